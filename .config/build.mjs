// @ts-check
/**
 * Builds dist/ from src/ and rules/:
 *
 *   cli.cjs, chunks/            the command line, split so that `await import()` stays lazy; in CommonJS, see commonjs.mjs
 *   explain.cjs                 its command that explains rules, with the examples of these
 *   lint.js, lint/              the programmatic API
 *   index.js, rulesets/         one self-contained Spectral ruleset for each profile and each error envelope
 *   rules.js                    a factory for each rule, for rulesets in JavaScript; self-contained, too
 *   types/                      type declarations of the exports, and of nothing else
 *   THIRD-PARTY-LICENSES.txt    licences of the packages that the files above contain
 */
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compileAssembly } from './assembly.mjs';
import { toCommonJs } from './commonjs.mjs';
import { tidyDeclarations } from './declarations.mjs';
import { oneChunk } from './one-chunk.mjs';
import { rulesEntry } from './rules-entry.mjs';
import { thirdPartyLicenses } from './third-party-licenses.mjs';

/** The most that one file for Spectral may weigh, in bytes. */
const RULESET_LIMIT = 150 * 1024;

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
await rm('dist', { recursive: true, force: true });
await compileAssembly();

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'esm',
  // ESM builds first: jsonc-parser's CommonJS build cannot be bundled.
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: /** @type {const} */ (true),
  logLevel: 'warning',
};

/** @satisfies {import('esbuild').BuildOptions} */
const command = {
  ...shared,
  outdir: 'dist',
  platform: /** @type {const} */ ('node'),
  target: 'node20',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // Rollup, which bundles rulesets, asks for fsevents on a Mac, and only to watch files.
  external: ['@apidevtools/swagger-parser', 'fsevents'],
  // Node warns of its own, which goes some day.
  alias: { punycode: 'punycode/punycode.js' },
  define: { RULE_FOLDERS: JSON.stringify(JSON.stringify(await ruleFolders())) },
};

