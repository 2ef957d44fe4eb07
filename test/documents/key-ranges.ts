import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../../src/documents/positions.ts';

/** Where a text has a key, or an array item. */
export interface KeyRange {
  readonly path: readonly string[];
  readonly range: Range;
}

/** The paths of the keys and items of parsed data. What aliases name is walked once, and left out elsewhere. */
export function* pathsOf(
  data: unknown,
  path: readonly string[] = [],
  seen = new Set<object>(),
): Iterable<readonly string[]> {
  if (typeof data !== 'object' || data === null || seen.has(data)) return;
  seen.add(data);
  for (const [key, value] of Object.entries(data)) {
    const below = [...path, key];
    yield below;
    yield* pathsOf(value, below, seen);
  }
}

/** What the `yaml` package makes of a text. */
export interface YamlReading {
  readonly ranges: readonly KeyRange[];
  /** Why it takes the text for broken, if it does. */
  readonly faults: readonly string[];
}

/** The ranges of the keys and items of a YAML text, as the `yaml` package has them in its nodes. */
export function yamlKeyRanges(text: string): readonly KeyRange[] {
  return readYaml(text).ranges;
}

/**
 * Reads the ranges of the keys and items of a YAML text. A merged key is where the merged mapping has it; what an alias
 * stands for has no range below the alias.
 */
export function readYaml(text: string): YamlReading {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: true, uniqueKeys: false, logLevel: 'silent' });
  const ranges: KeyRange[] = [];
  const record = (node: unknown, path: readonly string[]) => {
    if (!isNode(node) || !node.range) return;
    // A collection in block style ends behind its last line break there, and behind its last character here.
    let stop = node.range[1];
    while (stop > node.range[0] && ' \t\r\n'.includes(text[stop - 1] ?? '')) stop -= 1;
    const [start, end] = [node.range[0], stop].map((offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line: line - 1, character: col - 1 };
    });
    if (start && end) ranges.push({ path, range: { start, end } });
  };
  // A mapping may merge one that it lies in.
  const open = new Set<unknown>();
  const walk = (node: unknown, path: readonly string[]): void => {
    if (open.has(node)) return;
    open.add(node);
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const below = [...path, String(index)];
        record(item, below);
        walk(item, below);
      }
    } else if (isMap(node)) {
      for (const [key, pair] of pairsOf(node, document)) {
        const below = [...path, key];
        record(pair.key, below);
        walk(pair.value, below);
      }
    }
    open.delete(node);
  };
  walk(document.contents, []);
  return {
    ranges,
    faults: document.errors.map(({ code, message }) => `${code}: ${message.split('\n', 1)[0]}`),
  };
}

/** The pairs of a mapping by their keys: its own, then those that it merges, the first of a name holding. */
function pairsOf(
  map: YAMLMap,
  document: Document,
  merging: readonly unknown[] = [],
): ReadonlyMap<string, Pair> {
  if (merging.includes(map)) return new Map();
  const own = new Map<string, Pair>();
  const merged = new Map<string, Pair>();
  const merge = (value: unknown): void => {
    const source = isAlias(value) ? value.resolve(document) : value;
    if (isSeq(source)) source.items.forEach(merge);
    else if (isMap(source)) {
      for (const [key, pair] of pairsOf(source, document, [...merging, map]))
        if (!merged.has(key)) merged.set(key, pair);
    }
  };
  for (const pair of map.items) {
    if (isMergeKey(pair.key)) merge(pair.value);
    else own.set(isScalar(pair.key) ? String(pair.key.value) : String(pair.key), pair);
  }
  return new Map([...merged, ...own]);
}

/** In the \`yaml\` package the value of a merge key is a symbol, unless it is quoted. */
function isMergeKey(key: unknown): boolean {
  return (
    isScalar(key) && (key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<'))
  );
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

/** Turns offsets into positions. */
function positionsIn(text: string): (offset: number) => Range['start'] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
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
