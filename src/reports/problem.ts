import type { Unreadable } from '../documents/unreadable.ts';
import type { Finding } from '../lint.ts';
import type { Path } from '../model/path.ts';
import type { Severity } from '../rule.ts';
import { distinctFindings, pathFrom, type Results } from './report.ts';

/** What a code host lists: a finding, or something that could not be read. */
export interface Problem {
  /** The id of the rule; `unreadable` for what could not be read. */
  readonly rule: string;
  readonly severity: Severity | 'unreadable';
  /** Stands alone. */
  readonly message: string;
  /** Relative to the base of the results, with forward slashes. */
  readonly file: string;
  /** The place in the document; empty for what could not be read. */
  readonly path: Path;
  /** Lines and columns count from 1; a file that cannot be read at all has its first line and no column. */
  readonly line: number;
  readonly column: number | undefined;
  readonly endLine: number;
}

/** Every problem of a run once, what could not be read last. */
export function problemsOf(results: Results): readonly Problem[] {
  return [
    ...distinctFindings(results.documents).map((finding) => toProblem(finding, results)),
    ...results.unreadable.map((error) => toUnreadProblem(error, results)),
  ];
}

/** A finding as code hosts know it. */
export function toProblem(finding: Finding, { base }: Pick<Results, 'base'>): Problem {
  const { rule, severity, message, document, path, range } = finding;
  return {
    rule,
    severity,
    message,
    file: pathFrom(base, document),
    path,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
  };
}

/** What could not be read as code hosts know it. */
export function toUnreadProblem(
  error: Unreadable,
  { base, locate }: Pick<Results, 'base' | 'locate'>,
): Problem {
  const file = pathFrom(base, { uri: locate(error.file) });
  const reason = /[.?!]$/.test(error.message) ? error.message : `${error.message}.`;
  const line = error.place?.line ?? 1;
  return {
    rule: 'unreadable',
    severity: 'unreadable',
    message: `${file} ${reason}`,
    file,
    path: [],
    line,
    column: error.place?.column,
    endLine: line,
  };
}

/**
 * Numbers names that come more than once: "a", "b", "a (2)".
 * @returns a function that takes the names in order, and returns each as one that it has not returned before
 */
export function numbering(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}
