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
  readonly #terminal: Terminal;
  readonly #timer: NodeJS.Timeout | undefined;
  #done = 0;
  #file = '';
  #shownAt: number | undefined;

  /** @param total how many files there are */
  constructor(total: number, terminal: Terminal = process.stderr) {
    this.#total = total;
    this.#terminal = terminal;
    if (total > 1 && isWatched(terminal)) {
      this.#timer = setTimeout(() => this.#show(), patience).unref();
    }
  }

  /** Goes on to the next file. */
  begin(file: string): void {
    this.#done += 1;
    this.#file = file;
    if (this.#shownAt !== undefined && performance.now() - this.#shownAt >= interval) this.#show();
  }

  /** Takes the line away, for good. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#shownAt !== undefined) this.#terminal.write(eraseLine);
    this.#shownAt = undefined;
  }

  #show(): void {
    const line = `${this.#done} of ${this.#total}  ${this.#file}`;
    // A longer line would be wrapped, and only its last part erased.
    this.#terminal.write(`${eraseLine}${onScreen(line).slice(0, (this.#terminal.columns || 80) - 1)}`);
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
