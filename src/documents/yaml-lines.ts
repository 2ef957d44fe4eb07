import type { Lines } from './lines.ts';
import type { Span } from './positions.ts';
import { trimBlanks } from './yaml-blanks.ts';

/** The lines that a value takes. */
export interface Block {
  /** The line that the value begins in, and the line behind its last. */
  readonly first: number;
  readonly end: number;
  /** The column that the value begins at in its first line; 0 where that line is the value's own. */
  readonly column: number;
}

/** A key or an item as it is written, and the lines of its value. */
export interface Entry {
  readonly key: string;
  /** Where it is written; undefined for an item of which only a parser knows how far it goes. */
  readonly span: Span | undefined;
  readonly value: Block;
}

/**
 * Reads a mapping or sequence in block style.
 * @returns undefined for anything else: flow style, keys behind `?`, tags or anchors, a sequence in an item's line
 * @see YAML 1.2.2, section 8.2
 */
export function readYamlEntries(lines: Lines, block: Block): readonly Entry[] | undefined {
  const start = beginOf(lines, block);
  if (!start) return undefined;
  return /^-(?:[ \t]|$)/.test(lines.from(start.line, start.column))
    ? readSequence(lines, start, block.end)
    : readMapping(lines, start, block.end);
}

/** Where the first entry of a value in block style begins. */
interface Begin {
  readonly line: number;
  readonly column: number;
}

function beginOf(lines: Lines, { first, end, column }: Block): Begin | undefined {
  // Where the value's key stands, an anchor or a tag may follow; of the value in block style nothing else does.
  const inline = lines.from(first, column);
  if (column > 0 && !/^[ \t]*(?:[&!][^ \t]+(?:[ \t]+|$))*(?:#.*)?$/.test(inline)) {
    return /^[ \t]*(?:-[ \t]*)?$/.test(lines.from(first, 0).slice(0, column))
      ? { line: first, column }
      : undefined;
  }
  for (let line = column > 0 ? first + 1 : first; line < end; line += 1) {
    const indent = lines.indentOf(line);
    if (indent >= 0 && !isBesides(lines.from(line, indent), indent)) return { line, column: indent };
  }
  return undefined;
}

/** Comments, and at the left margin the marks of documents and directives. */
function isBesides(text: string, indent: number): boolean {
  return text.startsWith('#') || (indent === 0 && /^(?:---|\.\.\.)[ \t]*(?:#.*)?$|^%/.test(text));
}

function readMapping(
  lines: Lines,
  { line: first, column }: Begin,
  end: number,
): readonly Entry[] | undefined {
  const keys: (Pick<Entry, 'key' | 'span'> & { readonly line: number; readonly behind: number })[] = [];
  for (let line = first; line < end; line = lines.nextAt(column, line + 1, end)) {
    const text = lines.from(line, column);
    // A sequence may be indented as far as the key that it belongs to, and the end of a flow collection, too.
    if (isBesides(text, column) || (/^(?:-(?:[ \t]|$)|[}\]])/.test(text) && line !== first)) continue;
    const key = readKey(text);
    if (!key) return undefined;
    const start = lines.startOf(line) + column;
    keys.push({ key: key.value, span: [start, start + key.length], line, behind: column + key.behind });
  }
  return keys.map(({ key, span, line, behind }, index) => ({
    key,
    span,
    value: { first: line, end: keys[index + 1]?.line ?? end, column: behind },
  }));
}

/** A key at the beginning of a text: its value, how long it is, and where what follows its colon begins. */
function readKey(text: string) {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=[ \t]|$)/.exec(text);
  if (quoted) {
    const [all, written = ''] = quoted;
    const value = unquote(written);
    return value === undefined ? undefined : { value, length: written.length, behind: all.length };
  }
  if (/^[ \t"'#&*!|>%@`[\]{},]|^[?-](?:[ \t]|$)/.test(text)) return undefined;
  const colon = /:(?=[ \t]|$)/.exec(text)?.index ?? -1;
  const value = trimBlanks(text.slice(0, Math.max(colon, 0)));
  return value === '' || /[ \t]#/.test(value)
    ? undefined
    : { value, length: value.length, behind: colon + 1 };
}

function unquote(written: string): string | undefined {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return JSON.parse(written);
  } catch {
    // YAML knows escapes that JSON does not.
    return undefined;
  }
}

function readSequence(
  lines: Lines,
  { line: first, column }: Begin,
  end: number,
): readonly Entry[] | undefined {
  const begins: number[] = [];
  for (let line = first; line < end; line = lines.nextAt(column, line + 1, end)) {
    const text = lines.from(line, column);
    if (/^-(?:[ \t]|$)/.test(text)) begins.push(line);
    else if (!isBesides(text, column)) return undefined;
  }
  return begins.map((line, index) => readItem(lines, line, column, begins[index + 1] ?? end, index));
}

/** How far an item goes that is more than a plain word takes a parser to tell. */
function readItem(lines: Lines, line: number, column: number, end: number, index: number): Entry {
  const [dash = ''] = /^-(?:[ \t]+|$)/.exec(lines.from(line, column)) ?? [];
  const behind = column + dash.length;
  const text = trimBlanks(lines.from(line, behind));
  const start = lines.startOf(line) + behind;
  const isWord = /^[\w/.][\w/.-]*$/.test(text) && end === line + 1;
  return {
    key: `${index}`,
    span: isWord ? [start, start + text.length] : undefined,
    value: { first: line, end, column: behind },
  };
}
