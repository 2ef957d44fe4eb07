type Kind = 'code' | 'range' | 'default' | 'invalid';

const order: readonly Kind[] = ['code', 'range', 'default', 'invalid'];

/** The class of a status code by its first digit: 2 for 200 to 299. */
export type StatusClass = 1 | 2 | 3 | 4 | 5;

/**
 * The key of a response: an exact code (`404`), a range (`4XX`), `default`, or a key that OpenAPI does not know.
 * @see OpenAPI 3.0.4, Responses Object; OpenAPI 2.0 has no ranges
 */
export class Status {
  readonly key: string;
  /** The number of an exact code; undefined for a range, `default` or an invalid key. */
  readonly code: number | undefined;
  /** The class of an exact code or range; undefined for `default` or an invalid key. */
  readonly class: StatusClass | undefined;
  readonly #kind: Kind;
  readonly #rank: number;
  /** `4XX` for 404; undefined where there is no class. */
  readonly #range: string | undefined;

  /** @param allowsRanges whether the document's version of OpenAPI knows ranges such as `4XX` */
  constructor(key: string, allowsRanges: boolean) {
    this.key = key;
    this.#kind = kindOf(key, allowsRanges);
    this.#rank = order.indexOf(this.#kind);
    this.code = this.#kind === 'code' ? Number(key) : undefined;
    const isOfClass = this.#kind === 'code' || this.#kind === 'range';
    this.class = isOfClass ? (Number(key[0]) as StatusClass) : undefined;
    this.#range = isOfClass ? `${this.class}XX` : undefined;
  }

  get isRange(): boolean {
    return this.#kind === 'range';
  }

  get isDefault(): boolean {
    return this.#kind === 'default';
  }

  /** Whether OpenAPI knows this kind of key. */
  get isValid(): boolean {
    return this.#kind !== 'invalid';
  }

  /** Whether this is one of the exact codes; a range or `default` never is. */
  is(...codes: readonly number[]): boolean {
    return this.code !== undefined && codes.includes(this.code);
  }

  /** Whether this is what a key of a table names: this very key, or the range that a code belongs to. */
  matches(key: string): boolean {
    return this.isValid && (key === this.key || key === this.#range);
  }

  toString(): string {
    return this.key;
  }

  /** Orders exact codes before ranges, ranges before `default`, and `default` before invalid keys. */
  static compare(left: Status, right: Status): number {
    return left.#rank - right.#rank || (left.key < right.key ? -1 : 1);
  }
}

function kindOf(key: string, allowsRanges: boolean): Kind {
  if (/^[1-5]\d\d$/.test(key)) return 'code';
  if (allowsRanges && /^[1-5]XX$/.test(key)) return 'range';
  return key === 'default' ? 'default' : 'invalid';
}
