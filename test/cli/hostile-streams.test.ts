import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentWith } from './bad-input/case.ts';
import { folderWith, isWindows, linesOf, projectRoot, type Run, removeFolders } from './run-cli.ts';

afterAll(removeFolders);

/** Runs a line of the shell, in which RUN is the command. */
function shell(line: string, cwd: string): Promise<Run> {
  const command = `"${process.execPath}" "${join(projectRoot, 'dist/cli.cjs')}"`;
  const child = spawn('bash', ['-c', line.replaceAll('RUN', command)], { cwd, timeout: 30_000 });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr.on('data', (data) => {
    output.stderr += data;
  });
  child.stdin.end();
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => done({ ...output, code }));
  });
}

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
    const { stdout, stderr } = await shell(`(${command}; echo "exit $?" >&2) | head -n 1`, cwd);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stderr).toBe(command.includes('api.yaml') ? 'exit 1\n' : 'exit 0\n');
  });

  it('that has closed the pipe before anything was written is none either', async () => {
    const cwd = await folderWith({ 'api.yaml': many });
    const { stderr } = await shell('(sleep 0.2; RUN api.yaml -f json; echo "exit $?" >&2) | true', cwd);
    expect(stderr).toBe('exit 1\n');
  });
});

describe.skipIf(process.platform !== 'linux')('A full disk', () => {
  it.each(['rules', 'explain created-location', 'fit api.yaml', '--help', 'api.yaml -f sarif'])(
    'behind stdout of %s is one sentence',
    async (command) => {
      const cwd = await folderWith({ 'api.yaml': documentWith('{ description: The books. }') });
      const { stderr, code } = await shell(`RUN ${command} > /dev/full`, cwd);
      expect(stderr).toBe('statusquo: <stdout> cannot be written: there is no space left.\n');
      expect(code).toBe(2);
    },
  );

  it('behind stderr leaves the exit code as it is', async () => {
    const cwd = await folderWith({ 'api.yaml': documentWith('{ description: The books. }') });
    expect((await shell('RUN nowhere.yaml 2> /dev/full', cwd)).code).toBe(2);
    expect((await shell('RUN api.yaml 2> /dev/full', cwd)).code).toBe(0);
    expect((await shell('RUN --nonsense 2> /dev/full', cwd)).code).toBe(2);
  });
});

describe.skipIf(isWindows)('Streams that are closed', () => {
  it('do not keep a document from being linted', async () => {
    const cwd = await folderWith({ 'api.yaml': many });
    expect((await shell('RUN api.yaml <&- >&- 2>&-', cwd)).code).toBe(1);
  });
});
