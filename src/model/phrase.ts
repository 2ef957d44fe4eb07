/**
 * Writes items as an English sentence names them: "a", "a and b", "a, b, and c". It gives what `Intl.ListFormat` does,
 * which takes longer to load than a document takes to lint.
 */
export function phrase(items: Iterable<string>, conjunction: 'and' | 'or'): string {
  const all = [...items];
  if (all.length < 3) return all.join(` ${conjunction} `);
  return `${all.slice(0, -1).join(', ')}, ${conjunction} ${all.at(-1)}`;
}
