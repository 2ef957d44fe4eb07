import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { destinationsOf, withNamedOutputs } from '../../src/cli/reports.ts';
import { folderWith, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const faulty = `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths: { /books: { get: { responses: { 20x: { description: The books } } } } }
`;

describe('which report goes where', () => {
  it.each([
    [{}, ['text']],
    [{ format: ['json'] }, ['json']],
    [{ output: ['out.txt'] }, ['text > out.txt']],
    [{ format: ['sarif'], output: ['out.sarif'] }, ['sarif > out.sarif']],
    [{ format: ['text', 'sarif'], output: ['sarif=out.sarif'] }, ['text', 'sarif > out.sarif']],
    [
      { format: ['text'], output: ['junit=a.xml', 'gitlab=b.json'] },
      ['text', 'junit > a.xml', 'gitlab > b.json'],
    ],
    [{ output: ['sarif=out.sarif'] }, ['sarif > out.sarif']],
    [{ format: ['sarif', 'text'], output: ['text=a.txt', 'sarif=<stdout>'] }, ['sarif', 'text > a.txt']],
    [{ format: ['text', 'github'] }, ['text', 'github']],
    [{ format: ['github-actions', 'stylish'] }, ['github', 'text']],
    [{ output: ['a=b.txt'] }, ['text > a=b.txt']],
  ])('%j means %j', (flags, expected) => {
    expect(described(destinationsOf(flags, {}))).toEqual(expected);
  });

  it('in GitHub Actions is the text with annotations, unless something else is asked for', () => {
    const environment = { GITHUB_ACTIONS: 'true' };
    expect(described(destinationsOf({}, environment))).toEqual(['text', 'github']);
    expect(described(destinationsOf({ format: ['json'] }, environment))).toEqual(['json']);
    expect(described(destinationsOf({ output: ['out.txt'] }, environment))).toEqual(['text > out.txt']);
  });

  it.each([
    [{ format: ['sarf'] }, /there is no format sarf; did you mean sarif\?/],
    [{ format: ['json', 'sarif'] }, /json and sarif cannot share stdout; .* -o sarif=<file>/],
    [{ format: ['text', 'json'] }, /text and json cannot share stdout/],
    [{ format: ['json', 'sarif'], output: ['out'] }, /-o out does not say which report it is for/],
    [{ format: ['json'], output: ['json=a', 'json=b'] }, /the json report has two files/],
  ])('%j is refused', (flags, reason) => {
    expect(() => destinationsOf(flags, {})).toThrow(reason);
  });

  it('can be said as Spectral has it', () => {
    expect(
      withNamedOutputs(['a.yaml', '-f', 'json', '--output.json', 'out.json', '-o.sarif=x y', '-v']),
    ).toEqual(['a.yaml', '-f', 'json', '-o', 'json=out.json', '-o', 'sarif=x y', '-v']);
  });
});

describe('several reports of one run', () => {
  it('go to stdout and to files', async () => {
    const cwd = await folderWith({ 'openapi.yaml': faulty });
    const args = [
      'openapi.yaml',
      '-f',
      'text',
      '-f',
      'json',
      '-o',
      'json=out.json',
      '--output.sarif',
      'out.sarif',
    ];
    const { stdout, stderr, code } = await runCli(args, { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(stdout).toContain('status-code-syntax');
    expect(JSON.parse(await readFile(join(cwd, 'out.json'), 'utf8'))).toHaveLength(2);
    expect(JSON.parse(await readFile(join(cwd, 'out.sarif'), 'utf8'))).toHaveProperty('runs');
  });

  it('that cannot be is one sentence, and nothing is linted', async () => {
    const cwd = await folderWith({ 'openapi.yaml': faulty });
    const { stdout, stderr, code } = await runCli(['openapi.yaml', '-f', 'json', '-f', 'sarif'], { cwd });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(linesOf(stderr)).toEqual([
      'statusquo: json and sarif cannot share stdout; write one to a file, as in -o sarif=<file>.',
    ]);
  });

  it('annotate in GitHub Actions', async () => {
    const cwd = await folderWith({ 'openapi.yaml': faulty });
    const { stdout } = await runCli(['openapi.yaml'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).toContain('✖ 2 findings');
    expect(stdout).toMatch(/^::error file=openapi.yaml,line=3,/m);
  });
});

function described(destinations: ReturnType<typeof destinationsOf>): readonly string[] {
  return destinations.map(({ format, file }) => (file === undefined ? format : `${format} > ${file}`));
}
