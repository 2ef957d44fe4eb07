import type { Unreadable } from '../documents/unreadable.ts';
import type { Finding } from '../lint.ts';

/** What a finding is about: the operation, the shared definition with its users, or the document. */
export function headingOf({ uses, subject }: Finding): string {
  const [use] = uses;
  return onOneLine(uses.length === 1 && use ? use.operation : subject);
}

/** What is wrong, to stand below or beside {@link headingOf}. */
export function tellOf({ uses, text }: Finding): string {
  const status = uses.length === 1 ? uses[0]?.status : undefined;
  return onOneLine(status === undefined ? text : `${status} ${text}`);
}

/** Line and column as editors show them, counted from 1. */
export function placeOf({ range }: Finding): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

/** Why something could not be read, as a sentence that goes on from the name of the file. */
export function reasonOf({ message }: Unreadable): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}

/**
 * A text without line breaks and other control characters: a name in a document must neither move the cursor of a
 * terminal nor begin a line of a CI job's log with a command. Words that nobody reads to their end are shortened.
 */
export function onOneLine(text: string): string {
  const line = isPlain(text)
    ? text
    : text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll(reordering, '\u{FFFD}');
  if (line.length < 300) return line;
  return line.replaceAll(/\S+/g, (word) =>
    word.length < 300 ? word : `${word.slice(0, 100)}…${word.slice(-20)}`,
  );
}

/** Whether a text has nothing but what nearly all texts have, which takes less time to find out than what else it has. */
function isPlain(text: string): boolean {
  return /^[ -~…–—‘’“”]*$/.test(text);
}

/**
 * What makes a terminal, an editor or a browser show a text in another order than it has.
 * @see Unicode Standard Annex 9, sections 2.1, 2.2 and 2.4
 */
const reordering = /[\u202A-\u202E\u2066-\u2069]/g;

/** What may not stand as it is in output that somebody may look at in a terminal, apart from line breaks and tabs. */
export const unprintable = /(?![\n\r\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
