import { createHash } from 'node:crypto';
import { jsonText } from './json-text.ts';
import { numbering, type Problem, problemsOf } from './problem.ts';
import type { Results } from './report.ts';

/** What GitLab calls our severities; a file that cannot be read hides everything that is wrong in it. */
const severities: Readonly<Record<Problem['severity'], string>> = {
  unreadable: 'blocker',
  error: 'critical',
  warn: 'major',
  info: 'minor',
  hint: 'info',
};

/**
 * GitLab's code quality report: an array of issues in the subset of Code Climate's format that GitLab reads.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlabReport(results: Results): string {
  const number = numbering();
  const issues = problemsOf(results).map((problem) => toIssue(problem, number(identityOf(problem))));
  return jsonText(issues, withoutLoneSurrogates);
}

function toIssue({ rule, severity, message, file, line, endLine }: Problem, identity: string): object {
  return {
    // GitLab does not show the name of the check.
    description: `${rule}: ${message}`,
    check_name: rule,
    fingerprint: createHash('sha256').update(identity).digest('hex'),
    severity: severities[severity],
    location: { path: file, lines: { begin: line, end: endLine } },
  };
}

/** What stays of a problem when lines move, or when its message counts other places that change. */
function identityOf({ rule, file, path }: Problem): string {
  return JSON.stringify([rule, file, path]);
}

/** JSON can spell half of a surrogate pair, but what reads JSON may choke on it. */
function withoutLoneSurrogates(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\u{FFFD}') : value;
}
