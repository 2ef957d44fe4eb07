import type { Path } from '../model/path.ts';
import { endOfString, type JsonStructure } from './json-structure.ts';
import type { Span } from './positions.ts';
import type { SourceText } from './source-text.ts';

/** A property or an item as it is written. */
interface Entry {
  /** The key with its quotes; of an item, its value. */
  readonly span: Span;
  readonly value: Value;
}

/** Where a value begins, and its number if it is an object or array. */
interface Value {
  readonly start: number;
  readonly number: number | undefined;
}

/** Finds where the keys of a JSON text are written. Of the text nothing is read but the objects on the way there. */
export class JsonSpans {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #structure: JsonStructure;
  /** By the numbers of their objects and arrays. */
  readonly #entries = new Map<number, ReadonlyMap<string, Entry>>();

  /** @param source valid JSON */
  constructor(source: SourceText, structure: JsonStructure) {
    this.#source = source;
    this.#text = source.narrow;
    this.#structure = structure;
  }

  /** The offsets at which lines begin. */
  get lines(): Int32Array {
    return this.#structure.lines;
  }

  /** The span of the last key on a path, as far as the path leads; of the empty path, the beginning of the text. */
  spanOf(path: Path): Span {
    let value: Value = { start: this.#skip(0), number: 0 };
    let span: Span = [0, 0];
    for (const key of path) {
      const entry = this.#entriesOf(value).get(key);
      if (!entry) break;
      ({ span, value } = entry);
    }
    return span;
  }

  #entriesOf({ start, number }: Value): ReadonlyMap<string, Entry> {
    if (number === undefined) return none;
    const known = this.#entries.get(number) ?? this.#read(start, number);
    this.#entries.set(number, known);
    return known;
  }

  #read(start: number, number: number): ReadonlyMap<string, Entry> {
    const isObject = this.#text[start] === '{';
    const entries = new Map<string, Entry>();
    const end = this.#structure.ends[number] ?? start;
    let next = number + 1;
    for (let begin = this.#skip(start + 1); begin < end; begin = this.#skip(begin)) {
      const key = isObject ? this.#stringAt(begin) : undefined;
      const at = key ? this.#skip(key[1]) : begin;
      const isContainer = this.#text[at] === '{' || this.#text[at] === '[';
      const stop = isContainer ? (this.#structure.ends[next] ?? end) + 1 : this.#endOfScalar(at);
      entries.set(key ? this.#keyAt(key) : `${entries.size}`, {
        span: key ?? [at, stop],
        value: { start: at, number: isContainer ? next : undefined },
      });
      if (isContainer) next = this.#structure.nexts[next] ?? next;
      begin = stop;
    }
    return entries;
  }

  /** The offset of the next character that belongs to a key or a value, or that ends the value around. */
  #skip(from: number): number {
    between.lastIndex = from;
    between.test(this.#text);
    return between.lastIndex;
  }

  #endOfScalar(start: number): number {
    if (this.#text[start] === '"') return endOfString(this.#text, start) + 1;
    word.lastIndex = start;
    word.test(this.#text);
    return word.lastIndex;
  }

  #stringAt(start: number): Span {
    return [start, endOfString(this.#text, start) + 1];
  }

  #keyAt([start, end]: Span): string {
    const written = this.#source.restore(this.#text.slice(start, end));
    return written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);
  }
}

const none: ReadonlyMap<string, Entry> = new Map();
const between = /[\s,:]*/y;
const word = /[^\s,\]}]*/y;
