import type { SourceDocument } from '../model/documents.ts';
import type { Path } from '../model/path.ts';
import { type Format, type Parsed, parse } from './parse.ts';
import { Positions, type Range } from './positions.ts';
import type { SourceText } from './source-text.ts';
import type { TextPlace } from './unreadable.ts';

/** A `$ref` that plainly begins with `#`. */
const inward = /\$ref["']?\s*:\s*["']#/y;

/** A document that was read and parsed; its positions are computed when they are first asked for. */
export class LoadedDocument implements SourceDocument {
  readonly uri: string;
  /** The file as it is named to the user. */
  readonly name: string;
  readonly data: unknown;
  readonly format: Format;
  readonly #text: SourceText;
  readonly #mayEscapeKeys: boolean;
  readonly #positions: Positions;

  private constructor(uri: string, name: string, text: SourceText, parsed: Parsed) {
    this.uri = uri;
    this.name = name;
    this.data = parsed.data;
    this.#text = text;
    this.format = parsed.format;
    this.#mayEscapeKeys = parsed.mayEscapeKeys;
    this.#positions = new Positions(text, parsed);
  }

  /**
   * Parses a text into a document.
   * @param uri an absolute path with forward slashes
   * @throws Unreadable when the text is broken
   */
  static async of(text: SourceText, uri: string, name: string): Promise<LoadedDocument> {
    return new LoadedDocument(uri, name, text, await parse(text, name));
  }

  /** Without a byte order mark. */
  get text(): string {
    return this.#text.whole;
  }

  /** How long the text is, in UTF-16 units. */
  get length(): number {
    return this.#text.narrow.length;
  }

  /** The range of the key at a path, or as far as the path leads: see {@link Positions.rangeOf}. */
  rangeOf(path: Path): Promise<Range> {
    return this.#positions.rangeOf(path);
  }

  /** Where the key at a path is written, as a person counts: from 1. */
  async placeOf(path: Path): Promise<TextPlace> {
    const { start } = await this.rangeOf(path);
    return { line: start.line + 1, column: start.character + 1 };
  }

  /**
   * Whether the text may refer to other documents: has a `$ref` that does not plainly stay in its own. YAML has so many
   * ways to write one (with comments, tags, anchors, over lines) that only the plain one is told from the text.
   */
  get mayRefer(): boolean {
    if (this.#mayEscapeKeys) return true;
    const { narrow } = this.#text;
    for (let index = narrow.indexOf('$ref'); index !== -1; index = narrow.indexOf('$ref', index + 4)) {
      inward.lastIndex = index;
      if (!inward.test(narrow)) return true;
    }
    return false;
  }
}
