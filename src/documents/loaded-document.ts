import type { SourceDocument } from '../model/documents.ts';
import type { Path } from '../model/path.ts';
import { parse } from './parse.ts';
import type { Format, Parsed } from './parsed.ts';
import type { Range } from './positions.ts';
import type { Source } from './source.ts';
import type { TextPlace } from './unreadable.ts';

/** A document that was read and parsed; its positions are computed when they are first asked for. */
export class LoadedDocument implements SourceDocument {
  readonly uri: string;
  /** The file as it is named to the user. */
  readonly name: string;
  readonly #parsed: Parsed;

  private constructor(uri: string, name: string, parsed: Parsed) {
    this.uri = uri;
    this.name = name;
    this.#parsed = parsed;
  }

  /**
   * Parses a document.
   * @param uri an absolute path with forward slashes
   * @throws Unreadable when the text is broken
   */
  static async of(source: Source, uri: string, name: string): Promise<LoadedDocument> {
    return new LoadedDocument(uri, name, await parse(source, name));
  }

  get format(): Format {
    return this.#parsed.format;
  }

  /** All that the document holds. Of JSON, this is more to read than most of what is asked of it needs: see `outline`. */
  get data(): unknown {
    return this.#parsed.data;
  }

  get outline(): unknown {
    return this.#parsed.outline;
  }

  /** Without a byte order mark. */
  get text(): string {
    return this.#parsed.text;
  }

  /** How long the text is, in bytes or in UTF-16 units. */
  get length(): number {
    return this.#parsed.length;
  }

  /** Whether the text may refer to other documents. */
  get mayRefer(): boolean {
    return this.#parsed.mayRefer;
  }

  /**
   * The range of the last key on a path, or of the value where it is an array item. Where the path leads further than
   * the text, as behind a YAML alias, the range of the last key that is written.
   */
  async rangeOf(path: Path): Promise<Range> {
    const { places } = this.#parsed;
    const [start, end] = await places.spanOf(path);
    return { start: places.positionOf(start), end: places.positionOf(end) };
  }

  /** Where the key at a path is written, as a person counts: from 1. */
  async placeOf(path: Path): Promise<TextPlace> {
    const { start } = await this.rangeOf(path);
    return { line: start.line + 1, column: start.character + 1 };
  }
}
