import type { Path } from '../model/path.ts';
import type { Lines } from './lines.ts';
import type { Span } from './positions.ts';
import { type Block, type Entry, readYamlEntries } from './yaml-lines.ts';

/** What can be told of a place by the indentation of lines. */
export interface Found {
  /** Of the last key that could be told. */
  readonly span: Span;
  /** What is left for a parser: the lines of that key's value, and the rest of the path. */
  readonly left?: { readonly value: Block; readonly path: Path };
}

/**
 * Finds keys by the indentation of lines, which takes a hundredth of the time of parsing with positions. What it reads
 * of an object is believed only when it has the very keys of the parsed data, or as many items.
 */
export class Indented {
  readonly #lines: Lines;
  readonly #root: Place;

  /** @param data what a parser made of the text */
  constructor(lines: Lines, data: unknown) {
    this.#lines = lines;
    this.#root = new Place({ first: 0, end: lines.count, column: 0 }, [0, 0], data);
  }

  /** Finds the last key on a path, as far as the path leads. */
  find(path: Path): Found {
    let place = this.#root;
    // Where a parser would have to begin, should indentation tell no more.
    let known = { place, depth: 0 };
    for (const [depth, key] of path.entries()) {
      if (typeof place.data !== 'object' || place.data === null) break;
      const next = place.entries(this.#lines)?.get(key);
      if (!next) return Object.hasOwn(place.data, key) ? leave(known, path) : leave({ place, depth }, path);
      place = next;
      if (place.span) known = { place, depth: depth + 1 };
    }
    return place.span ? { span: place.span } : leave(known, path);
  }
}

function leave({ place, depth }: { place: Place; depth: number }, path: Path): Found {
  return { span: place.span ?? [0, 0], left: { value: place.block, path: path.slice(depth) } };
}

class Place {
  readonly block: Block;
  readonly span: Span | undefined;
  readonly data: unknown;
  #entries: ReadonlyMap<string, Place> | 'unreadable' | undefined;

  constructor(block: Block, span: Span | undefined, data: unknown) {
    this.block = block;
    this.span = span;
    this.data = data;
  }

  /** The entries by their keys; undefined where they cannot be told by indentation. */
  entries(lines: Lines): ReadonlyMap<string, Place> | undefined {
    this.#entries ??= this.#believe(readYamlEntries(lines, this.block)) ?? 'unreadable';
    return this.#entries === 'unreadable' ? undefined : this.#entries;
  }

  #believe(entries: readonly Entry[] | undefined): ReadonlyMap<string, Place> | undefined {
    const data = this.data as Readonly<Record<string, unknown>>;
    if (entries?.length !== Object.keys(data).length) return undefined;
    const places = new Map<string, Place>();
    for (const { key, span, value } of entries) {
      if (!Object.hasOwn(data, key)) return undefined;
      places.set(key, new Place(value, span, data[key]));
    }
    return places.size === entries.length ? places : undefined;
  }
}
