import { Integers } from './integers.ts';

/** What going through a JSON text once tells of it. Objects and arrays are numbered from 0, as they begin. */
export interface JsonStructure {
  /** Where each object and array ends: the offset of its bracket, in UTF-16 units. */
  readonly ends: Int32Array;
  /** The number of the first object or array that begins behind each of them. */
  readonly nexts: Int32Array;
  /** The offsets at which lines begin. */
  readonly lines: Int32Array;
  /**
   * Whether some object may have a key twice, or be nested too deep, or a key have an escape sequence; that none does
   * is certain.
   */
  readonly isSuspect: boolean;
}

/**
 * Goes through a JSON text, of which it makes nothing but numbers, so that it takes no longer than to parse it.
 * @param text valid JSON; what is told of any other text means nothing
 * @param maxDepth how many objects and arrays there may be inside the outermost one, each in the other
 */
export function readJsonStructure(text: string, maxDepth: number): JsonStructure {
  const [ends, nexts, lines, open] = [new Integers(), new Integers(), new Integers(), new Integers()];
  const keys = new Keys();
  let isKeyNext = false;
  let isSuspect = false;
  lines.push(0);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === SPACE) continue;
    if (code === QUOTE) {
      const end = endOfString(text, index);
      if (isKeyNext && keys.isSuspect(text, index + 1, end)) isSuspect = true;
      isKeyNext = false;
      index = end;
    } else if (code === COMMA) {
      isKeyNext = keys.isInObject;
    } else if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) {
      lines.push(index + 1);
      index = indentEnd(text, index + 1) - 1;
    } else if (code === OPENING_BRACE || code === OPENING_BRACKET) {
      if (open.count > maxDepth) isSuspect = true;
      isKeyNext = code === OPENING_BRACE;
      keys.open(isKeyNext);
      open.push(ends.count);
      ends.push(0);
      nexts.push(0);
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) {
      if (keys.close()) isSuspect = true;
      const number = open.pop();
      ends.set(number, index);
      nexts.set(number, ends.count);
    }
  }
  return { ends: ends.from(0), nexts: nexts.from(0), lines: lines.from(0), isSuspect };
}

const [LINE_FEED, CARRIAGE_RETURN, SPACE, QUOTE, COMMA, BACKSLASH] = [10, 13, 32, 34, 44, 92];
const [OPENING_BRACKET, CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [91, 93, 123, 125];

const noBlank = /[^ ]/g;

/** Where the blanks end that a line begins with: to look at each would take longer, for there are many. */
function indentEnd(text: string, start: number): number {
  noBlank.lastIndex = start;
  return noBlank.test(text) ? noBlank.lastIndex - 1 : text.length;
}

/** The offset of the quote that closes the string which begins with a quote at another. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/** Whether an odd number of backslashes stands before an offset. */
export function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

/** Of more keys than this, it takes less time to put them into a set than to compare each with all. */
const fewKeys = 64;

/**
 * The keys of the objects that are open. Of each there is a hash only, so two that differ may look the same, which is
 * rare, but no two look different that are the same.
 */
class Keys {
  readonly #hashes = new Integers();
  /** Where those of the objects around begin. */
  readonly #outer = new Integers();
  /** Where those of the innermost object begin; -1 in an array. */
  #first = -1;

  get isInObject(): boolean {
    return this.#first >= 0;
  }

  open(isObject: boolean): void {
    this.#outer.push(this.#first);
    this.#first = isObject ? this.#hashes.count : -1;
  }

  /** Adds the key between two offsets; returns whether the innermost object may have it already. */
  isSuspect(text: string, start: number, end: number): boolean {
    let hash = 0x811c9dc5 | 0;
    for (let index = start; index < end; index += 1) {
      const code = text.charCodeAt(index);
      // `"\u0061"` is the key `"a"`.
      if (code === BACKSLASH) return true;
      // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    const isFew = this.#hashes.count - this.#first <= fewKeys;
    const isKnown = isFew && this.#hashes.includes(hash, this.#first);
    this.#hashes.push(hash);
    return isKnown;
  }

  /** Ends the innermost object or array; returns whether it may have a key twice that was not told before. */
  close(): boolean {
    const first = this.#first;
    this.#first = this.#outer.pop();
    if (first < 0) return false;
    const count = this.#hashes.count - first;
    const isSuspect = count > fewKeys && new Set(this.#hashes.from(first)).size < count;
    this.#hashes.truncate(first);
    return isSuspect;
  }
}
