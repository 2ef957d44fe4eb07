/**
 * Measures statusquo beside other linters, each run a process of its own: `npm run bench`. What it needs it installs,
 * builds and writes.
 *
 *   --quick        few rounds, for a first look
 *   --rounds <n>   so many rounds; large documents get half of them, and those that take no time three times as many
 *   --write        puts the results into README.md
 */
import { parseArgs } from 'node:util';
import { contestants } from './contestants.ts';
import { type Size, writeDocuments } from './documents.ts';
import { enterGrowth, runnersOf } from './growth.ts';
import { startMeasuring } from './measure.ts';
import { prepare } from './prepare.ts';
import { enter, type Failure, type Runner, race } from './race.ts';
import { complaintAboutMarks, writeResults } from './readme.ts';
import { printReport } from './report.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, rounds: { type: 'string' }, write: { type: 'boolean' } },
});
const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
const isCount = Number.isInteger(rounds) && rounds > 0;
const complaint = isCount ? values.write && complaintAboutMarks() : '--rounds takes a whole number above 0.';
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
const fewerRounds = Math.ceil(rounds / 2);
// Where a run takes 40 ms, five of them more or less decide whether a target is met.
const roundsBySize: Readonly<Record<Size, number>> = {
  tiny: 3 * rounds,
  small: 3 * rounds,
  medium: rounds,
  large: fewerRounds,
};

const start = performance.now();
prepare();
console.log('Writing documents, and looking whether each contestant reads them …');
const documents = writeDocuments();
const entered = documents.flatMap((document) => contestants.map((contestant) => enter(contestant, document)));
const runners = entered.filter((entry): entry is Runner => !('reason' in entry));
const absent = entered.filter((entry): entry is Failure => 'reason' in entry);
const [smallest] = documents;
if (!smallest) throw new Error('There are no documents.');
const growth = enterGrowth(smallest);

console.log(
  `Measuring in ${rounds} rounds, large documents in ${fewerRounds}, small ones in ${3 * rounds} …`,
);
const { measure, stop } = startMeasuring();
const { finished, failed } = await race(runners, ({ document }) => roundsBySize[document.size], measure);
console.log('Measuring how time grows …');
const grown = await race(runnersOf(growth), () => Math.min(3, fewerRounds), measure);
stop();

const failures = [...absent, ...failed, ...grown.failed];
const results = printReport({ runners: finished, failures, growth });
console.log(`\nThis took ${Math.round((performance.now() - start) / 1000)} s.`);
if (values.write) writeResults(results);
if (failures.length > 0) process.exitCode = 1;
