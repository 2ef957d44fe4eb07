/** Whether the command says the same as the code that it is made of. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runCli } from '../cli/run-cli.ts';

/** Whether there is a built command to run. */
export const hasCommand = existsSync(join(projectRoot, 'dist/cli.cjs'));

/**
 * Runs the command on a file.
 * @param expected how many findings there are, and whether something could not be read
 */
export async function objectionsToCommand(
  file: string,
  folder: string,
  expected: { readonly findings: number; readonly isRefused: boolean },
): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runCli([file, '-r', 'all', '-f', 'json', '-F', 'hint'], {
    cwd: folder,
  });
  const due = expected.isRefused ? 2 : expected.findings > 0 ? 1 : 0;
  const objections: string[] = [];
  if (code !== due) objections.push(`ends with ${code}, not with ${due}: ${stderr}`);
  if (stderr.includes('fault is its own')) objections.push(stderr);
  if ((stderr !== '') !== expected.isRefused) objections.push(`says on stderr: ${JSON.stringify(stderr)}`);
  if (!/^(statusquo: [^\r\n]+\n)*$/.test(stderr))
    objections.push(`has other lines on stderr: ${JSON.stringify(stderr)}`);
  const { length } = JSON.parse(stdout || '[]');
  if (length !== expected.findings) objections.push(`prints ${length} findings, not ${expected.findings}`);
  return objections;
}
