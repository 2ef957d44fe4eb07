/** Where lines begin and how far they are indented, an entry for each line. */
export interface LineIndex {
  /** In UTF-16 units from the start of the text. */
  readonly starts: Int32Array;
  /** How many blanks and tabs each line begins with; -1 for a line with nothing else. */
  readonly indents: Int32Array;
}

/** Goes through the lines of a text. They end as in YAML: with a line feed, a carriage return, or both. */
export function indexLines(source: string): LineIndex {
  const text = withLineFeeds(source);
  let starts = new Int32Array(1024);
  let indents = new Int32Array(1024);
  let count = 0;
  for (let start = 0; start <= text.length; ) {
    if (count === starts.length) [starts, indents] = [doubled(starts), doubled(indents)];
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    starts[count] = start;
    indents[count] = indentOf(text, start, stop);
    count += 1;
    start = stop + 1;
  }
  return { starts: starts.slice(0, count), indents: indents.slice(0, count) };
}

/** The lines of a text, with their places; lines count from 0. */
export class Lines {
  readonly text: string;
  readonly starts: Int32Array;
  readonly indents: Int32Array;

  /** @param index that of the text, where it is known already */
  constructor(text: string, index: LineIndex = indexLines(text)) {
    this.text = withLineFeeds(text);
    this.starts = index.starts;
    this.indents = index.indents;
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

  /** The line that an offset lies in. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A carriage return alone ends a line in YAML and in the Language Server Protocol; it becomes a line feed here. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text;
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}

const [TAB, CARRIAGE_RETURN, SPACE] = [9, 13, 32];

function indentOf(text: string, start: number, stop: number): number {
  for (let index = start; index < stop; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== SPACE && code !== TAB && code !== CARRIAGE_RETURN) return index - start;
  }
  return -1;
}
