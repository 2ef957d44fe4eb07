import { spawnSync } from 'node:child_process';
import { type Contestant, environment } from './contestants.ts';
import type { BenchDocument } from './documents.ts';
import type { Cost, Measure } from './measure.ts';
import { documentFolder } from './places.ts';
import { median } from './statistics.ts';

/** A contestant with a document that it was seen to read, and what each run of it cost. */
export interface Runner {
  readonly contestant: Contestant;
  readonly document: BenchDocument;
  /** How many problems it finds; undefined of one that looks for none. */
  readonly problems: number | undefined;
  readonly exitCode: number;
  /** All that it prints. */
  readonly output: string;
  readonly costs: Cost[];
}

/** A contestant that does not do its work on a document, and the last lines that it printed. */
export interface Failure {
  readonly contestant: Contestant;
  readonly document: BenchDocument;
  readonly reason: string;
}

/** Runs a contestant once, to see that it does its work, before anything is measured. */
export function enter(contestant: Contestant, document: BenchDocument): Runner | Failure {
  const { status, stdout, stderr } = spawnSync(process.execPath, contestant.command(document), {
    env: environment,
    cwd: documentFolder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const output = `${stdout}\n${stderr}`.trim();
  const problems = contestant.count?.(output);
  // Of linters 1 says that there are problems, or that they crashed; the count tells these apart.
  const isDone = contestant.count ? problems !== undefined && (status === 0 || status === 1) : status === 0;
  if (isDone && status !== null)
    return { contestant, document, problems, exitCode: status, output, costs: [] };
  const lastLines = output.split('\n').slice(-3).join(' / ');
  return { contestant, document, reason: `exit code ${status}: ${lastLines}` };
}

/**
 * Measures all runners in turn, round by round, so that whatever else the machine does slows all of them. Who starts
 * changes with the round. One that ends otherwise than when it was entered takes no further part.
 * @param roundsOf in how many rounds a runner takes part; those that take part in fewer do so now and then
 */
export async function race(
  runners: readonly Runner[],
  roundsOf: (runner: Runner) => number,
  measure: Measure,
): Promise<{ readonly finished: readonly Runner[]; readonly failed: readonly Failure[] }> {
  const failed = new Map<Runner, Failure>();
  const rounds = Math.max(...runners.map(roundsOf));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % runners.length;
    for (const runner of [...runners.slice(first), ...runners.slice(0, first)]) {
      if (failed.has(runner) || !takesPart(round, roundsOf(runner), rounds)) continue;
      const cost = await measure(runner.contestant.command(runner.document));
      if (cost.exitCode === runner.exitCode) runner.costs.push(cost);
      else failed.set(runner, outOfStep(runner, cost));
    }
  }
  return { finished: runners.filter((runner) => !failed.has(runner)), failed: [...failed.values()] };
}

function takesPart(round: number, wanted: number, rounds: number): boolean {
  return Math.floor(((round + 1) * wanted) / rounds) > Math.floor((round * wanted) / rounds);
}

function outOfStep({ contestant, document, exitCode }: Runner, cost: Cost): Failure {
  return { contestant, document, reason: `exit code ${cost.exitCode}, and ${exitCode} before that` };
}

/** The median of one kind of cost; undefined where it was not measured. */
export function medianOf(costs: readonly Cost[], kind: 'wall' | 'cpu' | 'peak'): number | undefined {
  const values = costs.flatMap((cost) => cost[kind] ?? []);
  return values.length > 0 ? median(values) : undefined;
}
