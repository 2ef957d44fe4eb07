import type { Rule, Severity, Source } from './rule.ts';

/** A rule as a profile switches it on. */
export interface Setting {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Options that differ from the rule's defaults. */
  readonly options: object;
}

/** One statement of a convention: enforced by rules, or with the reason why no document can show it. */
type Clause = {
  /** What the convention says, in our words. */
  readonly says: string;
  readonly source?: Source;
} & ({ readonly enforcedBy: readonly Setting[] } | { readonly unenforceable: string });

/** A convention, clause by clause in the order of its source. */
export interface Profile {
  /** kebab-case */
  readonly id: string;
  readonly title: string;
  /** What the convention is and whom it suits, in one or two sentences. */
  readonly summary: string;
  readonly clauses: readonly Clause[];
}

/** Switches a rule on in a profile. */
export function enforce(rule: Rule, severity: Severity = rule.severity, options: object = {}): Setting {
  return { rule, severity, options };
}

/** The rules that a profile switches on. Where two clauses name one rule, the later setting holds as a whole. */
export function settingsOf(profile: Profile): readonly Setting[] {
  const settings = profile.clauses.flatMap((clause) => ('enforcedBy' in clause ? clause.enforcedBy : []));
  return [...new Map(settings.map((setting) => [setting.rule.id, setting])).values()];
}
