import { closest, distance } from 'fastest-levenshtein';

/** "; did you mean created-location?" where a known name is near to one that is not known. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= Math.max(3, name.length / 3) ? `; did you mean ${nearest}?` : '';
}
