import type { SourceDocument } from './documents.ts';
import { type Path, toPointer } from './path.ts';
import { resolveReference } from './reference.ts';

/** A place in a document that has a URI of its own: what `$id` stands on, or the whole document. */
export interface Resource {
  readonly uri: string;
  readonly path: Path;
}

/** The names that a document gives to its places, besides their pointers. */
export interface Names {
  /** By the name that a `$ref` has behind `#`. */
  readonly anchors: ReadonlyMap<string, Path>;
  /** By their URIs; of several with one URI, the outermost. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** By the JSON pointers to them. */
  readonly resourcesByPlace: ReadonlyMap<string, Resource>;
}

/**
 * Finds the names that places in a document have: `$anchor`, `$dynamicAnchor`, `$id`, and `$self` at the root.
 * @see JSON Schema 2020-12 Core, sections 8.2.1 and 8.2.2; OpenAPI 3.2.0, section 4.1.1 (`$self`)
 */
export function findNames({ data, uri }: SourceDocument): Names {
  const anchors = new Map<string, Path>();
  const resources: Resource[] = [];
  const seen = new Set<object>();
  const waiting: Place[] = [];
  const visit = (value: unknown, base: string, key?: string, above?: Place) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    waiting.push({ value, base, key, above });
  };
  visit(data, uri);
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { $anchor, $dynamicAnchor, $id, $self } = place.value as Record<string, unknown>;
    for (const name of [$dynamicAnchor, $anchor])
      if (typeof name === 'string') anchors.set(name, pathOf(place));
    const own = !place.above && typeof $self === 'string' ? $self : $id;
    const base = typeof own === 'string' ? resolveReference(own, place.base).uri : place.base;
    if (base !== place.base) resources.push({ uri: base, path: pathOf(place) });
    for (const [key, child] of Object.entries(place.value)) visit(child, base, key, place);
  }
  // The outermost comes last, and is the one that stays.
  const outwards = resources.sort((left, right) => left.path.length - right.path.length).reverse();
  return {
    anchors,
    resources: new Map(outwards.map((resource) => [resource.uri, resource])),
    resourcesByPlace: new Map(outwards.map((resource) => [toPointer(resource.path), resource])),
  };
}

/** A place on the way through a document. Most have no name, so a path is put together only for those that do. */
interface Place {
  readonly value: object;
  /** The URI that references in it are relative to. */
  readonly base: string;
  readonly key: string | undefined;
  readonly above: Place | undefined;
}

function pathOf({ key, above }: Place): Path {
  return above && key !== undefined ? [...pathOf(above), key] : [];
}

/** The innermost resource that a place lies in, where that is not the document as its file is called. */
export function resourceAround(path: Path, { resourcesByPlace }: Names): Resource | undefined {
  if (resourcesByPlace.size === 0) return undefined;
  for (let length = path.length; length >= 0; length -= 1) {
    const resource = resourcesByPlace.get(toPointer(path.slice(0, length)));
    if (resource) return resource;
  }
  return undefined;
}
