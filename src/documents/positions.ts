import type { Path } from '../model/path.ts';
import type { Format } from './parse.ts';

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

/** Finds where the keys of a document are written. */
export interface Positions {
  /**
   * The range of the last key on a path, or of the value where it is an array item. Where the path leads further than
   * the text, as behind a YAML alias, the range of the last key that is written.
   */
  rangeOf(path: Path): Range;
}

/** Reads a text again, this time with positions. */
export async function readPositions(text: string, format: Format): Promise<Positions> {
  const spanOf = await (format === 'json' ? readJsonSpans(text) : readYamlSpans(text));
  const lineStarts = lineStartsOf(text);
  return {
    rangeOf(path) {
      const [start, end] = spanOf(path);
      return { start: positionOf(start, lineStarts), end: positionOf(end, lineStarts) };
    },
  };
}

async function readJsonSpans(text: string): Promise<(path: Path) => Span> {
  return (await import('./json-spans.ts')).readJsonSpans(text);
}

async function readYamlSpans(text: string): Promise<(path: Path) => Span> {
  return (await import('./yaml-spans.ts')).readYamlSpans(text);
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}

function positionOf(offset: number, lineStarts: readonly number[]): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (lineStarts[low] ?? 0) };
}
