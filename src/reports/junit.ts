import type { Unreadable } from '../documents/unreadable.ts';
import type { Finding, Linted } from '../lint.ts';
import { toPointer } from '../model/path.ts';
import { describeUse } from '../model/view.ts';
import { numbering, type Problem, toProblem, toUnreadProblem } from './problem.ts';
import { fails, groupBy, pathFrom, type Results } from './report.ts';
import { onOneLine } from './wording.ts';
import { type Element, element, withoutForbidden, xmlDocument } from './xml.ts';

/**
 * JUnit's XML, as strict as the schema of Jenkins' xUnit plugin wants it: a suite for each linted document, with a test
 * for each finding in it and in the files that it refers to, or one test that passes where there is none. The class of
 * a test is the file. Its name has no line, so that code hosts recognise the test when lines move.
 *
 * A finding that does not fail the run is a skipped test with a message: Jenkins, GitLab and Azure list those apart
 * from failures. Of a test that passes GitLab and Azure show no output, and Jenkins a shortened one.
 * @see https://github.com/jenkinsci/xunit-plugin
 */
export function junitReport(results: Results): string {
  const suites = [
    ...results.documents.map((linted) => documentSuite(linted, results)),
    ...[...groupBy(otherReadings(results), ({ file }) => file)].map(([name, tests]) => ({ name, tests })),
  ];
  const tests = suites.flatMap((suite) => suite.tests);
  // The schema has no number of skipped tests here.
  const { skipped, ...counts } = countsOf(tests);
  return xmlDocument(
    element('testsuites', { name: 'statusquo', ...counts, time: 0 }, suites.map(writeSuite)),
  );
}

interface Suite {
  readonly name: string;
  readonly tests: readonly Test[];
}

interface Test {
  /** Where the suite has several of a name, they are numbered. */
  readonly name: string;
  readonly file: string;
  readonly outcome: Outcome;
  /** What came of it, unless it passes. */
  readonly detail?: Detail;
}

interface Detail {
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

type Outcome = 'passed' | 'skipped' | 'failure' | 'error';

function documentSuite({ document, findings, unreadable }: Linted, results: Results): Suite {
  const name = pathFrom(results.base, document);
  const tests = [
    ...findings.map((finding) => findingTest(finding, results)),
    ...unreadable.map((error) => readingTest(error, results)),
  ];
  return {
    name,
    tests: tests.length > 0 ? tests : [{ name: 'has no findings', file: name, outcome: 'passed' }],
  };
}

/** The tests of what could not be read and is no part of a document that could. */
function otherReadings(results: Results): readonly Test[] {
  const idOf = ({ file, message }: Unreadable) => JSON.stringify([file, message]);
  const parts = new Set(results.documents.flatMap(({ unreadable }) => unreadable.map(idOf)));
  return results.unreadable
    .filter((error) => !parts.has(idOf(error)))
    .map((error) => readingTest(error, results));
}

function findingTest(finding: Finding, results: Results): Test {
  const { rule, severity } = finding;
  const problem = toProblem(finding, results);
  const { remedy, sources = [] } = results.describe(rule) ?? {};
  const advice = [...(remedy === undefined ? [] : [remedy]), ...sources];
  return {
    name: `${aboutOf(finding)}: ${rule}`,
    file: problem.file,
    outcome: fails(severity, results.failSeverity) ? 'failure' : 'skipped',
    detail: detailOf(problem, advice),
  };
}

/** "GET /pets 404" for a single use; for a shared definition its JSON pointer, as who uses it may change. */
function aboutOf({ uses, path }: Finding): string {
  const [first] = uses;
  if (uses.length === 1) return describeUse(first);
  const hasOneStatus = first?.status !== undefined && uses.every(({ status }) => status === first.status);
  return hasOneStatus ? `${toPointer(path)} ${first.status}` : toPointer(path);
}

function readingTest(error: Unreadable, results: Results): Test {
  const problem = toUnreadProblem(error, results);
  return { name: 'can be read', file: problem.file, outcome: 'error', detail: detailOf(problem, []) };
}

function detailOf({ severity, message, file, line, column }: Problem, advice: readonly string[]): Detail {
  const place = column === undefined ? file : `${file}:${line}:${column}`;
  // The whole story, because GitLab shows nothing but the text. A line of it could pass for a command to a CI job.
  const text = [
    onOneLine(message),
    onOneLine(`at ${place}`),
    ...(advice.length > 0 ? ['', ...advice] : []),
  ].join('\n');
  return { type: severity, message, text };
}

function writeSuite({ name, tests }: Suite): Element {
  const number = numbering();
  const cases = tests.map((test) => writeTest({ ...test, name: number(withoutForbidden(test.name)) }));
  return element('testsuite', { name, ...countsOf(tests), time: 0 }, cases);
}

function writeTest({ name, file, outcome, detail }: Test): Element {
  const attributes = { name, classname: file, time: 0 };
  if (!detail) return element('testcase', attributes);
  const { type, message, text } = detail;
  return element('testcase', attributes, [element(outcome, { type, message }, text)]);
}

function countsOf(tests: readonly Test[]) {
  const count = (outcome: Outcome) => tests.filter((test) => test.outcome === outcome).length;
  return {
    tests: tests.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}
