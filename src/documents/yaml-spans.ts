import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Path } from '../model/path.ts';
import type { Span } from './positions.ts';

/** Finds where the keys of a YAML text are written, quotes included. */
export function readYamlSpans(text: string): (path: Path) => Span | undefined {
  // A carriage return alone ends a line as well (YAML 1.2.2, section 5.4), which this package does not know.
  const lines = text.replaceAll(/\r(?!\n)/g, '\n');
  const document = parseDocument(lines, {
    strict: false,
    uniqueKeys: false,
    merge: true,
    logLevel: 'silent',
  });
  return (path) => {
    let value: unknown = document.contents;
    let span: Span | undefined;
    for (const key of path) {
      const step = stepInto(value, key, document);
      if (!step) break;
      value = step.value;
      span = step.span ?? span;
    }
    return span;
  };
}

interface Step {
  readonly value: unknown;
  readonly span: Span | undefined;
}

function stepInto(container: unknown, key: string, document: Document): Step | undefined {
  if (isSeq(container)) {
    const item = container.items[Number(key)];
    return { value: item, span: spanOf(item) };
  }
  const pair = isMap(container) ? findPair(container.items, key, document) : undefined;
  return pair && { value: pair.value, span: spanOf(pair.key) };
}

function findPair(pairs: readonly unknown[], key: string, document: Document): Pair | undefined {
  for (const pair of pairs) {
    if (isPair(pair) && keyOf(pair) === key) return pair;
  }
  for (const pair of pairs) {
    const merged = isPair(pair) && keyOf(pair) === '<<' ? findMerged(pair.value, key, document) : undefined;
    if (merged) return merged;
  }
  return undefined;
}

/** Looks into what a merge key names: an alias, or a list of them of which the first wins. */
function findMerged(value: unknown, key: string, document: Document): Pair | undefined {
  const source = isAlias(value) ? value.resolve(document) : value;
  if (isMap(source)) return findPair(source.items, key, document);
  if (!isSeq(source)) return undefined;
  for (const item of source.items) {
    const pair = findMerged(item, key, document);
    if (pair) return pair;
  }
  return undefined;
}

function keyOf(pair: Pair): string {
  if (!isScalar(pair.key)) return String(pair.key);
  const { value } = pair.key;
  // The merge key is a symbol.
  return typeof value === 'symbol' ? (value.description ?? '') : String(value);
}

function spanOf(node: unknown): Span | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}
