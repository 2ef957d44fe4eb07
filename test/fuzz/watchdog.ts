/**
 * How many milliseconds a step may take before it hangs, on a machine that may have other things to do. Spectral hangs
 * by itself where a part leads to itself again and again.
 */
function patience(step: string): number {
  if (step === 'starting') return 120_000;
  return step === 'Spectral' ? 10_000 : 30_000;
}

/** Notices when a step takes too long. */
export class Watchdog {
  readonly #giveUp: (step: string) => void;
  #step = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(giveUp: (step: string) => void) {
    this.#giveUp = giveUp;
  }

  /** What began last. */
  get step(): string {
    return this.#step;
  }

  begin(step: string): void {
    this.#step = step;
    clearTimeout(this.#timer);
    const due = Date.now() + patience(step);
    this.#timer = setTimeout(() => {
      // Where the timer itself is late, both processes were asleep.
      if (Date.now() > due + 2_000) this.begin(step);
      else this.#giveUp(step);
    }, patience(step));
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
