import { dump } from 'js-yaml';
import type { LoadedDocument } from '../../src/documents/loaded-document.ts';

/** Another way to write a document. */
export interface Variant {
  /** What is different about it. */
  readonly name: string;
  /** With its byte order mark, where that is what is different. */
  readonly text: string;
  /** Its file has the ending of the format. */
  readonly format: 'json' | 'yaml';
}

/** Keys that pointers, URIs, YAML or JSON give a meaning, and one with characters of two UTF-16 units. */
const oddKeys = [
  'a/b',
  'c~d',
  '~1',
  'e%2Ff',
  '%',
  '#',
  ': ',
  '',
  ' g',
  '"',
  "'",
  '\\',
  '&h',
  '*i',
  '@j',
  '€𝄞',
];

/** Writes a document again in every way that changes where things stand. */
export function variantsOf({ data, text, format }: LoadedDocument): readonly Variant[] {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const written = [
    { name: 'line ends CRLF', text: lines.replaceAll('\n', '\r\n'), format },
    { name: 'line ends CR', text: lines.replaceAll('\n', '\r'), format },
    { name: 'a byte order mark', text: `\uFEFF${text}`, format },
  ];
  return [
    ...written,
    ...jsonVariants(data),
    ...yamlVariants(data),
    ...(format === 'yaml' ? edits(lines) : []),
  ];
}

function jsonVariants(data: unknown): readonly Variant[] {
  const texts = {
    'JSON with tabs': JSON.stringify(data, null, '\t'),
    'minified JSON': JSON.stringify(data),
    'minified JSON, non-ASCII before each key': JSON.stringify(withFirstKey(data)),
    'JSON with odd keys': JSON.stringify(withOddKeys(data), null, 2),
    'JSON that is called YAML': JSON.stringify(data, null, 3),
  };
  return Object.entries(texts).map(([name, text]) => ({
    name,
    text,
    format: name.endsWith('YAML') ? 'yaml' : 'json',
  }));
}

function yamlVariants(data: unknown): readonly Variant[] {
  // In flow style the library leaves some texts with brackets unquoted, and cannot read them itself.
  const flow = { forceQuotes: true, lineWidth: -1 };
  const plain = { noRefs: true, lineWidth: -1 };
  const texts = {
    'YAML in block style': dump(data, { noRefs: true, lineWidth: 80 }),
    'YAML without indented lists': dump(data, { ...plain, noArrayIndent: true }),
    'YAML, all quoted': dump(data, { noRefs: true, forceQuotes: true, quotingType: '"' }),
    'YAML in flow style from level 3': dump(data, { ...flow, noRefs: true, flowLevel: 3 }),
    'YAML in flow style, non-ASCII before each key': dump(withFirstKey(data), { ...flow, flowLevel: 1 }),
    'YAML with odd keys': dump(withOddKeys(data), plain),
    'YAML with anchors and aliases': dump(shared(data)),
    'YAML with anchors and aliases in flow style': dump(shared(data), { ...flow, flowLevel: 4 }),
  };
  return Object.entries(texts).map(([name, text]) => ({ name, text, format: 'yaml' }));
}

/** Changes in a YAML text that leave the rest as its author wrote it. */
function edits(text: string): readonly Variant[] {
  const isBlock = /^(?:openapi|swagger)\b/m.test(text) && !/^\.\.\.$/m.test(text);
  const merging = `
x-merged: &merged
  description: Merged.
  'a/b': { c: [1, { d: 2 }] }
x-another: &another { description: Second, e: 3 }
x-merging:
  own: 1
  <<: *merged
x-merging-two: { <<: [*merged, *another], own: 1 }
`;
  const comments = text.replaceAll(/^( *)(?=[\w"'/].*:$)/gm, '$1# A comment: { "x": [\n$1');
  return [
    {
      name: 'status keys unquoted',
      text: text.replaceAll(/^( *)(["'])(\d{3})\2:/gm, '$1$3:'),
      format: 'yaml',
    },
    {
      name: 'status keys quoted',
      text: text.replaceAll(/^( *)["']?(\d{3})["']?:/gm, '$1"$2":'),
      format: 'yaml',
    },
    ...(isBlock
      ? [{ name: 'merge keys', text: `${text.trimEnd()}${merging}`, format: 'yaml' as const }]
      : []),
    ...(/[|>]/.test(text) ? [] : [{ name: 'comments between', text: comments, format: 'yaml' as const }]),
  ];
}

/** The same data with one key more at the start of each object, which is of one character and two UTF-16 units. */
function withFirstKey(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withFirstKey);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, withFirstKey(value)]);
  return Object.fromEntries([['𝄞', 'ä😀'], ...entries]);
}

function withOddKeys(data: unknown): unknown {
  let odd: unknown = Object.fromEntries(oddKeys.map((key) => [key, 'x']));
  for (const key of oddKeys) odd = { [key]: [odd], after: 1 };
  return { 'x-before': odd, ...(data as object), 'x-after': odd };
}

/** The same data in which objects that are equal are one object, which YAML writes as an alias. */
function shared(data: unknown, known = new Map<string, unknown>()): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const id = JSON.stringify(data);
  const before = known.get(id);
  if (before !== undefined) return before;
  const copy = Array.isArray(data)
    ? data.map((item) => shared(item, known))
    : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shared(value, known)]));
  known.set(id, copy);
  return copy;
}
