import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { folderWith, linesOf, projectRoot, runCli } from './run-cli.ts';

/** Writes down every module that a process loads: ES modules as they are loaded, CommonJS modules when it ends. */
const hooks = `
import { appendFileSync } from 'node:fs';
export async function load(url, context, nextLoad) {
  appendFileSync(process.env.MODULE_TRACE, url + '\\n');
  return nextLoad(url, context);
}
`;
const preload = `
import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
register('./hooks.mjs', import.meta.url);
const { cache } = createRequire(import.meta.url);
process.on('exit', () => {
  for (const file of Object.keys(cache)) appendFileSync(process.env.MODULE_TRACE, pathToFileURL(file).href + '\\n');
});
`;

/** Runs the command on a document, and gives the files that it loaded: relative to the project, those of Node left out. */
export async function modulesLoadedFor(
  name: string,
  text: string,
  args: readonly string[] = [],
  besides: Readonly<Record<string, string>> = {},
): Promise<ReadonlySet<string>> {
  const cwd = await folderWith({ 'hooks.mjs': hooks, 'preload.mjs': preload, [name]: text, ...besides });
  const trace = join(cwd, 'trace.txt');
  const node = ['--import', pathToFileURL(join(cwd, 'preload.mjs')).href];
  const { stderr } = await runCli([name, ...args], { cwd, node, env: { MODULE_TRACE: trace } });
  expect(stderr).toBe('');
  const project = pathToFileURL(projectRoot).href;
  const ours = linesOf(await readFile(trace, 'utf8')).filter((url) => url.startsWith(project));
  return new Set(ours.map((url) => decodeURIComponent(url.slice(project.length))));
}

/** A text that each package has in its code, and nobody else: it tells which of the built files holds the package. */
const signatures = {
  'js-yaml': 'abnormal merge sequence size',
  'jsonc-parser': 'isAtPropertyKey',
  'spectral-core': 'Have you called setRuleset()?',
  tinyglobby: 'TINYGLOBBY_DEBUG',
  ignore: 'string, but got',
  rollup: 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT',
} as const;

export type BundledPackage = keyof typeof signatures;

/** The built files that hold a package. */
export async function chunksOf(name: BundledPackage): Promise<readonly string[]> {
  const chunks = (await readdir(join(projectRoot, 'dist/chunks'))).map((file) => `dist/chunks/${file}`);
  const files = ['dist/cli.cjs', ...chunks.filter((file) => file.endsWith('.cjs'))];
  const holds = async (file: string) =>
    (await readFile(join(projectRoot, file), 'utf8')).includes(signatures[name]);
  const held = await Promise.all(files.map(holds));
  return files.filter((_, index) => held[index]);
}
