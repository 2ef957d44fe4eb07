import type { Comparable } from '../hosts/comparable.ts';

/** What one host has found and the other has not. */
export function differencesOf(native: readonly Comparable[], spectral: readonly Comparable[]): readonly string[] {
  return [
    ...missing(native, spectral).map((finding) => `only the native host finds ${finding}`),
    ...missing(spectral, native).map((finding) => `only Spectral finds ${finding}`),
  ];
}

function missing(from: readonly Comparable[], others: readonly Comparable[]): readonly string[] {
  const known = new Set(others.map((finding) => JSON.stringify(finding)));
  return from.map((finding) => JSON.stringify(finding)).filter((finding) => !known.has(finding));
}
