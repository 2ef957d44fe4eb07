import type { TextPlace } from './unreadable.ts';

/** Why a text is not JSON, or has a key twice, and where. */
export interface JsonFault {
  readonly reason: string;
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
}

const reasons: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  ColonExpected: 'a colon is missing after a key',
  CommaExpected: 'a comma is missing',
  EndOfFileExpected: 'there is text after the end of the document',
  InvalidCharacter: 'a character stands where none is allowed',
  InvalidCommentToken: 'JSON has no comments',
  InvalidEscapeCharacter: 'an escape sequence is not valid',
  InvalidNumberFormat: 'a number is not valid',
  InvalidSymbol: 'a word stands where a value is expected',
  InvalidUnicode: 'a unicode escape is not valid',
  PropertyNameExpected: 'a key in double quotes is expected',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfNumber: 'a number is not complete',
  UnexpectedEndOfString: 'a string is not closed',
  ValueExpected: 'a value is expected',
};

/** Finds why `JSON.parse` refused a text. */
export async function explainJson(text: string): Promise<JsonFault> {
  const { parseTree, printParseErrorCode } = await import('jsonc-parser');
  const errors: { error: number; offset: number; length: number }[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: 'it is broken, and nested too deep to tell where', offset: 0 };
  }
  const [first] = errors;
  const code = first && printParseErrorCode(first.error);
  return { reason: (code && reasons[code]) ?? 'it is not valid JSON', offset: first?.offset ?? 0 };
}

/**
 * Finds the first key that an object has twice. `JSON.parse` keeps the last and says nothing, so the keys that it
 * kept are counted against the colons in the text; only where they differ is the text searched.
 */
export async function findDuplicateKey(text: string, keysKept: number): Promise<JsonFault | undefined> {
  if (countColons(text) === keysKept) return undefined;
  const { visit } = await import('jsonc-parser');
  const open: Set<string>[] = [];
  let fault: JsonFault | undefined;
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      if (keys?.has(key))
        fault ??= { reason: `the key ${JSON.stringify(key)} stands twice in one object`, offset };
      keys?.add(key);
    },
  });
  return fault;
}

/** Counts the colons outside strings: one for each key of each object. */
function countColons(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 58) count += 1;
    else if (character === 34) index = endOfString(text, index);
  }
  return count;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === 92) backslashes += 1;
  return backslashes % 2 === 1;
}

/** The line and column of an offset, counted from 1. */
export function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
