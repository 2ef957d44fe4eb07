import { normalize } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { DocumentStore, type LoadedSet } from '../documents/store.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { type Linted, lint } from '../lint.ts';
import { jsonReport } from '../reports/json.ts';
import { type Results, severities } from '../reports/report.ts';
import { textReport } from '../reports/text.ts';
import type { Severity } from '../rule.ts';
import { complain } from './complaints.ts';
import { type Configuration, configure } from './configuration.ts';
import { ExitCode } from './exit-code.ts';
import { expand } from './inputs.ts';
import { writeReport } from './output.ts';

/** The flags of the lint command, as the command line has them. */
export interface LintFlags {
  readonly ruleset?: string;
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly failSeverity: Severity;
  readonly root: string;
  readonly stdinFilepath?: string;
  readonly verbose: boolean;
}

/**
 * Lints files and reports on them. Reasons why something could not be read go to stderr.
 * @param inputs files, globs, or `-`
 * @returns the exit code
 */
export async function runLint(inputs: readonly string[], flags: LintFlags): Promise<number> {
  try {
    const configuration = await configure(flags.ruleset);
    const { files, unmatched } = await expand(inputs);
    const { linted, failures } = await lintAll(files, flags, configuration);
    const unreadable = [...unmatched, ...failures];
    const results = { documents: linted, unreadable: unreadable.length };
    if (linted.length > 0 || flags.format !== 'text') await writeReport(render(results, flags), flags.output);
    for (const error of unreadable) complain(error);
    if (unreadable.length > 0) return ExitCode.failed;
    return fails(linted, flags.failSeverity) ? ExitCode.findings : ExitCode.clean;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    complain(error);
    return ExitCode.failed;
  }
}

async function lintAll(files: readonly string[], flags: LintFlags, configuration: Configuration) {
  const store = new DocumentStore(flags.root);
  const linted: Linted[] = [];
  const failures: Unreadable[] = [];
  const read = new Set<string>();
  for (const file of files) {
    try {
      const documents = await load(file, store, flags.stdinFilepath);
      for (const { name } of documents.all) read.add(normalize(name));
      const plan = configuration(documents.root.uri);
      const result = await lint(documents, plan.settings);
      linted.push({ ...result, findings: result.findings.flatMap((finding) => plan.judge(finding) ?? []) });
      failures.push(...result.unreadable);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failures.push(error);
    }
  }
  return { linted, failures: failures.filter((failure) => !isPartOf(read, failure)) };
}

/** Whether a file is no document of its own, but part of one that was linted, as a glob may match both. */
function isPartOf(read: ReadonlySet<string>, { kind, file }: Unreadable): boolean {
  return kind === 'not-openapi' && read.has(normalize(file));
}

async function load(file: string, store: DocumentStore, stdinFilepath = '<stdin>'): Promise<LoadedSet> {
  if (file !== '-') return store.load(file);
  const text = await readAll(process.stdin);
  if (text.trim() === '') throw new Unreadable(stdinFilepath, 'is empty');
  return store.loadText(text.replace(/^\uFEFF/, ''), stdinFilepath, stdinFilepath);
}

function render(results: Results, flags: LintFlags): string {
  if (flags.format === 'json') return jsonReport(results);
  const isTerminal = flags.output === undefined && process.stdout.isTTY === true;
  return textReport(results, {
    colors: wantsColors(isTerminal),
    width: isTerminal ? process.stdout.columns : undefined,
    verbose: flags.verbose,
    failSeverity: flags.failSeverity,
  });
}

/** @see https://no-color.org and https://force-color.org */
function wantsColors(isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return isTerminal || (FORCE_COLOR !== undefined && FORCE_COLOR !== '0');
}

function fails(documents: readonly Linted[], failSeverity: Severity): boolean {
  const failing = severities.slice(0, severities.indexOf(failSeverity) + 1);
  return documents.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity)));
}
