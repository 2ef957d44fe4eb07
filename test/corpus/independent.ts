import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import type { LoadedDocument } from '../../src/documents/loaded-document.ts';
import type { Range } from '../../src/documents/positions.ts';
import { jsonKeyRanges, pathsOf, readYaml, sliceOf } from '../documents/key-ranges.ts';

/** A position that an independent reader has elsewhere. */
export interface Difference {
  readonly path: readonly string[];
  readonly found: Range;
  readonly expected: Range;
  /** Why the independent reader is not to be believed here; undefined where it is. */
  readonly excuse: string | undefined;
}

/** The positions of one document, as a reader has them that shares no code with the one under test. */
export class IndependentReading {
  readonly #document: LoadedDocument;
  readonly #ranges: ReadonlyMap<string, Range>;
  readonly #lines: readonly string[];
  readonly #faults: readonly string[];
  /** The keys and items that the independent reader or js-yaml found. */
  readonly paths: readonly (readonly string[])[];

  constructor(document: LoadedDocument) {
    this.#document = document;
    // A carriage return alone ends a line (YAML 1.2.2, section 5.4; LSP 3.17, position), which neither reader knows.
    const text = document.text.replaceAll(/\r(?!\n)/g, '\n');
    this.#lines = text.split('\n');
    const { ranges, faults } =
      document.format === 'json' ? { ranges: jsonKeyRanges(text), faults: [] } : readYaml(text);
    this.#faults = faults;
    this.#ranges = new Map(ranges.map(({ path, range }) => [idOf(path), range]));
    const others = [...pathsOf(document.data)].filter((path) => !this.#ranges.has(idOf(path)));
    this.paths = [...ranges.map(({ path }) => path), ...others];
  }

  /** Compares a position; gives undefined where the two agree. */
  check(path: readonly string[], found: Range): Difference | undefined {
    const expected = this.#rangeOf(path);
    if (isSame(found, expected) || this.#endsInBlanks(found, expected)) return undefined;
    return { path, found, expected, excuse: this.#excuse(path, found) };
  }

  /** The range of the last key on a path that is written: none is behind an alias. */
  #rangeOf(path: readonly string[]): Range {
    for (let length = path.length; length > 0; length -= 1) {
      const range = this.#ranges.get(idOf(path.slice(0, length)));
      if (range) return range;
    }
    return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  }

  /** An item has no key, and what follows it, comments and blanks, some readers count among its value. */
  #endsInBlanks(found: Range, expected: Range): boolean {
    const written = (range: Range) => withoutEnd(sliceOf(this.#lines, range));
    const isAtSamePlace = isSame({ ...found, end: found.start }, { ...expected, end: expected.start });
    return isAtSamePlace && found.end.line > found.start.line && written(found) === written(expected);
  }

  /** A reader that takes a legal text for broken is set apart where js-yaml reads the very key at the position. */
  #excuse(path: readonly string[], found: Range): string | undefined {
    const [fault] = this.#faults;
    const parent = valueAt(this.#document.data, path.slice(0, -1));
    const key = path.at(-1);
    if (fault === undefined || key === undefined) return undefined;
    // What it reads behind the fault may not be there at all.
    if (!parent || !Object.hasOwn(parent, key)) return fault;
    const written = sliceOf(this.#lines, found);
    const isThere = Array.isArray(parent)
      ? isDeepStrictEqual(load(written), parent[Number(key)])
      : written === key || String(load(written)) === key;
    return isThere ? fault : undefined;
  }
}

/** A text without the blanks and comments at its end, which stand on lines of their own. */
function withoutEnd(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 1 && /^\s*(?:#|$)/.test(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n').trimEnd();
}

function valueAt(data: unknown, path: readonly string[]): object | undefined {
  let value = data;
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === 'object' && value !== null ? value : undefined;
}

function idOf(path: readonly string[]): string {
  return path.join('\0');
}

function isSame({ start, end }: Range, other: Range): boolean {
  return (
    start.line === other.start.line &&
    start.character === other.start.character &&
    end.line === other.end.line &&
    end.character === other.end.character
  );
}
