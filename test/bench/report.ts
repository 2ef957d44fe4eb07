import { contestants, type Id } from './contestants.ts';
import type { BenchDocument } from './documents.ts';
import { findingCurve, type Growth, operationCurve } from './growth.ts';
import { type Failure, medianOf, type Runner } from './race.ts';
import { machine } from './readme.ts';
import { median } from './statistics.ts';
import { comparison, inWords, markdown, type Row, times, verdicts } from './table.ts';
import { findingsTarget, memoryTarget, verdict } from './targets.ts';

/** All that was measured, and what could not be. */
export interface Measured {
  readonly runners: readonly Runner[];
  readonly failures: readonly Failure[];
  readonly growth: Growth;
}

/** Prints everything, and returns the part that README.md shows. */
export function printReport({ runners, failures, growth }: Measured): string {
  const documents = [...new Set(runners.map(({ document }) => document))];
  const rows = documents.map((document) => rowOf(document, runners));
  console.log(`\n${machine()}\n${contestants.map(({ title }) => `  ${title()}`).join('\n')}`);
  printEach(runners, failures);
  console.log(`\nMedians of the time that passes\n\n${comparison(rows)}\n`);
  for (const row of rows) for (const line of verdicts(row)) console.log(line);
  const growthSentence = printGrowth(growth);
  const memory = memoryOf(documents, runners);
  console.log(`\nPeak memory on large documents\n\n${memory.map(({ line }) => line).join('\n')}`);
  return [
    comparison(rows),
    '',
    `Medians of cold processes, measured in turn on ${machine()}.`,
    `${titleOf('redocly')} and ${titleOf('spectral')} run the nearest rules on responses that they have. The limit is what`,
    'no linter on Node can do without: Node alone up to 25 KB, and above that Node that only reads the document whole. The',
    'largest document is GitHub’s own, and the two sizes below it are cut from that.',
    growthSentence,
    ...memory.flatMap(({ sentence }) => sentence ?? []),
  ].join('\n');
}

/** Prints the curves, and returns what they come to. */
function printGrowth(growth: Growth): string {
  const { table, start, whole, wholeFrom, last, lastFrom } = operationCurve(growth);
  const [power, lastPower] = [whole.toFixed(2), last.toFixed(2)];
  const [from, thence] = [wholeFrom, lastFrom].map((amount) => amount?.toLocaleString('en'));
  console.log(`\nOperations that grow, with nothing to find\n\n${table}\n`);
  console.log(
    `Beyond start-up (${inWords(start)}) time grows with operations to the power of ${power} from ${from} on, and of ${lastPower} from ${thence} on; 1 is in proportion.`,
  );
  const findings = findingCurve(growth);
  const ratio = findings.ratio.toFixed(2);
  console.log(`\nFindings that grow, in 5,000 operations with four responses each\n\n${findings.table}\n`);
  console.log(
    `5,000 findings cost ${ratio}× what none costs, ${verdict(findings.ratio, { most: findingsTarget })}`,
  );
  return `Time grows with operations to the power of ${power}, up to 100,000 of them; 5,000 findings cost ${ratio} times what none costs.`;
}

/** What each contestant found in each document and what that cost, and which did not do their work. */
function printEach(runners: readonly Runner[], failures: readonly Failure[]): void {
  const rows = runners.map(({ document, contestant, problems, costs }) => {
    const walls = costs.map(({ wall }) => wall);
    const found = problems === undefined ? '' : problems.toLocaleString('en');
    const range = `${Math.round(Math.min(...walls))}–${Math.round(Math.max(...walls))}`;
    const [cpu, peak] = [medianOf(costs, 'cpu'), medianOf(costs, 'peak')];
    const costCells = [
      cpu === undefined ? 'not measured' : String(Math.round(cpu)),
      peak === undefined ? 'not measured' : String(Math.round(peak / 1e6)),
    ];
    const wall = String(Math.round(median(walls)));
    return [document.title, contestant.id, found, String(costs.length), wall, range, ...costCells];
  });
  const header = ['document', 'contestant', 'problems', 'runs', 'ms', 'from–to', 'CPU ms', 'peak MB'];
  console.log(`\n${markdown(header, rows)}`);
  for (const { contestant, document, reason } of failures) {
    console.log(`Not counted: ${contestant.title()} fails on ${document.title}: ${reason}`);
  }
}

function rowOf(document: BenchDocument, runners: readonly Runner[]): Row {
  const own = runners.filter((runner) => runner.document === document);
  const medians = own.map(({ contestant, costs }) => [contestant.id, medianOf(costs, 'wall')]);
  const { title, size, format } = document;
  return { title, size, format, milliseconds: Object.fromEntries(medians) };
}

/** How much memory statusquo holds on large documents, beside Redocly CLI. */
function memoryOf(documents: readonly BenchDocument[], runners: readonly Runner[]) {
  const large = documents.filter(({ size }) => size === 'large');
  return large.map((document) => {
    const peakOf = (id: Id) => {
      const runner = runners.find((other) => other.document === document && other.contestant.id === id);
      return runner && medianOf(runner.costs, 'peak');
    };
    const [own, redocly] = [peakOf('statusquo'), peakOf('redocly')];
    if (own === undefined || redocly === undefined) return { line: `${document.title}  not measured` };
    const [ours, theirs] = [own, redocly].map((bytes) => `${Math.round(bytes / 1e6)} MB`);
    const aim = verdict(own / redocly, { most: memoryTarget });
    return {
      line: `${document.title}  statusquo / Redocly ${times(own, redocly, 2)} (${ours} / ${theirs}), ${aim}`,
      sentence: `Peak memory on ${document.title} is ${ours}, Redocly’s ${theirs}.`,
    };
  });
}

function titleOf(id: Id): string {
  return contestants.find((contestant) => contestant.id === id)?.title() ?? id;
}
