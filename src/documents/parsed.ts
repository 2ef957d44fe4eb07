import { JsonPart, small } from './json-part.ts';
import { JsonPlaces } from './json-places.ts';
import type { JsonText } from './json-text.ts';
import { Lines } from './lines.ts';
import type { Places } from './positions.ts';
import type { SourceText } from './source-text.ts';
import { YamlPlaces } from './yaml-places.ts';
import { mayHaveEscapes } from './yaml-properties.ts';

/** What a text turned out to be written in. */
export type Format = 'json' | 'yaml';

/** What parsing made of a text. */
export interface Parsed {
  readonly format: Format;
  readonly data: unknown;
  /** The data, of which objects and arrays may not be read yet. */
  readonly outline: unknown;
  /** The text as it is written. */
  readonly text: string;
  /** How long the text is: in bytes or in UTF-16 units, whichever it was read in. */
  readonly length: number;
  /** Whether it may refer to other documents: has a `$ref` that does not plainly stay in its own. */
  readonly mayRefer: boolean;
  readonly places: Places;
}

/** A JSON text, read as far as somebody asks. */
export class ParsedJson implements Parsed {
  readonly format = 'json';
  readonly places: Places;
  readonly #text: JsonText;
  #data: { readonly read: unknown } | undefined;
  #outline: unknown;

  constructor(text: JsonText) {
    this.#text = text;
    this.places = new JsonPlaces(text);
  }

  get data(): unknown {
    this.#data ??= { read: JSON.parse(this.text) };
    return this.#data.read;
  }

  /** The same each time: the model tells objects apart. */
  get outline(): unknown {
    const isReadWhole = this.#data || this.length <= small || this.#text.structure.isSuspect;
    this.#outline ??= isReadWhole ? this.data : outlineOf(this.#text);
    return this.#outline;
  }

  get text(): string {
    return this.#text.whole;
  }

  get length(): number {
    return this.#text.length;
  }

  get mayRefer(): boolean {
    const { mayRefer, isSuspect } = this.#text.structure;
    return mayRefer || isSuspect;
  }
}

/** A text that is one long string has neither objects nor arrays. */
function outlineOf(text: JsonText): unknown {
  return text.structure.containers.length > 0 ? new JsonPart(text, 0) : JSON.parse(text.whole);
}

/** A `$ref` that plainly begins with `#`. */
const inward = /\$ref["']?\s*:\s*["']#/y;

/** A YAML text, which was read as a whole. */
export class ParsedYaml implements Parsed {
  readonly format = 'yaml';
  readonly data: unknown;
  readonly #text: SourceText;
  #places: Places | undefined;

  constructor(text: SourceText, data: unknown) {
    this.#text = text;
    this.data = data;
  }

  get outline(): unknown {
    return this.data;
  }

  get text(): string {
    return this.#text.whole;
  }

  get length(): number {
    return this.#text.narrow.length;
  }

  get places(): Places {
    this.#places ??= new YamlPlaces(new Lines(this.#text), this.data);
    return this.#places;
  }

  /**
   * YAML has so many ways to write a `$ref` (with comments, tags, anchors, over lines) that only the plain one is told
   * from the text.
   */
  get mayRefer(): boolean {
    const { narrow } = this.#text;
    for (let index = narrow.indexOf('$ref'); index !== -1; index = narrow.indexOf('$ref', index + 4)) {
      inward.lastIndex = index;
      if (!inward.test(narrow)) return true;
    }
    // To look for a key that is written with escape sequences finds nothing.
    return mayHaveEscapes(narrow);
  }
}
