import { Integers } from './integers.ts';

/**
 * Where the lines of a text begin, and how far each is indented. Lines count from 0. They end as in YAML and in the
 * Language Server Protocol: with a line feed, a carriage return, or both.
 */
export class Lines {
  readonly text: string;
  /** In UTF-16 units from the start of the text. */
  readonly starts: Int32Array;
  /** How many blanks and tabs each line begins with; -1 for a line with nothing else. */
  readonly indents: Int32Array;

  constructor(source: string) {
    const text = source.includes('\r') ? source.replaceAll(/\r(?!\n)/g, '\n') : source;
    const starts = new Integers();
    const indents = new Integers();
    for (let start = 0; start <= text.length; ) {
      const end = text.indexOf('\n', start);
      const stop = end === -1 ? text.length : end;
      starts.push(start);
      indents.push(indentOf(text, start, stop));
      start = stop + 1;
    }
    this.text = text;
    this.starts = starts.from(0);
    this.indents = indents.from(0);
  }

  get count(): number {
    return this.starts.length;
  }

  /** Where a line begins, and behind the last line where the text ends. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** A line from a column on, without its line break. */
  from(line: number, column: number): string {
    const end = this.startOf(line + 1) - (line + 1 < this.count ? 1 : 0);
    const stop = this.text[end - 1] === '\r' ? end - 1 : end;
    return this.text.slice(this.startOf(line) + column, stop);
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

const [TAB, CARRIAGE_RETURN, SPACE] = [9, 13, 32];

function indentOf(text: string, start: number, stop: number): number {
  for (let index = start; index < stop; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== SPACE && code !== TAB && code !== CARRIAGE_RETURN) return index - start;
  }
  return -1;
}
