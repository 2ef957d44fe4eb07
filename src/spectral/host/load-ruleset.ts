import { existsSync, promises } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { Ruleset } from '@stoplight/spectral-core';
import { bundleRuleset } from '@stoplight/spectral-ruleset-bundler';
import { builtins } from '@stoplight/spectral-ruleset-bundler/plugins/builtins';
import { commonjs } from '@stoplight/spectral-ruleset-bundler/plugins/commonjs';
import { stdin } from '@stoplight/spectral-ruleset-bundler/plugins/stdin';
import { node } from '@stoplight/spectral-ruleset-bundler/presets/node';
import { isBasicRuleset, migrateRuleset } from '@stoplight/spectral-ruleset-migrator';

type Plugin = ReturnType<typeof builtins>;

const io = { fs: { promises }, fetch };

/** Gives the ruleset of a package entry of statusquo, such as `statusquo/huddle`; undefined where there is none. */
export type OwnRulesets = (entry: string) => object | undefined;

/**
 * Loads a ruleset as Spectral's command line does: YAML and JSON become a module, and the module is bundled with all
 * that it extends, from files, packages and the network.
 * @param file an absolute path, or an address of the network
 * @param own the rulesets of statusquo, which need not be installed beside the ruleset
 * @throws what Spectral, the bundler or the ruleset's own code throws
 */
export async function loadRuleset(file: string, own: OwnRulesets): Promise<Ruleset> {
  const isData = await isBasicRuleset(file, fetch);
  // What a ruleset refers to is relative to its folder, whatever the name of the module that it becomes.
  const module = isData ? join(dirname(file), '.spectral.js') : file;
  const source = isData ? [stdin(await migrateRuleset(file, { format: 'esm', ...io }), module)] : [];
  const code = await bundleRuleset(module, {
    target: 'node',
    format: 'commonjs',
    plugins: [...source, ownRulesets(own), builtins(), commonjs(), ...node(io)],
  });
  return new Ruleset(run(code, module), { severity: 'recommended', source: file });
}

/** Where a bundled ruleset finds those of statusquo. */
const served = Symbol.for('statusquo.rulesets');

/** Serves the rulesets of statusquo as they are in memory: to bundle their files would take longer than to lint. */
function ownRulesets(own: OwnRulesets): Plugin {
  const found: Record<string, object> = {};
  Reflect.set(globalThis, served, found);
  return {
    name: 'statusquo',
    options(options) {
      const { external } = options;
      // What it warns of, an import that leads nowhere, becomes an error when the ruleset runs.
      const quiet = { ...options, onwarn: () => {} };
      if (typeof external !== 'function') return quiet;
      return { ...quiet, external: (id, ...rest) => !entryOf(id) && external(id, ...rest) };
    },
    resolveId(id) {
      const entry = entryOf(id);
      if (entry === undefined) return null;
      const ruleset = own(entry);
      if (ruleset === undefined) return fileOf(entry);
      found[entry] = ruleset;
      return `\0${entry}`;
    },
    load(id) {
      const entry = id.startsWith('\0') ? id.slice(1) : '';
      if (!Object.hasOwn(found, entry)) return null;
      return `export default globalThis[Symbol.for('statusquo.rulesets')][${JSON.stringify(entry)}];`;
    },
  };
}

const requireFromHere = createRequire(import.meta.url);

/** The package entry of statusquo that an import means, or undefined when it means something else. */
function entryOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  const [, inPackage = ''] = path.split('/node_modules/statusquo/dist/');
  const [, installed] = /^(?:rulesets\/)?(.+)\.js$/.exec(inPackage) ?? [];
  if (installed !== undefined) return installed === 'index' ? 'statusquo' : `statusquo/${installed}`;
  const segments = path.split('/');
  const entry = segments.slice(segments.lastIndexOf('statusquo')).join('/');
  if (!/^statusquo(?:\/[\w/-]+)?$/.test(entry)) return undefined;
  // A package that is not installed is named by a path in the ruleset's folder that does not exist.
  return entry === id || !existsSync(id) ? entry : undefined;
}

/** The file of a package entry that is no ruleset. */
function fileOf(entry: string): string | null {
  try {
    return requireFromHere.resolve(entry);
  } catch {
    return null;
  }
}

function run(code: string, file: string): unknown {
  const module = { exports: {} };
  const isFile = !/^https?:/.test(file);
  const require = createRequire(isFile ? file : resolve('ruleset.js'));
  compileFunction(code, ['module', 'exports', 'require'], { filename: file })(
    module,
    module.exports,
    require,
  );
  return module.exports;
}
