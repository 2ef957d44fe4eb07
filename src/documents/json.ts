import type { TextPlace } from './unreadable.ts';

/** Why a text is not JSON, and where. */
interface SyntaxFault {
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
export async function explainJson(text: string): Promise<SyntaxFault> {
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

/** The line and column of an offset, counted from 1. */
export function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
