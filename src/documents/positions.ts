import type { Path } from '../model/path.ts';
import { JsonSpans } from './json-spans.ts';
import { Lines, lineAt } from './lines.ts';
import type { Parsed } from './parse.ts';
import type { SourceText } from './source-text.ts';
import { YamlPlaces } from './yaml-places.ts';

/** A place in a text as the Language Server Protocol has it: line and character (in UTF-16 units) count from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** From its first character to behind its last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets in a text, in UTF-16 units: from the first character to behind the last. */
export type Span = readonly [start: number, end: number];

/** What can be told of the places in a text. */
interface Places {
  /** The offsets at which lines begin. */
  readonly lines: Int32Array;
  spanOf(path: Path): Span | Promise<Span>;
}

/** Finds where the keys of a text are written. What it takes to find them is read when it is first asked for. */
export class Positions {
  readonly #text: SourceText;
  readonly #parsed: Parsed;
  #places: Places | undefined;

  constructor(text: SourceText, parsed: Parsed) {
    this.#text = text;
    this.#parsed = parsed;
  }

  /**
   * The range of the last key on a path, or of the value where it is an array item. Where the path leads further than
   * the text, as behind a YAML alias, the range of the last key that is written.
   */
  async rangeOf(path: Path): Promise<Range> {
    this.#places ??= placesIn(this.#text, this.#parsed);
    const { lines } = this.#places;
    const [start, end] = await this.#places.spanOf(path);
    return { start: positionOf(start, lines), end: positionOf(end, lines) };
  }
}

function placesIn(text: SourceText, parsed: Parsed): Places {
  return parsed.format === 'json'
    ? new JsonSpans(text, parsed.structure)
    : new YamlPlaces(new Lines(text), parsed.data);
}

function positionOf(offset: number, lines: Int32Array): Position {
  const line = lineAt(offset, lines);
  return { line, character: offset - (lines[line] ?? 0) };
}
