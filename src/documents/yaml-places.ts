import type { Path } from '../model/path.ts';
import { Indented } from './indented.ts';
import { type Lines, lineAt } from './lines.ts';
import type { Places, Position, Span } from './positions.ts';
import type { Block } from './yaml-lines.ts';

/** Finds the last key on a path; undefined where the path leads nowhere at all. */
type SpanOf = (path: Path) => Span | undefined;

/** Finds where the keys of a YAML text are written: by the indentation of lines, and by parsing what that does not tell. */
export class YamlPlaces implements Places {
  readonly #lines: Lines;
  readonly #indented: Indented;
  /** By where they begin: a part in flow style may have many keys that are asked for. */
  readonly #parts = new Map<number, Promise<SpanOf | undefined>>();
  #whole: Promise<SpanOf | undefined> | undefined;

  /** @param data what a parser made of the text */
  constructor(lines: Lines, data: unknown) {
    this.#lines = lines;
    this.#indented = new Indented(lines, data);
  }

  /** Counts in UTF-16 units. */
  async spanOf(path: Path): Promise<Span> {
    const { span, left } = this.#indented.find(path);
    if (!left) return span;
    const spanOf = await this.#partAt(left.value);
    return spanOf ? (spanOf(left.path) ?? span) : this.#parse(path);
  }

  positionOf(offset: number): Position {
    const line = lineAt(offset, this.#lines.starts);
    return { line, character: offset - this.#lines.startOf(line) };
  }

  /** Parses a part of the text; undefined for one that cannot be read without the rest. */
  #partAt(block: Block): Promise<SpanOf | undefined> {
    const start = this.#lines.startOf(block.first) + block.column;
    const part = this.#parts.get(start) ?? this.#parsePart(block);
    this.#parts.set(start, part);
    return part;
  }

  async #parsePart(block: Block): Promise<SpanOf | undefined> {
    const { text, offset } = textOf(block, this.#lines);
    if (text.length === this.#lines.length || mayReferToOtherParts(text)) return undefined;
    const spanOf = await readSpans(text);
    if (!spanOf) return undefined;
    return (path) => {
      const [start, end] = spanOf(path) ?? [];
      return start === undefined || end === undefined ? undefined : [start + offset, end + offset];
    };
  }

  /** Parses the text as a whole, for what its parts do not tell. */
  async #parse(path: Path): Promise<Span> {
    this.#whole ??= readSpans(this.#lines.slice(0));
    return (await this.#whole)?.(path) ?? [0, 0];
  }
}

/** The text of a value, each line where it was: what stands before it in its first line becomes blanks. */
function textOf(
  { first, end, column }: Block,
  lines: Lines,
): { readonly text: string; readonly offset: number } {
  const offset = lines.startOf(first);
  return { text: ' '.repeat(column) + lines.slice(offset + column, lines.startOf(end)), offset };
}

/** Whether a part of a text has aliases or merge keys, which a parser cannot follow in the part alone. */
function mayReferToOtherParts(text: string): boolean {
  return /<<["']?\s*:|[\s,[{]\*[\w-]/.test(text);
}

/** Parses a text with positions; undefined for a part of a text that cannot be read without the rest. */
async function readSpans(text: string): Promise<SpanOf | undefined> {
  return (await import('./yaml.ts')).readYamlSpans(text);
}
