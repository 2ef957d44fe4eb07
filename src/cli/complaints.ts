import type { Unreadable } from '../documents/unreadable.ts';
import { onOneLine } from '../reports/wording.ts';
import { printError } from './print.ts';

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

/** More files than this are counted, and not named. */
const mostNames = 3;

/**
 * Says on stderr which files are none of our business.
 * @param verbose whether each is named with the reason; undefined where a command has no such flag
 */
export function remarkSkipped(skipped: readonly Unreadable[], verbose?: boolean): void {
  if (verbose) for (const { file, message } of skipped) remark(`${file} ${message}, and was skipped`);
  if (verbose || skipped.length === 0) return;
  const files = skipped.map(({ file }) => file);
  const names = files.length > mostNames ? `${files.length} files` : new Intl.ListFormat('en').format(files);
  const are = files.length === 1 ? 'is no OpenAPI document and was' : 'are no OpenAPI documents and were';
  remark(
    `${names} ${are} skipped${files.length > mostNames && verbose === false ? '; --verbose names them' : ''}`,
  );
}

/** Names from a document stay on the line: on one of their own they could pass for a command to a CI job. */
function say(sentence: string): void {
  printError(`statusquo: ${onOneLine(sentence)}\n`);
}
