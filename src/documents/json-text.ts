import { Buffer, isAscii } from 'node:buffer';
import type { JsonStructure } from './json-scan.ts';
import { UnitCounter } from './unit-counter.ts';

/** An object or array of a JSON text: its number, see {@link JsonStructure}. */
export type Container = number;

/** A property of an object, or an item of an array; offsets are in bytes. */
export interface JsonMember {
  /** The name of the property, or the index of the item. */
  readonly key: string;
  /** Where the key is written, with its quotes; of an item, where its value is. */
  readonly start: number;
  readonly end: number;
  /** What it holds, if that is an object or array. */
  readonly container: Container | undefined;
}

/** A JSON text that was gone through once, and of which nothing is read but what is asked for. Offsets are in bytes. */
export class JsonText {
  readonly structure: JsonStructure;
  readonly #bytes: Buffer;
  readonly #units: UnitCounter;

  /** @param bytes JSON in UTF-8 */
  constructor(bytes: Uint8Array, structure: JsonStructure) {
    this.structure = structure;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#units = new UnitCounter(bytes);
  }

  /** The text as it is written. */
  get whole(): string {
    return this.slice(0, this.length);
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** What is written between two offsets. */
  slice(start: number, end: number): string {
    const part = this.#bytes.subarray(start, end);
    // That is the same for ASCII, and takes a fraction of the time.
    return part.toString(isAscii(part) ? 'latin1' : 'utf8');
  }

  /** How many UTF-16 units there are between two offsets. */
  unitsBetween(start: number, end: number): number {
    return this.#units.between(start, end);
  }

  /** The offset of the bracket that opens an object or array. */
  startOf(container: Container): number {
    return this.structure.containers[container * 3] as number;
  }

  /** The offset behind the bracket that closes an object or array. */
  endOf(container: Container): number {
    return (this.structure.containers[container * 3 + 1] as number) + 1;
  }

  /** From its opening to its closing bracket. */
  sizeOf(container: Container): number {
    return this.endOf(container) - this.startOf(container);
  }

  /** The first object or array that begins behind another. */
  behind(container: Container): Container {
    return this.structure.containers[container * 3 + 2] as number;
  }

  isObject(container: Container): boolean {
    return this.#bytes[this.startOf(container)] === OPENING_BRACE;
  }

  /** The members of an object or array, in the order in which they are written. */
  membersOf(container: Container): readonly JsonMember[] {
    const members: JsonMember[] = [];
    const isObject = this.isObject(container);
    const last = this.endOf(container) - 1;
    let inner = container + 1;
    for (let start = this.#skip(this.startOf(container) + 1); start < last; ) {
      const endOfKey = isObject ? this.#endOfString(start) : start;
      const value = this.#skip(endOfKey);
      const isContainer = value === this.startOf(inner);
      const end = isContainer ? this.endOf(inner) : this.#endOfScalar(value);
      members.push({
        key: isObject ? this.#keyIn(start, endOfKey) : `${members.length}`,
        start,
        end: isObject ? endOfKey : end,
        container: isContainer ? inner : undefined,
      });
      if (isContainer) inner = this.behind(inner);
      start = this.#skip(end);
    }
    return members;
  }

  /** The objects and arrays that an object or array holds, those aside that these hold. */
  containersIn(container: Container): readonly Container[] {
    const found: Container[] = [];
    const end = this.behind(container);
    for (let inner = container + 1; inner < end; inner = this.behind(inner)) found.push(inner);
    return found;
  }

  /** The key of an object or array that an object holds; it has to be written without escape sequences. */
  keyOf(container: Container): string {
    const bytes = this.#bytes;
    let end = this.startOf(container) - 1;
    while (bytes[end] !== QUOTE) end -= 1;
    let start = end - 1;
    while (bytes[start] !== QUOTE) start -= 1;
    return this.slice(start + 1, end);
  }

  /** The offset of the next byte that belongs to a key or a value, or that ends the value around. */
  #skip(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    while (isBetween(bytes[at])) at += 1;
    return at;
  }

  #endOfScalar(start: number): number {
    if (this.#bytes[start] === QUOTE) return this.#endOfString(start);
    let at = start;
    while (at < this.length && !endsWord(this.#bytes[at])) at += 1;
    return at;
  }

  #endOfString(start: number): number {
    const bytes = this.#bytes;
    let at = start + 1;
    for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) at += byte === BACKSLASH ? 2 : 1;
    return at + 1;
  }

  #keyIn(start: number, end: number): string {
    const key = this.slice(start, end);
    return key.includes('\\') ? JSON.parse(key) : key.slice(1, -1);
  }
}

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, QUOTE, COMMA, COLON, BACKSLASH] = [
  9, 10, 13, 32, 34, 44, 58, 92,
];
const [CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [93, 123, 125];

function isBetween(byte: number | undefined): boolean {
  return isBlank(byte) || byte === COMMA || byte === COLON;
}

function endsWord(byte: number | undefined): boolean {
  return isBlank(byte) || byte === COMMA || byte === CLOSING_BRACE || byte === CLOSING_BRACKET;
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}
