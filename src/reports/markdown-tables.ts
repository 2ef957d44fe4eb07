import type { Finding, Linted } from '../lint.ts';
import { describeUse } from '../model/view.ts';
import type { Severity } from '../rule.ts';
import { type Fold, fold } from './fold.ts';
import { bytesOf, code, link, plain } from './markdown-text.ts';
import { groupBy, nouns, pathFrom, plural, type Results } from './report.ts';
import { headingOf, placeOf, tellOf } from './wording.ts';

/** A row of a table: a finding, or those that fold into one line. */
interface Row {
  /** The file in whose table it stands, relative to the base. */
  readonly file: string;
  /** How many findings it stands for. */
  readonly count: number;
  readonly markdown: string;
}

const signs: Readonly<Record<Severity, string>> = { error: '❌', warn: '⚠️', info: 'ℹ️', hint: '💡' };

/**
 * A table of findings for each file. Where there is no room for all, the first findings are shown.
 * @param findings each once, those that matter most first
 * @param room in bytes
 */
export function findingTables(
  findings: readonly Finding[],
  results: Results,
  room: number,
): readonly string[] {
  const rows = rowsOf(findings, results);
  const shown = rowsWithin(rows, room);
  const hidden = countOf(rows) - countOf(shown);
  const rest = `…and ${plural(hidden, 'finding')} more, none more severe than these. The text report shows them all.`;
  return [
    ...[...groupBy(shown, ({ file }) => file)].flatMap(([file, inFile]) => [
      ...tableHead(file),
      ...inFile.map(({ markdown }) => markdown),
      '',
    ]),
    ...(hidden > 0 ? [`**${rest}**`, ''] : []),
  ];
}

function tableHead(file: string): readonly string[] {
  return [
    `### ${code(file)}`,
    '',
    '| Severity | Line | Where | What is wrong | Rule |',
    '| :-- | --: | :-- | :-- | :-- |',
  ];
}

function rowsWithin(rows: readonly Row[], room: number): readonly Row[] {
  const files = new Set<string>();
  let left = room;
  const end = rows.findIndex(({ file, markdown }) => {
    left -= bytesOf(markdown) + (files.has(file) ? 0 : bytesOf(tableHead(file).join('\n')) + 2);
    files.add(file);
    return left < 0;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function countOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** The rows in the order of the findings; each finding is in one of them. */
function rowsOf(findings: readonly Finding[], results: Results): readonly Row[] {
  const distinct = new Set(findings);
  const rows = new Map<Finding, Row>();
  for (const linted of results.documents) {
    const own = linted.findings.filter((finding) => distinct.has(finding));
    const { single, folds } = fold({ ...linted, findings: own }, false);
    for (const finding of single) rows.set(finding, singleRow(finding, results));
    for (const each of folds) rows.set(each.first, foldRow(each, linted, results));
  }
  return findings.flatMap((finding) => rows.get(finding) ?? []);
}

function singleRow(finding: Finding, results: Results): Row {
  const file = pathFrom(results.base, finding.document);
  const where = finding.uses.length === 1 ? code(headingOf(finding)) : plain(headingOf(finding));
  return { file, count: 1, markdown: rowOf(finding, placeOf(finding), where, tellOf(finding), results) };
}

/** What holds for a document as a whole stands in the table of its root. */
function foldRow({ first, findings }: Fold, { document }: Linted, results: Results): Row {
  const elsewhere = first.document === document ? '' : `${pathFrom(results.base, first.document)}:`;
  const where = `everywhere (${findings.length}×), first ${code(describeUse(first.uses[0]))}`;
  return {
    file: pathFrom(results.base, document),
    count: findings.length,
    markdown: rowOf(first, `${elsewhere}${placeOf(first)}`, where, first.text, results),
  };
}

/** @param where Markdown; the place and what is wrong are texts */
function rowOf(
  { rule, severity }: Finding,
  place: string,
  where: string,
  tell: string,
  { describe }: Results,
): string {
  const cells = [
    `${signs[severity]}&nbsp;${nouns[severity]}`,
    plain(place),
    where,
    plain(tell),
    link(code(rule), describe(rule)?.url),
  ];
  return `| ${cells.join(' | ')} |`;
}
