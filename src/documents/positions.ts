import type { Path } from '../model/path.ts';
import { type Block, Indented } from './indented.ts';
import { readJsonEntries } from './json-lines.ts';
import { Lines } from './lines.ts';
import type { Parsed } from './parse.ts';
import { readYamlEntries } from './yaml-lines.ts';

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

/** Finds the last key on a path; undefined where the path leads nowhere at all. */
type SpanOf = (path: Path) => Span | undefined;

/** Finds where the keys of a text are written. What it takes to find them is read when it is first asked for. */
export class Positions {
  readonly #text: string;
  readonly #parsed: Parsed;
  #lines: Lines | undefined;
  #indented: Indented | undefined;
  /** By where they begin: a part in flow style may have many keys that are asked for. */
  readonly #parts = new Map<number, Promise<SpanOf | undefined>>();
  #whole: Promise<(path: Path) => Span> | undefined;

  constructor(text: string, parsed: Parsed) {
    this.#text = text;
    this.#parsed = parsed;
  }

  /**
   * The range of the last key on a path, or of the value where it is an array item. Where the path leads further than
   * the text, as behind a YAML alias, the range of the last key that is written.
   */
  async rangeOf(path: Path): Promise<Range> {
    this.#lines ??= new Lines(this.#text);
    const lines = this.#lines;
    const [start, end] = await this.#spanOf(path, lines);
    return { start: positionOf(start, lines), end: positionOf(end, lines) };
  }

  async #spanOf(path: Path, lines: Lines): Promise<Span> {
    const { data, format } = this.#parsed;
    this.#indented ??= new Indented(lines, data, format === 'json' ? readJsonEntries : readYamlEntries);
    const { span, left } = this.#indented.find(path);
    if (!left) return span;
    const spanOf = await this.#partAt(left.value, lines);
    return spanOf ? (spanOf(left.path) ?? span) : this.#parse(path);
  }

  /** Parses a part of the text; undefined for one that cannot be read without the rest. */
  #partAt(block: Block, lines: Lines): Promise<SpanOf | undefined> {
    const start = lines.startOf(block.first) + block.column;
    const part = this.#parts.get(start) ?? this.#parsePart(block, lines);
    this.#parts.set(start, part);
    return part;
  }

  async #parsePart(block: Block, lines: Lines): Promise<SpanOf | undefined> {
    const { format } = this.#parsed;
    const { text, offset } = textOf(block, lines);
    if (text.length === this.#text.length || mayReferToOtherParts(text, format)) return undefined;
    const spanOf = await readSpans(text, format);
    if (!spanOf) return undefined;
    return (path) => {
      const [start, end] = spanOf(path) ?? [];
      return start === undefined || end === undefined ? undefined : [start + offset, end + offset];
    };
  }

  /** Parses the text as a whole, for what its parts do not tell. */
  async #parse(path: Path): Promise<Span> {
    this.#whole ??= readSpans(this.#text, this.#parsed.format).then(
      (spanOf) => (each: Path) => spanOf?.(each) ?? [0, 0],
    );
    return (await this.#whole)(path);
  }
}

/** The text of a value, each line where it was: what stands before it in its first line becomes blanks. */
function textOf(
  { first, end, column }: Block,
  lines: Lines,
): { readonly text: string; readonly offset: number } {
  const offset = lines.startOf(first);
  return { text: ' '.repeat(column) + lines.text.slice(offset + column, lines.startOf(end)), offset };
}

/** Whether a part of a text has aliases or merge keys, which a parser cannot follow in the part alone. */
function mayReferToOtherParts(text: string, format: Parsed['format']): boolean {
  return format === 'yaml' && /<<["']?\s*:|[\s,[{]\*[\w-]/.test(text);
}

/** Parses a text with positions; undefined for a part of a text that cannot be read without the rest. */
async function readSpans(text: string, format: Parsed['format']): Promise<SpanOf | undefined> {
  return format === 'json'
    ? (await import('./json-spans.ts')).readJsonSpans(text)
    : (await import('./yaml.ts')).readYamlSpans(text);
}

function positionOf(offset: number, lines: Lines): Position {
  const line = lines.lineAt(offset);
  return { line, character: offset - lines.startOf(line) };
}
