import type { Linted } from '../lint.ts';
import type { Severity } from '../rule.ts';

/** What a report is made from. */
export interface Results {
  /** The documents that were linted, in the order of the command line. */
  readonly documents: readonly Linted[];
  /** How many files could not be read; they are named on stderr. */
  readonly unreadable: number;
}

/** From the most to the least severe. Spectral's JSON has the index as `severity`. */
export const severities: readonly Severity[] = ['error', 'warn', 'info', 'hint'];

/** Counts the findings of each severity. */
export function countBySeverity(documents: readonly Linted[]): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const { severity } of documents.flatMap(({ findings }) => findings)) {
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
  }
  return counts;
}
