import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { documentWith } from './bad-input/case.ts';
import { folderWith, isWindows, linesOf, removeFolders, runInShell } from './run-cli.ts';

afterAll(removeFolders);

if (isWindows)
  console.log('Pipes and closed streams are not tested: there is no shell of Unix that makes them.');
if (process.platform !== 'linux') console.log('A full disk is not tested: only Linux has a /dev/full.');

/** A document with more findings than fit into a pipe. */
const many = `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
${Array.from({ length: 1000 }, (_, index) => `  /${index}: { get: { responses: { 20x: { description: None. } } } }\n`).join('')}`;

describe.skipIf(isWindows)('A reader that has seen enough', () => {
  it.each([
    'RUN api.yaml -f json',
    'RUN api.yaml --verbose',
    'RUN api.yaml -f sarif',
    'RUN explain all; RUN rules',
  ])('of %s is no fault, and changes no exit code', async (command) => {
    const cwd = await folderWith({ 'api.yaml': many });
    const { stdout, stderr } = await runInShell(`(${command}; echo "exit $?" >&2) | head -n 1`, cwd);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stderr).toBe(command.includes('api.yaml') ? 'exit 1\n' : 'exit 0\n');
  });

  it('that has closed the pipe before anything was written is none either', async () => {
    const cwd = await folderWith({ 'api.yaml': many });
    const { stderr } = await runInShell('(sleep 0.2; RUN api.yaml -f json; echo "exit $?" >&2) | true', cwd);
    expect(stderr).toBe('exit 1\n');
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  console.log('A pipe that does not wait is not tested: there is no python3, which can make one.');

describe.skipIf(isWindows || !hasPython)('A reader that is late', () => {
  it('gets the whole report, though the pipe does not wait for it', async () => {
    const impatient = `
import fcntl, os, sys
fcntl.fcntl(1, fcntl.F_SETFL, fcntl.fcntl(1, fcntl.F_GETFL) | os.O_NONBLOCK)
os.execvp(sys.argv[1], sys.argv[1:])
`;
    const cwd = await folderWith({ 'api.yaml': many, 'impatient.py': impatient });
    const { stdout } = await runInShell('python3 impatient.py RUN api.yaml -f json | (sleep 1; cat)', cwd);
    expect(JSON.parse(stdout).length).toBeGreaterThan(1000);
  });
});

describe.skipIf(process.platform !== 'linux')('A full disk', () => {
  it.each(['rules', 'explain created-location', 'fit api.yaml', '--help', 'api.yaml -f sarif'])(
    'behind stdout of %s is one sentence',
    async (command) => {
      const cwd = await folderWith({ 'api.yaml': documentWith('{ description: The books. }') });
      const { stderr, code } = await runInShell(`RUN ${command} > /dev/full`, cwd);
      expect(stderr).toBe('statusquo: <stdout> cannot be written: there is no space left.\n');
      expect(code).toBe(2);
    },
  );

  it('behind stderr leaves the exit code as it is', async () => {
    const cwd = await folderWith({ 'api.yaml': documentWith('{ description: The books. }') });
    expect((await runInShell('RUN nowhere.yaml 2> /dev/full', cwd)).code).toBe(2);
    expect((await runInShell('RUN api.yaml 2> /dev/full', cwd)).code).toBe(0);
    expect((await runInShell('RUN --nonsense 2> /dev/full', cwd)).code).toBe(2);
  });
});

describe.skipIf(isWindows)('Streams that are closed', () => {
  it('do not keep a document from being linted', async () => {
    const cwd = await folderWith({ 'api.yaml': many });
    expect((await runInShell('RUN api.yaml <&- >&- 2>&-', cwd)).code).toBe(1);
  });
});
