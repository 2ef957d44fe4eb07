import type { Path } from './path.ts';

/**
 * The places in a document that have a name of their own, which a `$ref` may use in place of a pointer.
 * @see JSON Schema 2020-12 Core, section 8.2.2 (`$anchor`)
 */
export function findAnchors(data: unknown): ReadonlyMap<string, Path> {
  const anchors = new Map<string, Path>();
  const seen = new Set<unknown>();
  const waiting: { value: unknown; path: Path }[] = [{ value: data, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, child] of Object.entries(value)) {
      if (key === '$anchor' && typeof child === 'string') anchors.set(child, path);
      waiting.push({ value: child, path: [...path, key] });
    }
  }
  return anchors;
}
