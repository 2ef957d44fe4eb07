import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { environment } from './contestants.ts';
import { bench, documentFolder } from './places.ts';

/** What one process cost. */
export interface Cost {
  /** Milliseconds from its start to its end. */
  readonly wall: number;
  /** Milliseconds of processor time, of the user and of the system; undefined where that was not measured. */
  readonly cpu?: number;
  /** Bytes of memory that it held at its peak; undefined where that was not measured. */
  readonly peak?: number;
  readonly exitCode: number | null;
}

/** Runs Node once with a script and its arguments, and measures that. */
export type Measure = (command: readonly string[]) => Promise<Cost>;

/**
 * Whatever measures on this machine: measure.py, or where there is no Python on a system that tells the cost of a
 * process, Node itself, which sees nothing but the time that passes.
 */
export function startMeasuring(): { readonly measure: Measure; readonly stop: () => void } {
  const canAsk = 'import os, signal; os.wait4, os.posix_spawn, os.waitstatus_to_exitcode, signal.alarm';
  const python = process.platform !== 'win32' && spawnSync('python3', ['-c', canAsk]).status === 0;
  if (!python) {
    console.log('Python 3.9 or later is missing, so processor time and memory are not measured.');
    return { measure: measureTime, stop: () => undefined };
  }
  const child = spawn('python3', [`${bench}measure.py`], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { measure: askOf(child), stop: () => child.stdin.end() };
}

function askOf(child: ChildProcess): Measure {
  if (child.stdin === null || child.stdout === null) throw new Error('measure.py has no pipes.');
  const { stdin } = child;
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (command) => {
    const job = { command: [process.execPath, ...command], env: environment, cwd: documentFolder };
    stdin.write(`${JSON.stringify(job)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('measure.py ended before its time.');
    return JSON.parse(value);
  };
}

async function measureTime(command: readonly string[]): Promise<Cost> {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, command, {
    env: environment,
    cwd: documentFolder,
    stdio: 'ignore',
  });
  return { wall: Number(process.hrtime.bigint() - start) / 1e6, exitCode: status };
}
