import type { Unreadable } from '../documents/unreadable.ts';
import type { Finding } from '../lint.ts';
import { isRemote } from '../model/reference.ts';
import type { Severity } from '../rule.ts';
import { distinctFindings, mostSevereFirst, pathFrom, type Results } from './report.ts';
import { reasonOf, unprintable } from './wording.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands that GitHub shows as annotations. It shows ten of each kind for a step, so what matters most comes
 * first: what could not be read, then the findings by severity.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(results: Results): string {
  const findings = mostSevereFirst(distinctFindings(results.documents));
  const lines = [
    ...results.unreadable.map((each) => unreadableCommand(each, results)),
    ...findings.map((finding) => findingCommand(finding, results.base)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function findingCommand({ rule, severity, message, document, range }: Finding, base: string): string {
  if (isRemote(document.uri)) {
    // An annotation can only stand in a file of the repository.
    return command(commands[severity], { title: rule }, `${document.uri}:${range.start.line + 1} ${message}`);
  }
  const place = { file: pathFrom(base, document), ...placeOf(range) };
  return command(commands[severity], { ...place, title: rule }, message);
}

function unreadableCommand(unreadable: Unreadable, { base, locate }: Results): string {
  const { place } = unreadable;
  const file = pathFrom(base, { uri: locate(unreadable.file) });
  const where = isRemote(file) ? {} : { file, ...(place && { line: place.line, col: place.column }) };
  const properties = { ...where, title: 'unreadable' };
  return command('error', properties, `${file} ${reasonOf(unreadable)}`);
}

/**
 * Lines and columns count from 1, and the last column is part of the range. GitHub has no columns for a range of many
 * lines and shows the annotation below its last, which a reader of the diff may never see: there, the first line will do.
 */
function placeOf({ start, end }: Finding['range']): Readonly<Record<string, number>> {
  const line = start.line + 1;
  if (end.line > start.line) return { line };
  const col = start.character + 1;
  return { line, endLine: line, col, endColumn: Math.max(col, end.character) };
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(unprintable, '\u{FFFD}');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
