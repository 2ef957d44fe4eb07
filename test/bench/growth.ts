import { statusquo } from './contestants.ts';
import { type BenchDocument, writeDocument } from './documents.ts';
import { enter, type Failure, medianOf, type Runner } from './race.ts';
import { exponent } from './statistics.ts';
import { documentWithFindings, documentWithOperations } from './synthetic.ts';
import { inWords, markdown } from './table.ts';

const operationCounts = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000];
const findingCounts = [0, 1_000, 5_000, 20_000];

/** How many operations the documents with findings have: the most findings need four responses of each. */
const operationsWithFindings = 5_000;

/** statusquo on documents that grow: in operations with nothing to find, and in findings at one size. */
export interface Growth {
  /** statusquo on next to nothing, measured with the others: what it takes to start. */
  readonly startUp: Runner;
  readonly operations: readonly Step[];
  readonly findings: readonly Step[];
}

/** One document of a curve. */
interface Step {
  readonly amount: number;
  readonly runner: Runner;
}

/**
 * Writes the documents of both curves, and looks at what statusquo finds in each.
 * @param smallest a document with next to nothing in it
 * @throws where that is not what was put in
 */
export function enterGrowth(smallest: BenchDocument): Growth {
  const operations = operationCounts.map((amount) => {
    const data = documentWithOperations(amount);
    const document = writeDocument('large', 'YAML', data, `operations-${amount}`);
    return stepOf(amount, document, { operations: amount, findings: 0 });
  });
  const findings = findingCounts.map((amount) => {
    const data = documentWithFindings(operationsWithFindings, amount);
    const document = writeDocument('large', 'YAML', data, `findings-${amount}`);
    return stepOf(amount, document, { operations: operationsWithFindings, findings: amount });
  });
  return { startUp: entered(smallest), operations, findings };
}

function stepOf(
  amount: number,
  document: BenchDocument,
  expected: { readonly operations: number; readonly findings: number },
): Step {
  const runner = entered(document);
  const operations = Number(/(\d+) operations/.exec(runner.output)?.[1]);
  if (operations !== expected.operations || runner.problems !== expected.findings) {
    const seen = `${operations} operations and ${runner.problems} findings`;
    throw new Error(
      `statusquo sees ${seen} in ${document.file}, not ${expected.operations} and ${expected.findings}.`,
    );
  }
  return { amount, runner };
}

function entered(document: BenchDocument): Runner {
  const runner: Runner | Failure = enter(statusquo, document);
  if ('reason' in runner) throw new Error(`statusquo on ${document.file}: ${runner.reason}`);
  return runner;
}

/** The runners of both curves, to be measured in turn. */
export function runnersOf({ startUp, operations, findings }: Growth): readonly Runner[] {
  return [startUp, ...[...operations, ...findings].map(({ runner }) => runner)];
}

/**
 * The curve of operations as a table, and the powers of operations that time grows with, what it takes to start taken
 * off: over the whole curve, and over its last part, where what grows faster than in proportion shows.
 */
export function operationCurve({ startUp, operations }: Growth) {
  const start = medianOf(startUp.costs, 'wall') ?? 0;
  const header = ['operations', 'YAML', 'time', 'per 1,000 beyond start-up', 'CPU', 'peak memory'];
  const rows = operations.map(({ amount, runner }) => {
    const [wall, ...others] = costOf(runner);
    const perThousand = ((wall ?? 0) - start) / (amount / 1_000);
    const size = `${(runner.document.bytes / 1e6).toFixed(2)} MB`;
    return [inDigits(amount), size, inWords(wall), `${perThousand.toFixed(0)} ms`, ...inCells(others)];
  });
  const points = operations.map(({ amount, runner }) => ({ x: amount, y: (costOf(runner)[0] ?? 0) - start }));
  // Of short runs what is left beyond start-up is noise.
  const longer = points.filter(({ y }) => y > start / 4);
  const last = points.filter(({ x }) => x >= 10_000);
  return {
    table: markdown(header, rows),
    start,
    whole: exponent(longer),
    wholeFrom: longer[0]?.x,
    last: exponent(last),
    lastFrom: last[0]?.x,
  };
}

/** The curve of findings as a table, and how many times as long a document with some takes as that with none. */
export function findingCurve({ findings }: Growth) {
  const none = findings.find(({ amount }) => amount === 0);
  const ratioOf = ({ runner }: Step) => (costOf(runner)[0] ?? 0) / ((none && costOf(none.runner)[0]) ?? 0);
  const rows = findings.map((step) => {
    const [wall, ...others] = costOf(step.runner);
    return [inDigits(step.amount), inWords(wall), `${ratioOf(step).toFixed(2)}×`, ...inCells(others)];
  });
  const many = findings.find(({ amount }) => amount === 5_000);
  return {
    table: markdown(['findings', 'time', 'of none', 'CPU', 'peak memory'], rows),
    ratio: many ? ratioOf(many) : Number.NaN,
  };
}

/** The medians of the time that passes, of processor time and of peak memory. */
function costOf({ costs }: Runner) {
  return [medianOf(costs, 'wall'), medianOf(costs, 'cpu'), medianOf(costs, 'peak')] as const;
}

function inCells([cpu, peak]: readonly (number | undefined)[]): readonly string[] {
  return [inWords(cpu), peak === undefined ? '–' : `${inDigits(Math.round(peak / 1e6))} MB`];
}

function inDigits(amount: number): string {
  return amount.toLocaleString('en');
}
