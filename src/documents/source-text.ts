/**
 * The text of a document. V8 keeps a text in one byte for each character as long as it has none beyond Latin-1, and such
 * a text takes a tenth less time to lint; a single typographic quote is enough to lose that. So, where a text has but a
 * few, letters that it does not have stand in for them, one for each UTF-16 unit: nothing moves.
 */
export class SourceText {
  /** The text with its stand-ins: for whoever looks for ASCII in it, or counts. */
  readonly narrow: string;
  /** Where they stand, in UTF-16 units from the start of the text. */
  readonly standInsAt: readonly number[];
  readonly #meanings: ReadonlyMap<string, string>;
  readonly #standIn: RegExp | undefined;
  #whole: string | undefined;

  /** @param meanings the UTF-16 unit that each letter stands in for */
  constructor(
    narrow: string,
    standInsAt: readonly number[] = [],
    meanings: ReadonlyMap<string, string> = new Map(),
  ) {
    this.narrow = narrow;
    this.standInsAt = standInsAt;
    this.#meanings = meanings;
    this.#standIn = meanings.size > 0 ? new RegExp(`[${[...meanings.keys()].join('')}]`, 'g') : undefined;
  }

  get hasStandIns(): boolean {
    return this.standInsAt.length > 0;
  }

  /** The text as it is written. */
  get whole(): string {
    this.#whole ??= this.restore(this.narrow);
    return this.#whole;
  }

  /** The same text without stand-ins. */
  get plain(): SourceText {
    return this.hasStandIns ? new SourceText(this.whole) : this;
  }

  /** A part of the narrow text as it is written. */
  restore(part: string): string {
    if (!this.#standIn) return part;
    return part.replace(this.#standIn, (letter) => this.#meanings.get(letter) ?? letter);
  }
}
