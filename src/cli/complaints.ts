import type { Unreadable } from '../documents/unreadable.ts';
import { onOneLine } from '../reports/wording.ts';

/** Says on stderr, in one sentence, what could not be read and why. Lines and columns count from 1. */
export function complain({ file, place, message }: Unreadable): void {
  const name = file === '' ? '""' : file;
  const where = place ? `${name}:${place.line}:${place.column}` : name;
  say(`${where} ${/[.?!]$/.test(message) ? message : `${message}.`}`);
}

/** Says on stderr what a person should know, though nothing is wrong with it. */
export function remark(note: string): void {
  say(`${note}.`);
}

/** Names from a document stay on the line: on one of their own they could pass for a command to a CI job. */
function say(sentence: string): void {
  process.stderr.write(`statusquo: ${onOneLine(sentence)}\n`);
}
