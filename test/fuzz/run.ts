/** Lints changed documents in both hosts for some time, and checks what has to hold for each: `npm run fuzz`. */
import { parseArgs } from 'node:util';
import type { Extras } from './check.ts';
import { hasCommand } from './command-line.ts';
import { mutations } from './input.ts';
import { Job } from './job.ts';
import { Sandbox } from './sandbox.ts';
import { Sources } from './sources.ts';
import { Summary } from './summary.ts';
import { WorkerProcess } from './worker-process.ts';

const usage = `npm run fuzz -- [--seconds 60 | --minutes 60] [--seed <n>] [--jobs 2] [--only <mutation>] [--input <n>]

  --only    one mutation: ${mutations.join(', ')}
  --input   one input of a seed, as it is printed with a failure
`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    only: { type: 'string' },
    input: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const isWrong = values.only !== undefined && !mutations.includes(values.only);
if (values.help || isWrong) console.log(usage);
else await fuzz();
if (isWrong) process.exitCode = 2;

async function fuzz(): Promise<void> {
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const seconds = values.minutes === undefined ? Number(values.seconds ?? 60) : Number(values.minutes) * 60;
  const end = Date.now() + seconds * 1000;
  const sources = new Sources();
  const summary = new Summary();
  console.log(
    `Seed ${seed}, ${values.input === undefined ? `${seconds} seconds` : `input ${values.input}`}, made of ${sources}.`,
  );
  if (!hasCommand) console.log('The command is not run, for it is not built: npm run build.');
  let next = 0;
  const runJob = async () => {
    const sandbox = await Sandbox.create();
    const worker = new WorkerProcess(sandbox);
    const job = new Job(worker, sources, summary);
    if (values.input !== undefined) next = Number(values.input);
    do {
      const number = next++;
      await job.run({ seed, number, only: values.only }, extrasOf(number));
    } while (values.input === undefined && Date.now() < end);
    worker.stop();
    await sandbox.remove();
  };
  await Promise.all(Array.from({ length: values.input === undefined ? Number(values.jobs) : 1 }, runJob));
  summary.print();
  process.exitCode = summary.hasFailures ? 1 : 0;
}

/** Reports are made of some inputs, and the command runs on few, for that takes longest. */
function extrasOf(number: number): Extras {
  const isAlone = values.input !== undefined;
  return { reports: isAlone || number % 20 === 0, command: isAlone || number % 200 === 0 };
}
