import { isEscaped } from './json-structure.ts';
import type { SourceText } from './source-text.ts';

/** A JSON text without its stand-ins, and no wider: in the place of each is the escape sequence for what it means. */
export function escapeStandIns(text: SourceText): string {
  const { narrow, standInsAt } = text;
  if (!text.hasStandIns) return narrow;
  const pieces: string[] = [];
  let from = 0;
  for (const at of standInsAt) {
    // No letter can follow a backslash, and no character that one stands in for.
    if (isEscaped(narrow, at)) continue;
    const unit = text.restore(narrow.charAt(at)).charCodeAt(0);
    pieces.push(narrow.slice(from, at), `\\u${unit.toString(16).padStart(4, '0')}`);
    from = at + 1;
  }
  return [...pieces, narrow.slice(from)].join('');
}
