import { fstatSync, statSync, writeSync } from 'node:fs';
import { ExitCode } from './exit-code.ts';

/**
 * Prints a text on stdout. The streams of Node are used for a terminal only: to load them takes longer than to lint a
 * small document.
 */
export function print(text: string): void {
  write(1, text);
}

/** Prints a text on stderr. */
export function printError(text: string): void {
  write(2, text);
}

/** Whether stdout is a terminal. */
export function isTerminal(): boolean {
  return mayBeTerminal(1) && process.stdout.isTTY === true;
}

/** Whether something may be a terminal, told without loading what knows for certain. */
export function mayBeTerminal(descriptor: 1 | 2): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null').rdev;
  } catch {
    // Windows tells nothing of its consoles, and has no file for its null device.
    return true;
  }
}

function write(descriptor: 1 | 2, text: string): void {
  if (mayBeTerminal(descriptor)) {
    writeToStream(descriptor, text);
    return;
  }
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    // A pipe whose reader has not kept pace; a stream waits for it.
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN')
      writeToStream(descriptor, bytes.subarray(written));
    else lose(descriptor, error as NodeJS.ErrnoException);
  }
}

function writeToStream(descriptor: 1 | 2, chunk: string | Uint8Array): void {
  guardStreams();
  (descriptor === 1 ? process.stdout : process.stderr).write(chunk);
}

let isGuarded = false;

/** Keeps what happens to stdout and stderr from ending the process with a stack trace. */
export function guardStreams(): void {
  if (isGuarded) return;
  isGuarded = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => lose(1, error));
  process.stderr.on('error', (error: NodeJS.ErrnoException) => lose(2, error));
}

/**
 * Ends the process, and at once unless a stream may have something left to write: V8 would be waited for while it
 * optimises code that nobody runs any more, and all memory be given back bit by bit.
 */
export function leave(exitCode: number): void {
  process.exitCode = exitCode;
  if (!isGuarded) process.exit();
}

let isLost = false;

/**
 * A reader that has seen enough, such as `head`, is no failure; a report that could not be written is, whatever was
 * found. Of what happens to stderr nobody is left to tell.
 */
function lose(descriptor: 1 | 2, { code }: NodeJS.ErrnoException): void {
  if (descriptor === 2 || code === 'EPIPE' || isLost) return;
  isLost = true;
  process.on('exit', () => {
    process.exitCode = ExitCode.failed;
  });
  printError(
    `statusquo: <stdout> cannot be written: ${code === 'ENOSPC' ? 'there is no space left' : code}.\n`,
  );
}
