/** Changes of parsed documents. */
import type { Random } from './random.ts';
import { keys, values } from './vocabulary.ts';

type Container = Record<string, unknown>;

/** A place of a document: `parent[key]`. */
export interface Site {
  readonly parent: Container;
  readonly key: string;
}

/** Changes a document, which is the value at `root`. */
export type DataMutation = (root: Site, random: Random) => void;

/** By what they are called in reports and behind `--only`. */
export const dataMutations: Readonly<Record<string, DataMutation>> = {
  replace: (root, random) => {
    put(random.pickEarly(sitesOf(root)), values(random));
  },
  /** Whatever stands under one key, wherever that key is. */
  'replace-all': (root, random) => {
    const key = random.pick([...new Set(sitesBelow(root).map((site) => site.key))]);
    const value = values(random);
    for (const site of sitesBelow(root)) if (site.key === key) put(site, structuredClone(value));
  },
  rename: (root, random) => {
    const site = random.pickEarly(sitesBelow(root));
    renameTo(site, random.oneIn(4) ? random.pickEarly(sitesBelow(root)).key : keys(random));
  },
  'header-case': (root, random) => {
    const site = random.pickEarly(sitesBelow(root));
    renameTo(site, random.oneIn(2) ? site.key.toUpperCase() : site.key.toLowerCase());
  },
  insert: (root, random) => {
    const containers = sitesOf(root).map(valueAt).filter(isContainer);
    if (containers.length > 0) put({ parent: random.pick(containers), key: keys(random) }, values(random));
  },
  delete: (root, random) => {
    remove(random.pickEarly(sitesBelow(root)));
  },
  copy: (root, random) => {
    put(random.pickEarly(sitesOf(root)), structuredClone(valueAt(random.pickEarly(sitesOf(root)))));
  },
  move: (root, random) => {
    const from = random.pickEarly(sitesBelow(root));
    const value = structuredClone(valueAt(from));
    remove(from);
    put(random.pickEarly(sitesOf(root)), value);
  },
  swap: (root, random) => {
    const [one, other] = [random.pickEarly(sitesOf(root)), random.pickEarly(sitesOf(root))];
    const [first, second] = [structuredClone(valueAt(one)), structuredClone(valueAt(other))];
    put(one, second);
    put(other, first);
  },
  /** One value in two places, which YAML writes as an alias. */
  share: (root, random) => {
    const value = valueAt(random.pickEarly(sitesBelow(root)));
    const site = random.pickEarly(sitesBelow(root));
    if (!holds(value, site.parent) || random.oneIn(50)) put(site, value);
  },
  turn: (root, random) => {
    const site = random.pickEarly(sitesOf(root));
    put(site, turned(valueAt(site), random));
  },
  version: (root, random) => {
    const document = valueAt(root);
    if (!isContainer(document)) return;
    const version = random.pick(versions);
    if (!random.oneIn(3)) for (const key of ['openapi', 'swagger']) remove({ parent: document, key });
    put({ parent: document, key: String(version).startsWith('2') ? 'swagger' : 'openapi' }, version);
  },
};

const versions = [
  '2.0',
  '3.0.4',
  '3.1.0',
  '3.2.0',
  2,
  3,
  3.1,
  2.0,
  '3.0',
  '3.0.0-rc2',
  '4.0.0',
  '3.10.0',
  null,
];

function turned(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return random.oneIn(2) ? value[0] : { ...value };
  if (!isContainer(value)) return random.oneIn(2) ? [value] : { [String(value)]: value };
  return random.oneIn(2) ? [value] : Object.values(value);
}

/**
 * Every place of a document, the outer before the inner, the root first; each value once, however many aliases name it.
 */
export function sitesOf(root: Site): readonly Site[] {
  const found: Site[] = [root];
  const seen = new Set<unknown>();
  for (let index = 0; index < found.length; index += 1) {
    const value = valueAt(found[index] as Site);
    if (!isContainer(value) || seen.has(value)) continue;
    seen.add(value);
    for (const key of Object.keys(value)) found.push({ parent: value, key });
  }
  return found;
}

function sitesBelow(root: Site): readonly Site[] {
  const [, ...below] = sitesOf(root);
  return below.length > 0 ? below : [root];
}

export function valueAt({ parent, key }: Site): unknown {
  return Object.hasOwn(parent, key) ? parent[key] : undefined;
}

/** Sets a value, under `__proto__` too. */
export function put({ parent, key }: Site, value: unknown): void {
  if (Array.isArray(parent) && !/^\d{1,4}$/.test(key)) parent.push(value);
  else Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove({ parent, key }: Site): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** Renames a key, and leaves it in its place among the others. */
function renameTo({ parent, key: old }: Site, name: string): void {
  if (Array.isArray(parent)) return;
  const entries = Object.entries(parent);
  for (const [key] of entries) delete parent[key];
  for (const [key, value] of entries) put({ parent, key: key === old ? name : key }, value);
}

function holds(value: unknown, searched: unknown): boolean {
  const root = { parent: { value }, key: 'value' };
  return sitesOf(root).some((site) => valueAt(site) === searched);
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
