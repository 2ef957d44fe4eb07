import { resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { toUri } from '../documents/file-uri.ts';
import { usualMaxSize } from '../documents/limits.ts';
import type { LoadedSet } from '../documents/store.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { type Finding, inOrder, type Linted, lint } from '../lint.ts';
import { isRemote } from '../model/reference.ts';
import { fails } from '../reports/report.ts';
import type { Severity } from '../rule.ts';
import { tellOnce } from '../shared-findings.ts';
import { complain, remark, remarkSkipped } from './complaints.ts';
import { type Configuration, configure } from './configuration.ts';
import { type ReadingFlags, visitDocuments } from './documents.ts';
import { ExitCode } from './exit-code.ts';
import type { Plan } from './plan.ts';
import { destinationsOf, type ReportFlags, WrongFlags, writeReports } from './reports.ts';
import { repositoryRoot } from './repository.ts';

/** The flags of the lint command, as the command line has them. */
export interface LintFlags extends ReportFlags, ReadingFlags {
  readonly ruleset?: string;
  readonly failSeverity: Severity;
  readonly stdinFilepath?: string;
  readonly ignoreUnknown: boolean;
  readonly validate: boolean;
}

/** What the flags are where the command line does not set them. */
export const usualFlags: LintFlags = {
  failSeverity: 'error',
  ignoreUnknown: false,
  validate: false,
  verbose: false,
  root: '.',
  maxSize: usualMaxSize,
};

/**
 * Lints files and reports on them. Reasons why something could not be read go to stderr.
 * @param inputs files, globs, or `-`
 * @returns the exit code
 */
export async function runLint(inputs: readonly string[], flags: LintFlags): Promise<number> {
  try {
    const destinations = destinationsOf(flags, process.env);
    const configuration = await configure(flags.ruleset);
    for (const note of configuration.notes) remark(note);
    const { linted, unreadable, skipped } = await lintAll(inputs, flags, configuration);
    const results = {
      documents: linted,
      unreadable,
      failSeverity: flags.failSeverity,
      describe: configuration.describe,
      base: repositoryRoot(),
      locate: (file: string) => (isRemote(file) ? file : toUri(resolve(file))),
      version: packageJson.version,
    };
    await writeReports(destinations, results, flags.verbose);
    remarkSkipped(skipped, flags.verbose);
    for (const error of unreadable) complain(error);
    if (unreadable.length > 0) return ExitCode.failed;
    const findings = linted.flatMap((each) => each.findings);
    return findings.some(({ severity }) => fails(severity, flags.failSeverity))
      ? ExitCode.findings
      : ExitCode.clean;
  } catch (error) {
    if (error instanceof Unreadable) complain(error);
    else if (error instanceof WrongFlags) remark(error.message);
    else throw error;
    return ExitCode.failed;
  }
}

async function lintAll(inputs: readonly string[], flags: LintFlags, configuration: Configuration) {
  const linted: Linted[] = [];
  const leftovers = await visitDocuments(inputs, flags, async (documents) => {
    const plan = await configuration.planFor(documents.root);
    const result = await lint(documents, plan.settings);
    const ours = result.findings.flatMap((finding) => plan.judge(finding) ?? []);
    const { findings, failures } = await lintByForeignRules(documents, plan);
    const all = plan.runForeignRules
      ? inOrder([...ours, ...findings.filter(isNewTo(ours))], documents.root)
      : ours;
    const validation = flags.validate ? await validate(documents) : { findings: [], unreadable: [] };
    linted.push({
      ...result,
      findings:
        validation.findings.length > 0 ? inOrder([...all, ...validation.findings], documents.root) : all,
    });
    return [...result.unreadable, ...failures, ...validation.unreadable];
  });
  return { linted: tellOnce(linted), ...leftovers };
}

/** The schemas and what reads them are loaded only when they are asked for. */
async function validate(documents: LoadedSet) {
  return (await import('../validation/validate.ts')).validate(documents);
}

async function lintByForeignRules(documents: LoadedSet, { runForeignRules }: Plan) {
  try {
    return { findings: (await runForeignRules?.(documents)) ?? [], failures: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { findings: [], failures: [error] };
  }
}

/** Both hosts find the `$ref`s that lead nowhere. */
function isNewTo(findings: readonly Finding[]): (finding: Finding) => boolean {
  const placeOf = ({ rule, document, path }: Finding) => JSON.stringify([rule, document.uri, path]);
  const known = new Set(findings.filter(({ rule }) => rule === 'invalid-ref').map(placeOf));
  return (finding) => !known.has(placeOf(finding));
}
