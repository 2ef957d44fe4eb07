import { isBelow } from '../documents/file-uri.ts';
import type { LoadedDocument } from '../documents/loaded-document.ts';
import type { Unreadable } from '../documents/unreadable.ts';
import type { Finding, Linted } from '../lint.ts';
import type { Severity } from '../rule.ts';

/** What a report is made from. */
export interface Results {
  /** The documents that were linted, in the order of the command line. */
  readonly documents: readonly Linted[];
  /** What could not be read, also named on stderr. */
  readonly unreadable: readonly Unreadable[];
  /** The severity at and above which findings fail the run. */
  readonly failSeverity: Severity;
  /** What there is to say about a rule; undefined for a code that is no rule, such as `invalid-ref`. */
  describe(rule: string): RuleDescription | undefined;
  /** The folder that reports for machines give files relative to: absolute, with forward slashes. */
  readonly base: string;
  /** The absolute path, with forward slashes, of a file as it is named to the user. */
  locate(file: string): string;
  /** The version of statusquo. */
  readonly version: string;
}

/** What a report says about a rule, whoever wrote it. */
export interface RuleDescription {
  readonly id: string;
  /** What the rule demands, in one sentence. */
  readonly sentence: string;
  /** Why it matters. */
  readonly why?: string | undefined;
  /** What an author writes. */
  readonly remedy?: string | undefined;
  /** Who says so: "RFC 9110, section 9.3.3 (SHOULD)". */
  readonly sources: readonly string[];
  /** Where more is to be read. */
  readonly url?: string | undefined;
  /** The severity that the configuration gives the rule where no override changes it. */
  readonly severity: Severity;
}

/** From the most to the least severe. Spectral's JSON has the index as `severity`. */
export const severities: readonly Severity[] = ['error', 'warn', 'info', 'hint'];

/** What people call a finding of a severity. */
export const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'info',
  hint: 'hint',
};

/** Counts the findings of each severity. */
export function countBySeverity(documents: readonly Linted[]): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const { severity } of documents.flatMap(({ findings }) => findings)) {
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
  }
  return counts;
}

/** Whether a finding of a severity fails a run. */
export function fails(severity: Severity, failSeverity: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(failSeverity);
}

/** Sorts findings by severity, and leaves those of one severity in their order. */
export function mostSevereFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
  );
}

/** "1 finding", "2 findings". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A file relative to a folder, with forward slashes: `.` for that folder, and its absolute path when it lies elsewhere. */
export function pathFrom(base: string, { uri }: Pick<LoadedDocument, 'uri'>): string {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return isBelow(uri, base) ? uri.slice(folder.length) || '.' : uri;
}

/** Groups findings by what a function says of them, in the order in which each group comes first. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * The findings of a run, each once: a fault in a file that several documents share is found with each of them.
 */
export function distinctFindings(documents: readonly Linted[]): readonly Finding[] {
  const findings = documents.flatMap((linted) => linted.findings);
  const idOf = ({ rule, document, path, message }: Finding) =>
    JSON.stringify([rule, document.uri, path, message]);
  return [...new Map(findings.map((finding) => [idOf(finding), finding])).values()];
}
