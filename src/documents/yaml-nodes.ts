import { load } from 'js-yaml';
import type { Span } from './positions.ts';
import { trimBlanks } from './yaml-blanks.ts';
import { type ReadOptions, yamlOptions } from './yaml-options.ts';

/** A key, a value or an item as it is written in a YAML text. */
export interface YamlNode {
  /** Without the anchors and tags before it; of one that is not written, where it would begin. */
  readonly span: Span;
  /** Only a key has a colon behind it. */
  readonly isKey: boolean;
  /** What the parser makes of it; that of an alias is the very value of its anchor. */
  readonly value: unknown;
  /** The keys and values of a mapping, the items of a sequence, in their order; perhaps without those that are not written. */
  readonly children: readonly YamlNode[];
}

/**
 * Reads what the nodes of a YAML text are, and where they are written.
 * @throws YAMLException where the text is broken
 */
export function readYamlNodes(text: string): YamlNode | undefined {
  const open: { readonly start: number; readonly children: YamlNode[] }[] = [{ start: 0, children: [] }];
  // The parser leaves one out, and counts from behind it.
  const behindMark = text.startsWith('\uFEFF') ? 1 : 0;
  const options: ReadOptions = {
    ...yamlOptions,
    // Whoever read the text before has seen to its depth.
    maxDepth: Number.POSITIVE_INFINITY,
    listener: (event, { position, result }) => {
      if (event === 'open') open.push({ start: position + behindMark, children: [] });
      else {
        const closed = open.pop();
        if (closed) add(nodeOf(text, closed, position + behindMark, result), open.at(-1)?.children ?? []);
      }
    },
  };
  load(text, options);
  return open[0]?.children.at(-1);
}

/** A value is read a second time where it turns out to be, or not to be, the first key of a mapping. */
function add(node: YamlNode, siblings: YamlNode[]): void {
  while ((siblings.at(-1)?.span[0] ?? -1) >= node.span[0]) siblings.pop();
  siblings.push(node);
}

function nodeOf(
  text: string,
  { start, children }: { readonly start: number; readonly children: readonly YamlNode[] },
  position: number,
  value: unknown,
): YamlNode {
  const [only] = children;
  if (only && children.length === 1 && only.value === value) return only;
  const begin = skip(text, start, position);
  if (begin === position) return unwritten(text, start, position, value);
  // The parser has gone on to what follows a collection in block style, over blank lines and comments.
  const endOfBlock = /[[{]/.test(text.charAt(begin)) ? undefined : endOfLast(text, children);
  const end = endOfBlock ?? begin + trimBlanks(text.slice(begin, position)).length;
  const isKey = endOfColon(text, end) !== undefined;
  return { span: [begin, end], isKey, value, children: isObject(value) ? children : [] };
}

/** A node of which nothing is written but anchors and tags, before blanks and comments as far as the parser has gone. */
function unwritten(text: string, start: number, position: number, value: unknown): YamlNode {
  let begin = start;
  besides.lastIndex = start;
  for (let from = start; from < position && besides.test(text); from = besides.lastIndex) {
    if (/[&!]/.test(text.charAt(from))) begin = besides.lastIndex;
  }
  while (/[ \t]/.test(text.charAt(begin))) begin += 1;
  const at = Math.min(begin, position);
  return { span: [at, at], isKey: endOfColon(text, position) !== undefined, value, children: [] };
}

const colon = /[ \t\r\n]*:/y;

/** Where the last node of a collection ends that is written; a key without a value ends with its colon. */
function endOfLast(text: string, nodes: readonly YamlNode[]): number | undefined {
  const last = nodes.findLast(({ span }) => span[1] > span[0]);
  if (!last || last === nodes.at(-1)) return last?.span[1];
  return endOfColon(text, last.span[1]) ?? last.span[1];
}

/** Where the colon ends that comes next in a text; undefined where something else does. */
function endOfColon(text: string, from: number): number | undefined {
  colon.lastIndex = from;
  return colon.test(text) ? colon.lastIndex : undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Blanks, a comment, an anchor or a tag, which may stand before a node; other spaces belong to it. */
const besides = /[ \t\r\n]+|#[^\r\n]*|!<[^>]*>|[&!][^ \t\r\n,[\]{}]*/y;

function skip(text: string, start: number, end: number): number {
  besides.lastIndex = start;
  let begin = start;
  while (besides.test(text)) begin = besides.lastIndex;
  return Math.min(begin, end);
}
