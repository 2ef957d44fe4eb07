import type { Block, Entry } from './indented.ts';
import type { Lines } from './lines.ts';

/**
 * Reads an object or array of which each entry begins on a line of its own, as every formatter of JSON writes them.
 * @returns undefined where entries share lines
 */
export function readJsonEntries(lines: Lines, { first, end, column }: Block): readonly Entry[] | undefined {
  const opening = lines.from(first, column).trim();
  const indent = lines.indents[first + 1] ?? -1;
  if ((opening !== '{' && opening !== '[') || first + 1 >= end) return undefined;
  const entries: Entry[] = [];
  const begins: number[] = [];
  for (let line = first + 1; line < end; line += 1) {
    if (lines.indents[line] === indent && !/^[}\]]/.test(lines.from(line, indent))) begins.push(line);
  }
  for (const [index, line] of begins.entries()) {
    const value = { first: line, end: begins[index + 1] ?? end };
    const entry =
      opening === '{' ? readProperty(lines, indent, value) : readItem(lines, indent, value, index);
    if (!entry) return undefined;
    entries.push(entry);
  }
  return entries;
}

type LineRange = Omit<Block, 'column'>;

function readProperty(lines: Lines, indent: number, { first, end }: LineRange): Entry | undefined {
  const [all, written = ''] = /^("(?:[^"\\]|\\.)*")\s*:\s*/.exec(lines.from(first, indent)) ?? [];
  if (all === undefined) return undefined;
  const start = lines.startOf(first) + indent;
  return {
    key: written.includes('\\') ? JSON.parse(written) : written.slice(1, -1),
    span: [start, start + written.length],
    value: { first, end, column: indent + all.length },
  };
}

/** How far an item goes that has several values in its line takes a parser to tell. */
function readItem(lines: Lines, indent: number, { first, end }: LineRange, index: number): Entry {
  const written = lines.from(first, indent).trimEnd();
  const start = lines.startOf(first) + indent;
  const value = { first, end, column: indent };
  if (/^[{[]$/.test(written)) {
    const closing = lastLine(lines, first, end);
    const stop = lines.startOf(closing) + (lines.indents[closing] ?? 0) + 1;
    return { key: `${index}`, span: [start, stop], value };
  }
  const scalar = /^("(?:[^"\\]|\\.)*"|[^\s{[,"]+)\s*,?$/.exec(written)?.[1];
  return { key: `${index}`, span: scalar === undefined ? undefined : [start, start + scalar.length], value };
}

/** The line of the brace that closes an item: the last one that has anything at the indentation of its first. */
function lastLine(lines: Lines, first: number, end: number): number {
  for (let line = end - 1; line > first; line -= 1) {
    if (lines.indents[line] === lines.indents[first]) return line;
  }
  return first;
}
