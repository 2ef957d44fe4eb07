import type { Linted } from '../../src/lint.ts';
import { type Comparable, comparable, toJsonFinding } from '../hosts/comparable.ts';

/** What one host has found and the other has not. */
export function differencesOf(
  { findings, documents }: Linted,
  spectral: readonly Comparable[],
): readonly string[] {
  const native = comparable(findings.map(toJsonFinding));
  // A carriage return alone ends no line for Spectral.
  const areLinesAlike = documents.all.every(({ text }) => !/\r(?!\n)/.test(text));
  const textOf = (finding: Comparable) => JSON.stringify(areLinesAlike ? finding : { ...finding, line: 0 });
  return [
    ...missing(native, spectral, textOf).map((finding) => `only the native host finds ${finding}`),
    ...missing(spectral, native, textOf).map((finding) => `only Spectral finds ${finding}`),
  ];
}

function missing(
  from: readonly Comparable[],
  others: readonly Comparable[],
  textOf: (finding: Comparable) => string,
): readonly string[] {
  const known = new Set(others.map(textOf));
  return from.map(textOf).filter((finding) => !known.has(finding));
}
