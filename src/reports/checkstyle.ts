import { type Problem, problemsOf } from './problem.ts';
import { groupBy, pathFrom, type Results } from './report.ts';
import { type Element, element, xmlDocument } from './xml.ts';

/** The version of Checkstyle that other linters, too, give when they write its format. */
const formatVersion = '4.3';

/** What Checkstyle calls our severities. Its `ignore` is for what is not reported, so a hint is an `info`. */
const severities: Readonly<Record<Problem['severity'], string>> = {
  unreadable: 'error',
  error: 'error',
  warn: 'warning',
  info: 'info',
  hint: 'info',
};

/**
 * The XML of Checkstyle: the linted files, those without findings too, then further files that something is wrong
 * with. Lines and columns count from 1.
 * @see https://checkstyle.org/
 */
export function checkstyleReport(results: Results): string {
  const problems = groupBy(problemsOf(results), ({ file }) => file);
  const linted = results.documents.map(({ document }) => pathFrom(results.base, document));
  const files = [...new Set([...linted, ...problems.keys()])].map((name) =>
    element('file', { name }, (problems.get(name) ?? []).map(toError)),
  );
  return xmlDocument(element('checkstyle', { version: formatVersion }, files));
}

function toError({ line, column, severity, message, rule }: Problem): Element {
  return element('error', {
    line,
    column,
    severity: severities[severity],
    message,
    source: `statusquo.${rule}`,
  });
}
