import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { JsonFinding } from './comparable.ts';

/** What the lock file of the Spectral extension for VS Code names (version 1.1.4). */
export const extensionPackages = [
  '@stoplight/spectral-core@1.19.4',
  '@stoplight/spectral-formats@1.8.2',
  '@stoplight/spectral-functions@1.9.3',
  '@stoplight/spectral-parsers@1.0.5',
  '@stoplight/spectral-ref-resolver@1.0.5',
  '@stoplight/spectral-ruleset-bundler@1.6.1',
  '@stoplight/spectral-ruleset-migrator@1.11.1',
  '@stoplight/spectral-rulesets@1.21.3',
  '@stoplight/spectral-runtime@1.1.3',
  '@stoplight/json-ref-readers@1.2.2',
  '@stoplight/json-ref-resolver@3.1.6',
  '@stoplight/types@13.20.0',
  'rollup@2.79.2',
] as const;

/** A ruleset that the extension's copy of Spectral has accepted. */
interface LoadedRuleset {
  readonly rules: Readonly<Record<string, unknown>>;
}

type Plugin = object;

/** The packages above, as far as the extension makes use of them. They bring no types that this project could check. */
interface Packages {
  readonly core: {
    readonly Document: new (text: string, parser: unknown, source: string) => object;
    readonly Ruleset: new (definition: unknown, options: object) => LoadedRuleset;
    readonly Spectral: new (
      options: object,
    ) => {
      setRuleset(ruleset: LoadedRuleset): void;
      run(document: object, options: object): Promise<readonly JsonFinding[]>;
    };
  };
  readonly parsers: { readonly Yaml: unknown };
  readonly readers: { resolveFile(ref: unknown): Promise<unknown> };
  readonly resolver: {
    readonly Cache: new () => { purge(): void };
    readonly Resolver: new (options: object) => object;
  };
  readonly runtimePreset: { runtime(io: object): readonly Plugin[] };
  readonly commonjsPlugin: { commonjs(): Plugin };
  readonly stdinPlugin: { stdin(text: string, file: string): Plugin };
  readonly migrator: { migrateRuleset(file: string, options: object): Promise<string> };
  readonly rollup: {
    rollup(options: object): Promise<{
      generate(options: object): Promise<{ readonly output: readonly { readonly code: string }[] }>;
    }>;
  };
}

/**
 * Loads rulesets and lints documents as the language server of the Spectral extension for VS Code does, with the
 * same versions of the same packages, but never reaches for the network: it notes the address, and fails.
 */
export class VsCodeExtension {
  /** Addresses that were asked for. */
  readonly fetched: string[] = [];
  /** What the bundler had to say of rulesets. */
  readonly warnings: string[] = [];
  readonly #packages: Packages;
  readonly #cache: { purge(): void };
  readonly #spectral: InstanceType<Packages['core']['Spectral']>;

  /** @param folder the folder in whose `node_modules` the packages are installed */
  constructor(folder: string) {
    const packages = loadPackages(createRequire(join(folder, 'package.json')));
    const { core, readers, resolver } = packages;
    this.#packages = packages;
    this.#cache = new resolver.Cache();
    const remote = { resolve: (ref: unknown) => this.#refuse(ref) };
    const file = { resolve: (ref: unknown) => readers.resolveFile(ref) };
    this.#spectral = new core.Spectral({
      resolver: new resolver.Resolver({
        resolvers: { https: remote, http: remote, file },
        uriCache: this.#cache,
      }),
    });
  }

  /** @param file the absolute path of a ruleset, such as `.spectral.yaml` in the root of a workspace */
  async loadRuleset(file: string): Promise<LoadedRuleset> {
    const { core, runtimePreset, commonjsPlugin, stdinPlugin, migrator, rollup } = this.#packages;
    const io = { fs, fetch: (address: unknown) => this.#refuse(address) };
    const plugins = [...runtimePreset.runtime(io), commonjsPlugin.commonjs()];
    let source = file;
    if (/\.(json|ya?ml)$/.test(extname(file))) {
      source = join(dirname(file), '.spectral.js');
      const migrated = await migrator.migrateRuleset(file, { format: 'esm', ...io });
      plugins.unshift(stdinPlugin.stdin(migrated, source));
    }
    const bundle = await rollup.rollup({
      input: source,
      plugins,
      treeshake: false,
      watch: false,
      perf: false,
      onwarn: ({ code, message }: { code: string; message: string }) => {
        if (code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT') this.warnings.push(message);
      },
    });
    const { output } = await bundle.generate({ format: 'iife', exports: 'auto' });
    const definition: unknown = Function(`return ${output[0]?.code}`)();
    return new core.Ruleset(definition, { severity: 'recommended', source });
  }

  /**
   * What the extension finds in a document that is open in the editor.
   * @param file the absolute path of the document
   */
  async lint(file: string, ruleset: LoadedRuleset): Promise<readonly JsonFinding[]> {
    const { core, parsers } = this.#packages;
    this.#spectral.setRuleset(ruleset);
    const document = new core.Document(await fs.promises.readFile(file, 'utf8'), parsers.Yaml, file);
    this.#cache.purge();
    const findings = await this.#spectral.run(document, { ignoreUnknownFormat: true });
    // A finding without a source has no file whose squiggle it could be.
    return findings.filter(({ source }) => source !== undefined);
  }

  async #refuse(address: unknown): Promise<never> {
    this.fetched.push(String(address));
    throw new Error(`The network is out of reach: ${address}`);
  }
}

function loadPackages(load: NodeJS.Require): Packages {
  return {
    core: load('@stoplight/spectral-core'),
    parsers: load('@stoplight/spectral-parsers'),
    readers: load('@stoplight/json-ref-readers'),
    resolver: load('@stoplight/json-ref-resolver'),
    runtimePreset: load('@stoplight/spectral-ruleset-bundler/presets/runtime'),
    commonjsPlugin: load('@stoplight/spectral-ruleset-bundler/plugins/commonjs'),
    stdinPlugin: load('@stoplight/spectral-ruleset-bundler/plugins/stdin'),
    migrator: load('@stoplight/spectral-ruleset-migrator'),
    rollup: load('rollup'),
  };
}
