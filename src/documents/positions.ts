import type { Path } from '../model/path.ts';

/** A place in a text as the Language Server Protocol has it: line and character (in UTF-16 units) count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From its first character to behind its last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets in a text, in whatever its places count: from the first character to behind the last. */
export type Span = readonly [start: number, end: number];

/** Finds where the keys of a text are written. What it takes to find them is read when it is first asked for. */
export interface Places {
  /**
   * The span of the last key on a path, or of the value where it is an array item. Where the path leads further than the
   * text, as behind a YAML alias, the span of the last key that is written; of the empty path, the beginning of the text.
   */
  spanOf(path: Path): Span | Promise<Span>;
  positionOf(offset: number): Position;
}
