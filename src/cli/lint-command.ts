import { Unreadable } from '../documents/unreadable.ts';
import { type Linted, lint } from '../lint.ts';
import { jsonReport } from '../reports/json.ts';
import { type Results, severities } from '../reports/report.ts';
import { textReport } from '../reports/text.ts';
import type { Severity } from '../rule.ts';
import { complain, remark } from './complaints.ts';
import { type Configuration, configure } from './configuration.ts';
import { visitDocuments } from './documents.ts';
import { ExitCode } from './exit-code.ts';
import { writeReport } from './output.ts';
import { wantsColors } from './terminal.ts';

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
    for (const note of configuration.notes) remark(note);
    const { linted, unreadable } = await lintAll(inputs, flags, configuration);
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

async function lintAll(inputs: readonly string[], flags: LintFlags, configuration: Configuration) {
  const linted: Linted[] = [];
  const unreadable = await visitDocuments(inputs, flags, async (documents) => {
    const plan = configuration.planFor(documents.root.uri);
    const result = await lint(documents, plan.settings);
    linted.push({ ...result, findings: result.findings.flatMap((finding) => plan.judge(finding) ?? []) });
    return result.unreadable;
  });
  return { linted, unreadable };
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

function fails(documents: readonly Linted[], failSeverity: Severity): boolean {
  const failing = severities.slice(0, severities.indexOf(failSeverity) + 1);
  return documents.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity)));
}
