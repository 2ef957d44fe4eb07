import type { Finding, Linted } from '../lint.ts';

/** Findings of one rule that say the same of every place that the rule is about. */
export interface Fold {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

/** The findings to show one by one, and those that fold into a line each. */
export interface Folded {
  readonly single: readonly Finding[];
  readonly folds: readonly Fold[];
}

/** Fewer findings than this are shown one by one. */
const fewest = 3;

/** Folds the findings of a rule that holds nowhere in a document, in one sentence each time, into one line. */
export function fold({ findings, tallies }: Linted, verbose: boolean): Folded {
  if (verbose) return { single: findings, folds: [] };
  const folds: Fold[] = [];
  for (const [rule, { applicable, failed }] of tallies) {
    const found = findings.filter((finding) => finding.rule === rule);
    const [first] = found;
    if (!first || found.length < fewest || failed < applicable) continue;
    if (found.every(({ text }) => text === first.text)) folds.push({ first, findings: found });
  }
  const folded = new Set(folds.flatMap((each) => each.findings));
  return { single: findings.filter((finding) => !folded.has(finding)), folds };
}
