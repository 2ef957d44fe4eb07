import { isCollection, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Range } from '../../src/documents/positions.ts';

/** Where a text has a key, or an array item. */
export interface KeyRange {
  readonly path: readonly string[];
  readonly range: Range;
}

/** The ranges of the keys and items of a YAML text, as the `yaml` package has them in its nodes. */
export function yamlKeyRanges(text: string): readonly KeyRange[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: true, uniqueKeys: false, logLevel: 'silent' });
  const rangeOf = (node: unknown): Range | undefined => {
    if (!isNode(node) || !node.range) return undefined;
    // A collection in block style ends behind its last line break there, and behind its last character here.
    const stop = node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
    const [start, end] = [node.range[0], stop].map((offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line: line - 1, character: col - 1 };
    });
    return start && end && { start, end };
  };
  const found: KeyRange[] = [];
  visit(document, (key, node, ancestors) => {
    const parents = [...ancestors, node];
    const at = isPair(node) ? rangeOf(node.key) : typeof key === 'number' ? rangeOf(node) : undefined;
    // Nothing in the data of a document has the path of a merge key.
    const isBelowMerge = parents.some((each) => isPair(each) && isMergeKey(each.key));
    if (at && key !== 'key' && !isBelowMerge) found.push({ path: pathOf(parents), range: at });
  });
  return found;
}

function isMergeKey(key: unknown): boolean {
  return (
    isScalar(key) && (key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<'))
  );
}

function pathOf(parents: readonly unknown[]): string[] {
  return parents.flatMap((node, index) => {
    const next = parents[index + 1];
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : String(node.key)];
    if (!isCollection(node) || isPair(next) || next === undefined) return [];
    return [String(node.items.indexOf(next as never))];
  });
}

/** The ranges of the keys and items of a JSON text, by a scanner that shares nothing with the code under test. */
export function jsonKeyRanges(text: string): readonly KeyRange[] {
  const found: KeyRange[] = [];
  const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/gy;
  const position = positionsIn(text);
  const next = () => {
    const match = token.exec(text);
    const value = match?.[1] ?? '';
    return { value, start: token.lastIndex - value.length, end: token.lastIndex };
  };
  const record = (path: readonly string[], start: number, end: number) =>
    found.push({ path, range: { start: position(start), end: position(end) } });

  const readValue = (path: readonly string[], first = next()): number => {
    if (first.value === '{') return readObject(path);
    if (first.value === '[') return readArray(path);
    return first.end;
  };
  const readObject = (path: readonly string[]): number => {
    for (let key = next(); ; key = next()) {
      if (key.value === '}') return key.end;
      if (key.value === ',') continue;
      const below = [...path, JSON.parse(key.value)];
      record(below, key.start, key.end);
      next();
      readValue(below);
    }
  };
  const readArray = (path: readonly string[]): number => {
    let index = 0;
    for (let item = next(); ; item = next()) {
      if (item.value === ']') return item.end;
      if (item.value === ',') continue;
      const below = [...path, String(index)];
      record(below, item.start, readValue(below, item));
      index += 1;
    }
  };
  readValue([]);
  return found;
}

function positionsIn(text: string): (offset: number) => Range['start'] {
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  let line = 0;
  return (offset) => {
    // Offsets are asked for nearly in their order.
    while (line > 0 && (starts[line] ?? 0) > offset) line -= 1;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
    return { line, character: offset - (starts[line] ?? 0) };
  };
}

/** What a text has at a range. */
export function sliceOf(lines: readonly string[], { start, end }: Range): string {
  const covered = lines.slice(start.line, end.line + 1);
  const last = covered.length - 1;
  covered[last] = (covered[last] ?? '').slice(0, end.character);
  covered[0] = (covered[0] ?? '').slice(start.character);
  return covered.join('\n');
}
