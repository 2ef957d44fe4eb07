import { guardStreams, mayBeTerminal } from './print.ts';

/** A run that takes longer than this, in milliseconds, says how far it is. */
const patience = 1000;
/** The least time between two lines, in milliseconds: nobody reads faster. */
const interval = 50;
const eraseLine = '\r\u001b[K';

/** What a terminal can do, and the environment says of it. */
type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** A line on a terminal that says how far a long run is: "12 of 40  apis/orders.yaml". Nobody else sees it. */
export class Progress {
  readonly #total: number;
  #terminal: Terminal | undefined;
  #start = 0;
  #done = 0;
  #file = '';
  #shownAt: number | undefined;

  /** @param total how many files there are */
  constructor(total: number) {
    this.#total = total;
    if (total > 1 && mayBeTerminal(2) && isWatched(process.stderr)) {
      // The terminal may go away while it is shown a line, and the run must go on.
      guardStreams();
      this.#terminal = process.stderr;
      this.#start = performance.now();
    }
  }

  /** Goes on to the next file. */
  begin(file: string): void {
    this.#done += 1;
    this.#file = file;
    if (this.#terminal && this.#isTime()) this.#show(this.#terminal);
  }

  /** Takes the line away, for good. */
  end(): void {
    if (this.#shownAt !== undefined) this.#terminal?.write(eraseLine);
    this.#shownAt = undefined;
  }

  #isTime(): boolean {
    const now = performance.now();
    return this.#shownAt === undefined ? now - this.#start >= patience : now - this.#shownAt >= interval;
  }

  #show(terminal: Terminal): void {
    const line = `${this.#done} of ${this.#total}  ${this.#file}`;
    // A longer line would be wrapped, and only its last part erased.
    terminal.write(`${eraseLine}${onScreen(line).slice(0, (terminal.columns || 80) - 1)}`);
    this.#shownAt = performance.now();
  }
}

function isWatched({ isTTY }: Terminal): boolean {
  const { CI, TERM } = process.env;
  return isTTY === true && TERM !== 'dumb' && (CI === undefined || CI === '' || CI === 'false');
}

/** The name of a file may have characters that command a terminal. */
function onScreen(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
