/** Changes of where `$ref`s lead. */
import { toPointer } from '../../src/model/path.ts';
import { type DataMutation, put, type Site, sitesOf, valueAt } from './data-mutations.ts';
import type { Random } from './random.ts';

export const referenceMutations: Readonly<Record<string, DataMutation>> = {
  rewire: (root, random) => {
    const references = sitesOf(root).filter(isReference);
    if (references.length > 0) put(random.pick(references), referenceIn(root, random));
  },
  refer: (root, random) => {
    put(random.pickEarly(sitesOf(root)), { $ref: referenceIn(root, random) });
  },
  /** Beside other keys, which OpenAPI 3.1 allows in some places. */
  'refer-beside': (root, random) => {
    const objects = sitesOf(root).map(valueAt).filter(isObject);
    if (objects.length > 0)
      put({ parent: random.pickEarly(objects), key: '$ref' }, referenceIn(root, random));
  },
  circle: (root, random) => {
    const pointers = [...pointersOf(root)];
    const [one, other] = [random.pickEarly(pointers), random.pickEarly(pointers)];
    put(one[0], { $ref: other[1] });
    put(other[0], { $ref: random.oneIn(2) ? one[1] : `${one[1]}/x` });
  },
};

function isReference(site: Site): boolean {
  return site.key === '$ref' && typeof valueAt(site) === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The places of a document with their pointers. */
function pointersOf(root: Site): ReadonlyMap<Site, string> {
  const paths = new Map<unknown, readonly string[]>();
  const pointers = new Map<Site, string>();
  for (const site of sitesOf(root)) {
    const path = site.parent === root.parent ? [] : [...(paths.get(site.parent) ?? []), site.key];
    if (!paths.has(valueAt(site))) paths.set(valueAt(site), path);
    pointers.set(site, toPointer(path));
  }
  return pointers;
}

function referenceIn(root: Site, random: Random): string {
  if (random.oneIn(3)) return random.pick(odd);
  const pointer = random.pickEarly([...pointersOf(root).values()]);
  return random.pick(spellings)(pointer);
}

/** Most as they are; then encoded, into nothing, and in another file. */
const spellings: readonly ((pointer: string) => string)[] = [
  (pointer) => pointer,
  (pointer) => pointer,
  (pointer) => pointer,
  (pointer) => encoded(pointer),
  (pointer) =>
    encoded(pointer).replaceAll(/[~{}:]/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
  (pointer) => pointer.replace(/./g, (character) => (character === '{' ? '%7b' : character)),
  (pointer) => `${pointer}/nowhere`,
  (pointer) => `${pointer}/`,
  (pointer) => `components/responses.yaml${pointer}`,
  (pointer) => `openapi.yaml${pointer}`,
  (pointer) => `./example.yaml${pointer}`,
];

function encoded(pointer: string): string {
  // Half of a surrogate pair cannot be encoded.
  return encodeURI(Buffer.from(pointer).toString());
}

const odd = [
  '#',
  '',
  '#/',
  '##',
  '#//',
  '%',
  '#/%',
  '#/%zz',
  '#/paths',
  '#/components/schemas/Error',
  '#anchor',
  '#/0',
  '/',
  '.',
  '..',
  './',
  '?',
  'openapi.yaml',
  'openapi.yaml#',
  './openapi.yaml#/paths',
  'components/responses.yaml#/NotFound',
  'components\\responses.yaml',
  'missing.yaml',
  'missing.json#/a',
  '../outside.yaml',
  '../../../../etc/hostname',
  '/dev/null',
  '/etc/',
  'file:///etc/hostname',
  'file:',
  'http://localhost:1/a.yaml',
  'https://example.com/a#/b',
  'urn:a:b',
  'mailto:a@b.example',
  'data:,x',
  'c:/a.yaml',
  'C:\\a.yaml',
  '//server/share/a.yaml',
  'é.yaml',
  'a b.yaml',
  'a%20b.yaml',
  'a\nb',
  '#/paths/~1a~0b',
  '#/~',
  '#/~2',
  '#/__proto__',
  '#/constructor/name',
  '\u0000',
  ' #/paths ',
];
