import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, projectRoot, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const hasTerminal = /util-linux/.test(spawnSync('script', ['--version']).stdout?.toString() ?? '');
if (!hasTerminal)
  console.log('Progress is not tested: there is no script of util-linux, which has a terminal.');

const api = 'openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\npaths: {}\n';
/** A rule that takes its time. */
const ruleset = (milliseconds: number) => `
const wait = () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds}); };
export default { rules: { slow: { given: '$', then: { function: wait } } } };
`;
const names = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e\tf.yaml', `${'long-'.repeat(30)}.yaml`];
const documents = Object.fromEntries(names.map((name) => [name, api]));

async function folderOfSlow(milliseconds: number): Promise<string> {
  return folderWith({ ...documents, '.spectral.mjs': ruleset(milliseconds) });
}

/** What a terminal receives while a shell runs the command in it, over all documents of a folder. */
function receivedBy(cwd: string, redirection = '', env: Readonly<Record<string, string>> = {}): string {
  const command = `stty cols 60; "${process.execPath}" "${join(projectRoot, 'dist/cli.cjs')}" '*.yaml' ${redirection}`;
  const { CI, NO_COLOR, FORCE_COLOR, GITHUB_ACTIONS, ...rest } = process.env;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...rest, NO_COLOR: '1', TERM: 'xterm', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return stdout;
}

const eraseLine = '\r\u001b[K';

/** What is left to be seen of what a terminal received. */
function screenOf(received: string): string {
  const lines = received.split('\r\n').map((line) => line.split(eraseLine).at(-1));
  return lines.join('\n');
}

const report = '✔ No findings in 6 documents, 0 operations.\n';

describe.skipIf(!hasTerminal)('On a terminal, a run', () => {
  it('that is long says how far it is, on one line that is gone in the end', async () => {
    const received = receivedBy(await folderOfSlow(300));
    const shown = received.split(eraseLine).slice(1, -1);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toContain('5 of 6  e?f.yaml');
    for (const line of shown) {
      expect(line).toMatch(/^[2-6] of 6 {2}\S/);
      expect(line.length).toBeLessThan(60);
    }
    expect(received.split('\n')).toHaveLength(2);
    expect(screenOf(received)).toBe(report);
  });

  it('that is short says nothing', async () => {
    expect(receivedBy(await folderWith(documents))).toBe(report.replace('\n', '\r\n'));
  });

  it.each([
    ['in CI', '', { CI: 'true' }],
    ['where the terminal is dumb', '', { TERM: 'dumb' }],
    ['with stderr elsewhere', '2>stderr.txt', {}],
  ])('says nothing %s', async (_, redirection, env) => {
    const cwd = await folderOfSlow(300);
    expect(receivedBy(cwd, redirection, env)).toBe(report.replace('\n', '\r\n'));
    if (redirection !== '') expect(await readFile(join(cwd, 'stderr.txt'), 'utf8')).toBe('');
  });

  it('keeps it out of a report that goes elsewhere', async () => {
    const cwd = await folderOfSlow(300);
    expect(receivedBy(cwd, '>report.txt')).toContain(' of 6');
    expect(await readFile(join(cwd, 'report.txt'), 'utf8')).toBe(report);
  });
});

it('In a pipe, a long run says nothing of how far it is', async () => {
  expect(await runCli(['*.yaml'], { cwd: await folderOfSlow(300) })).toEqual({
    stdout: report,
    stderr: '',
    code: 0,
  });
});
