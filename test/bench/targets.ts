import type { Format, Size } from './documents.ts';

/** What statusquo is to achieve on a document: ratios of medians of the time that passes. */
export interface Target {
  /** It is at least so many times as fast as Redocly CLI. */
  readonly redocly: number;
  /** It is at least so many times as fast as Spectral CLI. */
  readonly spectral: number;
  /** It takes at most so many times as long as what no linter on Node can do without. */
  readonly limit: { readonly of: 'node' | 'parse'; readonly most: number };
}

const start: Target = { redocly: 3.5, spectral: 8, limit: { of: 'node', most: 1.3 } };

/** The targets, by the size of documents and their format. */
export const targets: Readonly<Record<Size, Readonly<Record<Format, Target>>>> = {
  tiny: { YAML: start, JSON: start },
  small: { YAML: start, JSON: start },
  medium: {
    YAML: { redocly: 2.8, spectral: 6, limit: { of: 'parse', most: 1.3 } },
    JSON: { redocly: 4.5, spectral: 8, limit: { of: 'parse', most: 1.3 } },
  },
  large: {
    YAML: { redocly: 3.3, spectral: 9, limit: { of: 'parse', most: 1.25 } },
    JSON: { redocly: 7, spectral: 22, limit: { of: 'parse', most: 1.4 } },
  },
};

/** On large documents its memory is at most so much of Redocly CLI's. */
export const memoryTarget = 0.5;

/** A document with 5,000 findings takes at most so many times as long as the same with none. */
export const findingsTarget = 2;

/** Says whether a ratio is what it should be, and by how much it is not. */
export function verdict(
  ratio: number,
  target: { readonly least: number } | { readonly most: number },
): string {
  const missed = 'least' in target ? 1 - ratio / target.least : ratio / target.most - 1;
  const sign = 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
  return missed <= 0 ? `target ${sign}: met` : `target ${sign}: missed by ${(missed * 100).toFixed(0)} %`;
}
