/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type Node = { readonly [key: string]: Json };

/** An OpenAPI document, as far as cutting a smaller one from it goes. */
export interface Document {
  readonly paths: Node;
  readonly components: { readonly [section: string]: Node };
  readonly [key: string]: Json;
}

/**
 * Cuts a smaller document from a large one: as many of its paths, in its order, as fit, and of its components those
 * that these paths reach.
 * @param bytes about how long its text may become
 * @param textOf how it will be written
 */
export function cut(document: Document, bytes: number, textOf: (data: Json) => string): Document {
  const head = Object.fromEntries(['openapi', 'info', 'servers'].map((key) => [key, document[key] ?? null]));
  const sizes = new Map<string, number>();
  const sizeOf = (pointer: string): number => {
    const known = sizes.get(pointer) ?? textOf(nested(pointer, at(document, pointer))).length;
    sizes.set(pointer, known);
    return known;
  };
  const paths: Record<string, Json> = {};
  const kept = new Set<string>();
  let size = textOf(head).length;
  for (const [path, item] of Object.entries(document.paths)) {
    const added = [...reachedFrom(item, document)].filter((pointer) => !kept.has(pointer));
    const cost = [...added, pointerTo('paths', path)].reduce((sum, pointer) => sum + sizeOf(pointer), 0);
    if (size + cost > bytes) continue;
    size += cost;
    paths[path] = item;
    for (const pointer of added) kept.add(pointer);
  }
  return { ...head, paths, components: onlyKept(document.components, kept) };
}

function onlyKept(components: Document['components'], kept: ReadonlySet<string>): Document['components'] {
  const sections = Object.entries(components).map(([section, parts]) => {
    const isKept = ([name]: [string, Json]) => kept.has(pointerTo('components', section, name));
    return [section, Object.fromEntries(Object.entries(parts).filter(isKept))] as const;
  });
  return Object.fromEntries(sections.filter(([, parts]) => Object.keys(parts).length > 0));
}

/** The JSON Pointers of all components that a part of a document refers to, and of those that these refer to. */
function reachedFrom(start: Json, document: Document): ReadonlySet<string> {
  const reached = new Set<string>();
  const left: Json[] = [start];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node === 'string') {
      // A $ref, or an entry of a discriminator's mapping.
      if (!node.startsWith('#/components/') || reached.has(node)) continue;
      reached.add(node);
      left.push(at(document, node));
    } else if (node !== null && typeof node === 'object') {
      left.push(...Object.values(node));
    }
  }
  return reached;
}

function at(document: Document, pointer: string): Json {
  return keysOf(pointer).reduce<Json>((node, key) => (node as Node)[key] ?? null, document);
}

/** A value with nothing around it but what leads to it, so that it is indented as it will be. */
function nested(pointer: string, value: Json): Json {
  return keysOf(pointer).reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function pointerTo(...keys: readonly string[]): string {
  return `#/${keys.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
