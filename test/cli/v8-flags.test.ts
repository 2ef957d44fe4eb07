import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const document = (description: string) => `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0, description: ${description} }
paths: { /books: { get: { responses: { 20x: { description: The books } } } } }
`;
const documents = { 'small.yaml': document('Books'), 'large.yaml': document('Books. '.repeat(20_000)) };

/** Says on stderr which flags are set. */
const recorder = `
const v8 = require('node:v8');
const { setFlagsFromString } = v8;
v8.setFlagsFromString = (flag) => {
  process._rawDebug(flag);
  setFlagsFromString(flag);
};
`;

/** What is on stderr when the flags that are set are told there: those, and what V8 has to say of them. */
async function stderrOf(...args: readonly string[]): Promise<readonly string[]> {
  const cwd = await folderWith({ ...documents, 'recorder.cjs': recorder });
  const { code, stderr } = await runCli(args, { cwd, node: ['--require', join(cwd, 'recorder.cjs')] });
  expect(code).toBe(1);
  return linesOf(stderr);
}

describe('Flags of V8', () => {
  it('are left alone for one small file, which is linted before they matter', async () => {
    expect(await stderrOf('small.yaml')).toEqual([]);
  });

  // Those of Node 20, 22 and 24. Another may not know a flag, so nothing is set there.
  const isMeasured = /^(11\.3|12\.4|13\.6)\./.test(process.versions.v8);
  if (!isMeasured) console.log(`Skipped: the flags of V8 ${process.versions.v8}, for which none are set.`);

  it.skipIf(!isMeasured).each([
    ['a large file', ['large.yaml']],
    ['several', ['small.yaml', 'small.yaml']],
    ['a glob', ['small.*']],
    ['arguments with a flag', ['--format=json', 'small.yaml']],
  ])('are set for %s, and V8 knows each', async (_, args) => {
    const lines = await stderrOf(...args);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/^--[a-z0-9-]+=\d+$/.test(line))).toEqual([]);
  });

  it('change nothing of what is found', async () => {
    const cwd = await folderWith({ 'small.yaml': documents['small.yaml'] });
    const alone = await runCli(['small.yaml'], { cwd });
    expect(await runCli(['small.yaml', 'small.yaml'], { cwd })).toEqual(alone);
  });
});

it('JSON is linted where Node.js may compile nothing, and so has no WebAssembly', async () => {
  const responses = {
    '20x': { description: 'The books' },
    '204': { description: '', content: { 'a/b': {} } },
  };
  const paths = { '/books': { get: { responses } } };
  const cwd = await folderWith({
    'api.json': JSON.stringify({ openapi: '3.1.0', paths }, undefined, '\t'),
  });
  const lint = (node: readonly string[]) => runCli(['api.json', '-f', 'json'], { cwd, node });
  const [usual, without] = [await lint([]), await lint(['--jitless'])];
  // V8 warns on stdout.
  expect(JSON.parse(without.stdout.slice(without.stdout.indexOf('[')))).toEqual(JSON.parse(usual.stdout));
  const codes = JSON.parse(usual.stdout).map(({ code }: { readonly code: string }) => code);
  expect([without.code, ...codes]).toEqual([1, 'bodyless-status-content', 'status-code-syntax']);
});
