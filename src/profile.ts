import type { Rule, Severity, Source } from './rule.ts';

/** A rule as a profile switches it on. */
export interface Setting {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Options that differ from the rule's defaults. */
  readonly options: object;
}

/** One statement of a convention: enforced by rules, or with the reason why no document can show it. */
export type Clause = {
  /** Names the clause within its profile, by its place in the source: "8", "8.2" for the second statement of line 8. */
  readonly id: string;
  /** What the convention says, in our words. */
  readonly says: string;
  readonly source: Source;
} & ({ readonly enforcedBy: readonly Rule[] } | { readonly unenforceable: string });

/** A convention: the rules that enforce it, and its table, clause by clause in the order of its source. */
export interface Profile {
  /** kebab-case */
  readonly id: string;
  readonly title: string;
  /** What the convention is and whom it suits, in one or two sentences. */
  readonly summary: string;
  /** Each rule once. */
  readonly settings: readonly Setting[];
  readonly clauses: readonly Clause[];
}

/** Switches a rule on in a profile. */
export function enforce(rule: Rule, severity: Severity = rule.severity, options: object = {}): Setting {
  return { rule, severity, options };
}
