/** Counts what came of the inputs, and says it. */
import type { Verdict } from './check.ts';
import { type Failure, kindOf } from './failure.ts';
import type { InputId } from './input.ts';

export class Summary {
  #inputs = 0;
  #read = 0;
  #compared = 0;
  #findings = 0;
  readonly #byMutation = new Map<string, number>();
  readonly #incomparable = new Map<string, { count: number; readonly first: string }>();
  readonly #failures = new Map<string, { count: number; readonly first: string }>();

  add(id: InputId, verdict: Verdict, mutations: readonly string[]): void {
    this.#inputs += 1;
    for (const mutation of mutations)
      this.#byMutation.set(mutation, (this.#byMutation.get(mutation) ?? 0) + 1);
    if (!verdict.isRead) return;
    this.#read += 1;
    if (verdict.incomparable !== undefined) {
      this.addIncomparable(id, verdict.incomparable);
    } else {
      this.#compared += 1;
      this.#findings += verdict.findings;
    }
  }

  addIncomparable(id: InputId, reason: string): void {
    count(this.#incomparable, reason, id);
  }

  /** @returns whether it is the first of its kind */
  addFailure(id: InputId, failure: Failure): boolean {
    return count(this.#failures, kindOf(failure), id) === 1;
  }

  get hasFailures(): boolean {
    return this.#failures.size > 0;
  }

  print(): void {
    const unread = this.#inputs - this.#read;
    console.log(
      `\nInputs: ${this.#inputs}, of which ${this.#read} are read and ${unread} refused with a reason.`,
    );
    console.log(`Compared: ${this.#findings} findings of ${this.#compared} inputs, in both hosts.`);
    printAll('Not compared, and why:', this.#incomparable);
    console.log('\nBy mutation:');
    const sorted = [...this.#byMutation].sort(([, one], [, other]) => other - one);
    console.log(`  ${sorted.map(([name, times]) => `${name} ${times}`).join(', ')}`);
    printAll('Failures:', this.#failures);
    if (!this.hasFailures) console.log('\nNo failures.');
  }
}

/** The command that repeats an input. */
export function commandFor({ seed, number, only }: InputId): string {
  return `npm run fuzz -- --seed ${seed} --input ${number}${only === undefined ? '' : ` --only ${only}`}`;
}

function count(
  counts: Map<string, { count: number; readonly first: string }>,
  key: string,
  id: InputId,
): number {
  const known = counts.get(key) ?? { count: 0, first: commandFor(id) };
  known.count += 1;
  counts.set(key, known);
  return known.count;
}

function printAll(
  title: string,
  counts: ReadonlyMap<string, { readonly count: number; readonly first: string }>,
): void {
  if (counts.size > 0) console.log(`\n${title}`);
  const sorted = [...counts].sort(([, one], [, other]) => other.count - one.count);
  for (const [what, { count: times, first }] of sorted)
    console.log(`${String(times).padStart(7)}  ${what} (${first})`);
}
