/** The keys that lead from the root of a document to a node; array indexes are decimal strings. */
export type Path = readonly string[];

/**
 * The JSON pointer of a path, as a URI fragment without percent-encoding: `#/paths/~1pets`.
 * @see RFC 6901, section 3
 */
export function toPointer(path: Path): string {
  return ['#', ...path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/**
 * The path of a JSON pointer in a URI fragment, percent-encoded or not: `/paths/~1pets` or `#/paths/~1pets`.
 * A fragment that is no pointer (an anchor such as `#pet`) gives undefined.
 * @see RFC 6901, sections 4 and 6
 */
export function fromPointer(pointer: string): Path | undefined {
  const fragment = pointer.startsWith('#') ? pointer.slice(1) : pointer;
  if (fragment === '') return [];
  if (!fragment.startsWith('/')) return undefined;
  return fragment
    .slice(1)
    .split('/')
    .map((key) => decodePercent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Decodes percent-encoding, and leaves text alone that only looks encoded (`100%`). */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
