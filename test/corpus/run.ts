/** Lints every entry document of the corpus in the native host, and prints what came of it: `npm run corpus`. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { severities } from '../../src/reports/report.ts';
import { printAccuracy } from './accuracy.ts';
import { corpusRoot, type Entry, hasCorpus, readIndex } from './corpus.ts';
import type { Outcome } from './worker.ts';

/** A document that takes longer hangs. */
const patience = 30_000;

type Result = { readonly entry: Entry; readonly outcome: Outcome | { readonly kind: 'hung' } };
type Linted = { readonly entry: Entry; readonly outcome: Extract<Outcome, { kind: 'linted' }> };

if (!hasCorpus) {
  console.log(`Skipped: there is no corpus at ${corpusRoot}.`);
} else {
  const results = await lintAll(readIndex());
  const failed = report(results);
  await printAccuracy();
  process.exit(failed ? 1 : 0);
}

async function lintAll(entries: readonly Entry[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  let worker = startWorker();
  for (const entry of entries) {
    const outcome = await outcomeOf(entry, worker);
    if (outcome.kind === 'hung') {
      worker.kill('SIGKILL');
      worker = startWorker();
    }
    results.push({ entry, outcome });
  }
  return results;
}

/** A process of its own, so that one that hangs can be killed. */
function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
}

function outcomeOf(entry: Entry, worker: ChildProcess): Promise<Outcome | { kind: 'hung' }> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'hung' }), patience);
    worker.once('message', (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
    worker.send(entry.path);
  });
}

/** Prints the report, and tells whether a document crashed or hung. */
function report(results: readonly Result[]): boolean {
  const linted = results.filter((result): result is Linted => result.outcome.kind === 'linted');
  const unread = results.flatMap(({ outcome }) => {
    if (outcome.kind === 'unreadable') return [outcome.reason];
    return outcome.kind === 'linted' ? outcome.unreadable : [];
  });
  const broken = results.filter(({ outcome }) => outcome.kind === 'crashed' || outcome.kind === 'hung');
  console.log(
    `Documents: ${results.length} entries, ${linted.length} linted, ${broken.length} crashed or hung.`,
  );
  for (const { entry, outcome } of broken) {
    console.log(
      `  ${entry.path} ${outcome.kind}: ${outcome.kind === 'crashed' ? outcome.reason : `after ${patience} ms`}`,
    );
  }
  console.log(`\nNot read, and why (${unread.length}):`);
  for (const reason of unread) console.log(`  ${reason}`);
  printFindings(linted);
  printSlowest(linted);
  printNoise(linted);
  return broken.length > 0;
}

function printFindings(linted: readonly Linted[]): void {
  const counts = new Map<string, { severity: string; findings: number; documents: Set<string> }>();
  for (const { entry, outcome } of linted) {
    for (const { rule, severity } of outcome.findings) {
      const id = `${severities.indexOf(severity)} ${rule}`;
      const count = counts.get(id) ?? { severity, findings: 0, documents: new Set() };
      count.findings += 1;
      count.documents.add(entry.path);
      counts.set(id, count);
    }
  }
  console.log('\nFindings by severity and rule:');
  const sorted = [...counts].sort(([left, one], [right, other]) => {
    return Number(left[0]) - Number(right[0]) || other.findings - one.findings;
  });
  for (const [id, { severity, findings, documents }] of sorted) {
    console.log(
      `  ${severity.padEnd(5)} ${id.slice(2).padEnd(28)} ${pad(findings)} in ${pad(documents.size)} documents`,
    );
  }
}

function printSlowest(linted: readonly Linted[]): void {
  console.log('\nSlowest documents:');
  const slowest = [...linted]
    .sort((left, right) => right.outcome.milliseconds - left.outcome.milliseconds)
    .slice(0, 5);
  for (const { entry, outcome } of slowest) {
    console.log(`  ${pad(Math.round(outcome.milliseconds))} ms  ${entry.path} (${entry.bytes} bytes)`);
  }
}

/** The budget: on the median API, at most one warning or error for every two operations. */
function printNoise(linted: readonly Linted[]): void {
  const perOperation = linted
    .filter(({ entry, outcome }) => entry.isApi && outcome.operations > 0)
    .map(({ outcome }) => outcome.findings.filter(isLoud).length / outcome.operations)
    .sort((left, right) => left - right);
  const at = (share: number) => (perOperation[Math.floor(share * (perOperation.length - 1))] ?? 0).toFixed(2);
  console.log(
    `\nNoise: warnings and errors per operation over ${perOperation.length} APIs under recommended:`,
  );
  console.log(
    `  median ${at(0.5)} (budget 0.50), quartiles ${at(0.25)} and ${at(0.75)}, 90 % below ${at(0.9)}`,
  );
}

function isLoud({ severity }: { readonly severity: string }): boolean {
  return severity === 'error' || severity === 'warn';
}

function pad(number: number): string {
  return String(number).padStart(6);
}
