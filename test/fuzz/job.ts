import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { projectRoot } from '../cli/run-cli.ts';
import type { Extras } from './check.ts';
import type { Failure } from './failure.ts';
import { type Input, type InputId, makeInput } from './input.ts';
import type { Sources } from './sources.ts';
import { commandFor, type Summary } from './summary.ts';
import type { WorkerProcess } from './worker-process.ts';

/** Where failing inputs are kept; git ignores it. */
const kept = join(projectRoot, 'test/fuzz/failures');

/** Has inputs checked one after the other, and prints what fails. */
export class Job {
  readonly #worker: WorkerProcess;
  readonly #sources: Sources;
  readonly #summary: Summary;

  constructor(worker: WorkerProcess, sources: Sources, summary: Summary) {
    this.#worker = worker;
    this.#sources = sources;
    this.#summary = summary;
  }

  async run(id: InputId, extras: Extras): Promise<void> {
    const answer = await this.#worker.ask({ id, extras });
    if (answer.kind === 'checked') {
      this.#summary.add(id, answer.verdict, answer.mutations);
      for (const failure of answer.verdict.failures) await this.#report(id, extras, failure);
    } else if (answer.kind === 'hung' && answer.step === 'Spectral') {
      // The native host has run the same functions on the same model by then.
      this.#summary.addIncomparable(id, 'Spectral does not end in time');
    } else {
      const why = answer.kind === 'died' ? answer.why : 'it does not end';
      await this.#report(id, extras, {
        property: 'every step ends',
        detail: `${answer.kind} at ${'step' in answer ? answer.step : ''}: ${why}`,
      });
    }
  }

  /** Prints the first failure of a kind, with an input that is as small as it gets. */
  async #report(id: InputId, extras: Extras, failure: Failure): Promise<void> {
    if (!this.#summary.addFailure(id, failure)) return;
    const input = makeInput(id, this.#sources);
    console.log(`\nFAILED ${failure.property}\n  ${failure.detail.replaceAll('\n', '\n  ')}`);
    console.log(`  made of ${input.source} by: ${input.mutations.join(', ')}`);
    console.log(`  again: ${commandFor(id)}`);
    console.log(`  kept:  ${await keep(id, input, input.bytes, '')}`);
    if (failure.property === 'every step ends') return;
    const answer = await this.#worker.ask({ id, extras, like: failure });
    if (answer.kind === 'minimised') console.log(`  small: ${await keep(id, input, answer.text, '-small')}`);
  }
}

/** Writes a failing input where somebody can look at it. */
async function keep(
  { seed, number, only }: InputId,
  { file }: Input,
  content: string | Uint8Array,
  ending: string,
): Promise<string> {
  await mkdir(kept, { recursive: true });
  const name = [seed, number, only].filter((part) => part !== undefined).join('-');
  const path = join(kept, `${name}${ending}${extname(file)}`);
  await writeFile(path, content);
  return relative(projectRoot, path);
}
