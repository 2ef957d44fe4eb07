import { ExitCode } from './exit-code.ts';

/**
 * Keeps what happens to stdout and stderr from ending the process with a stack trace. A reader that has seen enough,
 * such as `head`, is no failure; a report that could not be written is, whatever was found.
 */
export function guardStreams(): void {
  let isLost = false;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || isLost) return;
    isLost = true;
    const reason = code === 'ENOSPC' ? 'there is no space left' : code;
    process.stderr.write(`statusquo: <stdout> cannot be written: ${reason}.\n`);
  });
  // Nobody is left to tell.
  process.stderr.on('error', () => {});
  process.on('exit', () => {
    if (isLost) process.exitCode = ExitCode.failed;
  });
}
