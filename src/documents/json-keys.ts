/** What is wrong with a JSON text that `JSON.parse` has nothing to say against. */
export type JsonFault =
  /** A key stands twice in one object, the second time at an offset in UTF-16 units. */
  { readonly kind: 'duplicate'; readonly key: string; readonly offset: number } | { readonly kind: 'deep' };

/**
 * Finds the first key that an object has twice, of which `JSON.parse` keeps the last and says nothing, or the first
 * nesting that is too deep. The text is gone through once, and nothing is made of it.
 * @param text valid JSON; what is told of any other text means nothing
 * @param maxDepth how many objects and arrays there may be inside the outermost one, each in the other
 */
export function findJsonFault(text: string, maxDepth: number): JsonFault | undefined {
  const open: (Set<string> | undefined)[] = [];
  let isKeyNext = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= SPACE) continue;
    if (code === QUOTE) {
      const end = endOfString(text, index);
      if (isKeyNext) {
        const key = keyIn(text, index, end);
        const keys = open.at(-1);
        if (keys?.has(key)) return { kind: 'duplicate', key, offset: index };
        keys?.add(key);
      }
      isKeyNext = false;
      index = end;
    } else if (code === COMMA) {
      isKeyNext = open.at(-1) !== undefined;
    } else if (code === OPENING_BRACE || code === OPENING_BRACKET) {
      if (open.length > maxDepth) return { kind: 'deep' };
      isKeyNext = code === OPENING_BRACE;
      open.push(isKeyNext ? new Set() : undefined);
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) {
      open.pop();
    }
  }
  return undefined;
}

const [SPACE, QUOTE, COMMA, BACKSLASH] = [32, 34, 44, 92];
const [OPENING_BRACKET, CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [91, 93, 123, 125];

function keyIn(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end);
  // `"\u0061"` is the key `"a"`.
  return written.includes('\\') ? JSON.parse(text.slice(start, end + 1)) : written;
}

/** The offset of the quote that closes the string which begins with a quote at another. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}
