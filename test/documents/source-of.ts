import type { SourceText } from '../../src/documents/source-text.ts';
import { decodeUtf8 } from '../../src/documents/utf8.ts';

/** A text as it is when it was read from a file. */
export function sourceOf(text: string): SourceText {
  return decodeUtf8(new TextEncoder().encode(text));
}
