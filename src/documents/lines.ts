import { Integers } from './integers.ts';
import type { SourceText } from './source-text.ts';

/**
 * Where the lines of a text begin, and how far each is indented. Lines count from 0. They end as in YAML and in the
 * Language Server Protocol: with a line feed, a carriage return, or both.
 */
export class Lines {
  readonly #source: SourceText;
  readonly #text: string;
  /** In UTF-16 units from the start of the text. */
  readonly starts: Int32Array;

  constructor(source: SourceText) {
    const { narrow } = source;
    const text = narrow.includes('\r') ? narrow.replaceAll(/\r(?!\n)/g, '\n') : narrow;
    const starts = new Integers();
    starts.push(0);
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    this.#source = source;
    this.#text = text;
    this.starts = starts.all;
  }

  get count(): number {
    return this.starts.length;
  }

  /** How long the text is, in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** The text between two offsets, as it is written but that each line ends with a line feed. */
  slice(start: number, end = this.length): string {
    return this.#source.restore(this.#text.slice(start, end));
  }

  /** Where a line begins, and behind the last line where the text ends. */
  startOf(line: number): number {
    return this.starts[line] ?? this.length;
  }

  /** How many blanks and tabs a line begins with; -1 for a line with nothing else. */
  indentOf(line: number): number {
    const start = this.startOf(line);
    let index = start;
    while (isBlank(this.#text.charCodeAt(index))) index += 1;
    return index === this.length || this.#text.charCodeAt(index) === LINE_FEED ? -1 : index - start;
  }

  /** The first line from one on that is indented as far as a column; the end where there is none before it. */
  nextAt(column: number, from: number, end: number): number {
    const { starts } = this;
    const text = this.#text;
    for (let line = from; line < end; line += 1) {
      // Most lines are indented further, which one character tells.
      if (text.charCodeAt((starts[line] ?? 0) + column) === SPACE) continue;
      if (this.indentOf(line) === column) return line;
    }
    return end;
  }

  /** A line from a column on, without its line break. */
  from(line: number, column: number): string {
    const end = this.startOf(line + 1) - (line + 1 < this.count ? 1 : 0);
    const stop = this.#text[end - 1] === '\r' ? end - 1 : end;
    return this.slice(this.startOf(line) + column, stop);
  }
}

/**
 * The line that an offset lies in, from 0.
 * @param starts the offsets at which lines begin
 */
export function lineAt(offset: number, starts: Int32Array): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32];

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === CARRIAGE_RETURN;
}
