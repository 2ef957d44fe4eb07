import type { Unreadable } from '../documents/unreadable.ts';
import type { Finding } from '../lint.ts';
import { jsonText } from './json-text.ts';
import { distinctFindings, groupBy, mostSevereFirst, plural, type Results } from './report.ts';
import { descriptionOf } from './rule-description.ts';
import { artifactLocation, sourceRoot } from './sarif-locations.ts';
import { resultsWith } from './sarif-results.ts';
import { descriptorOf } from './sarif-rules.ts';
import { reasonOf } from './wording.ts';

/** GitHub refuses a run with more results. */
const mostResults = 25_000;

/**
 * A log of SARIF 2.1.0 with one run, as GitHub's code scanning reads it. Lines and columns count from 1, columns in
 * UTF-16 units.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
export async function sarifReport(results: Results): Promise<string> {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [await runOf(results)],
  };
  return jsonText(log, withoutLoneSurrogates);
}

async function runOf(results: Results): Promise<object> {
  const all = mostSevereFirst(distinctFindings(results.documents));
  const findings = all.slice(0, mostResults);
  const { version } = results;
  const rules = [...groupBy(findings, ({ rule }) => rule).values()].flatMap(([first]) => first ?? []);
  return {
    tool: {
      driver: {
        name: 'statusquo',
        version,
        semanticVersion: version,
        rules: rules.map(({ rule, severity }) => descriptorOf(descriptionOf(rule, severity, results))),
      },
    },
    language: 'en-US',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: sourceRoot,
    invocations: [
      {
        executionSuccessful: results.unreadable.length === 0,
        toolExecutionNotifications: notificationsOf(results, all.slice(mostResults)),
      },
    ],
    results: await resultsWith(
      findings,
      rules.map(({ rule }) => rule),
      results,
    ),
  };
}

function notificationsOf(results: Results, leftOut: readonly Finding[]): readonly object[] {
  const unreadable = results.unreadable.map((each) => unreadableNotification(each, results));
  if (leftOut.length === 0) return unreadable;
  const text = `${plural(leftOut.length, 'finding')} of the lowest severity left out: a run has ${mostResults} results at most.`;
  return [...unreadable, { level: 'warning', message: { text } }];
}

function unreadableNotification(unreadable: Unreadable, { base, locate }: Results): object {
  const { file, place } = unreadable;
  const region = place && { startLine: place.line, startColumn: place.column };
  return {
    level: 'error',
    message: { text: `${file} ${reasonOf(unreadable)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(locate(file), base),
          ...(region && { region }),
        },
      },
    ],
  };
}

/** JSON can spell half of a surrogate pair, but what reads JSON may choke on it. */
function withoutLoneSurrogates(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}') : value;
}