// Each file that a run loads takes time, and so does each line in it: what explains rules is built apart from what runs
// them, for it alone needs their examples, and so is the programmatic API, for it shares all but the command line.
const linting = {
  ...command,
  entryPoints: { cli: 'src/cli/main.ts' },
  plugins: [withoutExamples(), withoutProcesses(), apart('explain-command', 'explain.cjs')],
  outExtension: { '.js': '.cjs' },
};
const metafiles = [
  await build({ ...linting, plugins: [...linting.plugins, await oneChunk(linting, 'src/cli/start.ts')] }),
  await build({
    ...command,
    entryPoints: { explain: 'src/cli/explain-command.ts' },
    outExtension: { '.js': '.cjs' },
  }),
  await build({
    ...command,
    entryPoints: { lint: 'src/entries/lint.ts' },
    chunkNames: 'lint/[name]-[hash]',
    banner: {
      // Bundled CommonJS packages call require() for Node's own modules.
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    plugins: [withoutExamples()],
  }),
].map(({ metafile }) => metafile);
await Promise.all(metafiles.map(toCommonJs));
await Promise.all(metafiles.map(shortenNames));

const factories = await rulesEntry();
const rulesets = await Promise.all([
  buildSelfContained(factories.module, 'rules'),
  buildRuleset('profiles/recommended', 'index'),
  ...(await filesIn('rules/profiles')).map((id) => buildRuleset(`profiles/${id}`, `rulesets/${id}`)),
  ...(await filesIn('rules/envelopes')).map((id) =>
    buildRuleset(`envelopes/${id}`, `rulesets/envelopes/${id}`),
  ),
]);

await makeExecutable('dist/cli.cjs');
const tsc = ['node_modules/typescript/bin/tsc', '--project', '.config/tsconfig.build.json'];
execFileSync(process.execPath, tsc, { stdio: 'inherit' });
await writeFile('dist/types/rules.d.ts', factories.declarations);
await tidyDeclarations('dist/types', ['src/index.d.ts', 'src/entries/lint.d.ts', 'rules.d.ts']);
await writeFile(
  'dist/THIRD-PARTY-LICENSES.txt',
  await thirdPartyLicenses([...metafiles, ...rulesets.map(({ metafile }) => metafile)]),
);

printSizes([...metafiles, ...rulesets.map(({ metafile }) => metafile)]);
const problems = rulesets.flatMap(({ metafile }) => rulesetProblems(metafile));
for (const problem of problems) console.error(`build: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

/**
 * Bundles a profile, or the profile of an error shape, into a ruleset that Spectral can load wherever it runs.
 * @param {string} source a file of rules/, without its ending
 * @param {string} target a file of dist/, without its ending
 */
function buildRuleset(source, target) {
  const profile = source.startsWith('envelopes/') ? 'envelopeProfile(source)' : 'source';
  return buildSelfContained(
    `import source from './rules/${source}.ts';
     import { envelopeProfile } from './rules/envelopes/error-shape.ts';
     import { toRuleset } from './src/spectral/ruleset.ts';
     export default toRuleset(${profile});`,
    target,
  );
}

/**
 * Bundles a module into one file that runs wherever Spectral does.
 * @param {string} contents the module; its imports start from the root of the repository
 * @param {string} target a file of dist/, without its ending
 */
function buildSelfContained(contents, target) {
  return build({
    ...shared,
    stdin: { contents, resolveDir: root, sourcefile: `${target}.js` },
    outfile: `dist/${target}.js`,
    platform: 'neutral',
    target: 'es2022',
    external: ['@stoplight/*'],
    minifyIdentifiers: true,
    minifySyntax: true,
    plugins: [withoutExamples()],
  });
}

/**
 * The names of the files of a folder of rules that define something of their own.
 * @param {string} folder
 */
async function filesIn(folder) {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  return names.filter((name) => !['index', 'error-shape'].includes(name) && !name.endsWith('-clauses'));
}

/** The folder that each rule stands in, by the id of the rule, which is also the name of its file. */
async function ruleFolders() {
  const files = (await readdir('rules', { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const entries = files.flatMap((file) => {
    const [, folder, id] = /^(codes|content|headers|errors)\/([\w-]+)\.ts$/.exec(file) ?? [];
    return folder === undefined ? [] : [[id, folder]];
  });
  return Object.fromEntries(entries);
}

/**
 * Leaves the examples of rules out: a ruleset has no use for them, and they are half of it.
 * @returns {import('esbuild').Plugin}
 */
function withoutExamples() {
  return {
    name: 'without-examples',
    setup({ onLoad }) {
      onLoad({ filter: /rules[/\\](codes|content|errors|headers)[/\\][a-z-]+\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        return {
          contents: source.replace(/\n {2}examples: \[\n[\s\S]*?\n {2}\],\n/, '\n  examples: [],\n'),
          loader: 'ts',
        };
      });
    },
  };
}

/**
 * Leaves out Node's way to start processes, which commander loads for subcommands that are programs of their own.
 * @returns {import('esbuild').Plugin}
 */
function withoutProcesses() {
  return {
    name: 'without-processes',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
        /node_modules[/\\]commander/.test(importer) ? { path, namespace: 'empty' } : null,
      );
      onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
    },
  };
}

/**
 * Takes a module from a file that is built apart.
 * @param {string} module its name without an ending
 * @param {string} file in dist/, as seen from its chunks
 * @returns {import('esbuild').Plugin}
 */
function apart(module, file) {
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: new RegExp(`/${module}\\.ts$`) }, () => ({ path: `../${file}`, external: true }));
    },
  };
}

/**
 * Gives what has a name in files a short one: there is less to read at every start. Those of Spectral stay, for it tells
 * people the names of its functions.
 * @param {import('esbuild').Metafile} metafile
 */
async function shortenNames({ outputs }) {
  for (const [file, { inputs }] of Object.entries(outputs)) {
    const isOfSpectral = Object.keys(inputs).some((input) => input.includes('node_modules/@stoplight/'));
    const { code } = await transform(await readFile(file, 'utf8'), {
      ...(isOfSpectral ? { minifyWhitespace: true } : { minify: true }),
      format: file.endsWith('.cjs') ? 'cjs' : 'esm',
      target: 'node20',
    });
    await writeFile(file, code);
  }
}

/**
 * Makes a built file runnable as a command.
 * @param {string} file
 */
async function makeExecutable(file) {
  const code = await readFile(file, 'utf8');
  await writeFile(file, `#!/usr/bin/env node\n${code}`);
  await chmod(file, 0o755);
}

/**
 * What makes a ruleset unfit to be loaded by Spectral wherever it runs.
 * @param {import('esbuild').Metafile} metafile
 */
function rulesetProblems(metafile) {
  return Object.entries(metafile.outputs).flatMap(([file, output]) => {
    const found = [];
    if (output.bytes > RULESET_LIMIT) {
      found.push(`${file} is ${kilobytes(output.bytes)}, more than ${kilobytes(RULESET_LIMIT)}`);
    }
    for (const { path } of output.imports) {
      if (!path.startsWith('@stoplight/')) found.push(`${file} imports ${path}, which is not of @stoplight`);
    }
    return found;
  });
}

/** @param {import('esbuild').Metafile[]} metafiles */
function printSizes(metafiles) {
  for (const { outputs } of metafiles) {
    for (const [file, { bytes }] of Object.entries(outputs)) {
      console.log(`${kilobytes(bytes).padStart(10)}  ${relative('.', file)}`);
    }
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
