import type { Unreadable } from '../documents/unreadable.ts';

/** Says on stderr, in one sentence, what could not be read and why. Lines and columns count from 1. */
export function complain({ file, place, message }: Unreadable): void {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  process.stderr.write(`statusquo: ${where} ${/[.?!]$/.test(message) ? message : `${message}.`}\n`);
}

/** Says on stderr what a person should know, though nothing is wrong with it. */
export function remark(note: string): void {
  process.stderr.write(`statusquo: ${note}.\n`);
}
