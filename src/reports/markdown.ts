import type { Finding } from '../lint.ts';
import { findingTables } from './markdown-tables.ts';
import { bytesOf, code, inHtml, link, plain, prose, proseInHtml } from './markdown-text.ts';
import {
  distinctFindings,
  fails,
  groupBy,
  mostSevereFirst,
  nouns,
  pathFrom,
  plural,
  type Results,
  severities,
} from './report.ts';
import { descriptionOf } from './rule-description.ts';
import { reasonOf } from './wording.ts';

/** GitHub takes 1 MiB from a step, GitLab a million characters in a comment; something else may stand beside it. */
const mostBytes = 960_000;
/** What the list of unread files may have of it, and the list of rules; the findings get what is left. */
const mostBytesOfList = 160_000;

/**
 * A report for the summary of a CI job, in the Markdown that GitHub and GitLab share: the verdict, what could not be
 * read, a table of findings for each file, and what to do for each rule.
 */
export function markdownReport(results: Results): string {
  const findings = mostSevereFirst(distinctFindings(results.documents));
  const head = [...verdict(findings, results), ...unreadableList(results)];
  const advice = adviceOn(findings, results);
  const room = mostBytes - bytesOf([...head, ...advice].join('\n'));
  return [...head, ...findingTables(findings, results, room), ...advice].join('\n');
}

function verdict(findings: readonly Finding[], { documents, unreadable, failSeverity }: Results): string[] {
  const operations = documents.reduce((sum, each) => sum + each.operations, 0);
  const read = `${plural(documents.length, 'document')}, ${plural(operations, 'operation')}`;
  const isFailed = findings.some(({ severity }) => fails(severity, failSeverity));
  const found = findings.length > 0 ? countsOf(findings) : `no findings in ${read}`;
  const harmless = `None is ${failSeverity === 'error' ? 'an error' : `at or above ${failSeverity}`}, so the run passes.`;
  const notes = [
    ...(findings.length > 0 ? [`In ${read}.`] : []),
    ...(findings.length > 0 && !isFailed && unreadable.length === 0 ? [harmless] : []),
  ];
  return [
    `## ${isFailed || unreadable.length > 0 ? '❌' : '✅'} statusquo: ${documents.length > 0 ? found : 'nothing was read'}`,
    '',
    ...(notes.length > 0 ? [notes.join(' '), ''] : []),
  ];
}

/** "3 errors, 8 warnings", from the most to the least severe. */
function countsOf(findings: readonly Finding[]): string {
  return severities
    .map((severity) => ({ severity, count: findings.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, nouns[severity]))
    .join(', ');
}

function unreadableList({ unreadable, base, locate }: Results): readonly string[] {
  if (unreadable.length === 0) return [];
  const items = unreadable.map((each) => {
    const place = each.place ? `:${each.place.line}:${each.place.column}` : '';
    return `- ${code(`${pathFrom(base, { uri: locate(each.file) })}${place}`)} ${plain(reasonOf(each))}`;
  });
  return ['### Could not be read', '', ...withinBytes(items, 'files'), ''];
}

/** For each rule, in the order of its worst finding, what it demands and what to write: folded, as it is long. */
function adviceOn(findings: readonly Finding[], results: Results): readonly string[] {
  const groups = [...groupBy(findings, ({ rule }) => rule).values()];
  if (groups.length === 0) return [];
  return [
    '### What to do',
    '',
    ...withinBytes(
      groups.map((group) => ruleAdvice(group, results)),
      'rules',
    ),
    '',
  ];
}

function ruleAdvice(group: readonly Finding[], results: Results): string {
  const [{ rule, severity }] = group as [Finding];
  const { sentence, why, remedy, sources, url } = descriptionOf(rule, severity, results);
  const cited = sources.length > 0 ? [plain(`${sources.join('; ')}.`)] : [];
  const more = url === undefined ? [] : [link('Read more', url)];
  return [
    '<details>',
    `<summary><code>${inHtml(rule)}</code> (${countsOf(group)}): ${proseInHtml(sentence)}</summary>`,
    '',
    ...(remedy === undefined ? [] : [`**What to write:** ${prose(remedy)}`, '']),
    ...(why === undefined ? [] : [`**Why:** ${prose(why)}`, '']),
    ...(cited.length > 0 ? [`**Who says so:** ${[...cited, ...more].join(' ')}`, ''] : [...more, '']),
    '</details>',
    '',
  ].join('\n');
}

function withinBytes(items: readonly string[], noun: string): readonly string[] {
  let left = mostBytesOfList;
  const end = items.findIndex((item) => {
    left -= bytesOf(item) + 1;
    return left < 0;
  });
  return end === -1 ? items : [...items.slice(0, end), `\n…and ${items.length - end} more ${noun}.`];
}
