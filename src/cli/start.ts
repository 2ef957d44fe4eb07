import { remark } from './complaints.ts';
import { ExitCode } from './exit-code.ts';
import { runLint, usualFlags } from './lint-command.ts';
import { arePlain } from './plain-arguments.ts';
import { leave, printError } from './print.ts';

/** Runs the command line; what reads flags and knows the other commands is loaded only for a line that has any. */
export async function start(args: readonly string[]): Promise<void> {
  try {
    if (arePlain(args)) leave(await runLint(args, usualFlags));
    else process.exitCode = await (await import('./program.ts')).run(args);
  } catch (error) {
    if (isWithoutFolder(error)) remark('the working directory is gone; change to one that exists');
    else printError(`statusquo failed, and the fault is its own: ${(error as Error).stack}\n`);
    process.exitCode = ExitCode.failed;
  }
}

/** Whether somebody has removed the working directory: nothing that is relative to it can be found any more. */
function isWithoutFolder(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall === 'uv_cwd';
}
