import type { LoadedSet } from '../documents/store.ts';
import { type Data, isObject, type Origin, referenceOf, Targets } from './targets.ts';

/** A document without `$ref`s. */
export interface Dereferenced {
  readonly data: Data;
  /** The first `$ref` that leads to nothing that was loaded. */
  readonly broken: Origin | undefined;
}

/** A place with what is there. */
interface Node extends Origin {
  readonly value: unknown;
}

/** Copies a document; what a `$ref` leads to stands in its place, once for all, and in a circle holds itself. */
export function dereference(documents: LoadedSet): Dereferenced {
  const targets = new Targets(documents);
  const copies = new Map<object, object>();
  const waiting: { readonly node: Node; readonly copy: object }[] = [];
  let broken: Origin | undefined;

  /** The node at the end of a chain of `$ref`s; a `$ref` that leads nowhere is its own end. */
  const follow = (start: Node): Node => {
    const seen = new Set<unknown>();
    let node = start;
    while (isObject(node.value) && !seen.has(node.value)) {
      seen.add(node.value);
      const reference = referenceOf(node.value);
      if (reference === undefined) break;
      const target = targets.of(reference, node.document);
      if (!target) broken ??= { document: node.document, path: [...node.path, '$ref'] };
      node = target ?? node;
    }
    return node;
  };
  const copyOf = (start: Node): unknown => {
    const node = follow(start);
    if (!isObject(node.value)) return node.value;
    const known = copies.get(node.value);
    if (known) return known;
    const copy = Array.isArray(node.value) ? [] : {};
    copies.set(node.value, copy);
    waiting.push({ node, copy });
    return copy;
  };

  const { root } = documents;
  const data = copyOf({ document: root, path: [], value: root.data });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, copy } = next;
    for (const [key, child] of Object.entries(node.value as object)) {
      const value = copyOf({ document: node.document, path: [...node.path, key], value: child });
      // A key may be called `__proto__`.
      Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
    }
  }
  return { data: data as Data, broken };
}
