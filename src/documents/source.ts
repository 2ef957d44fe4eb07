import type { SourceText } from './source-text.ts';
import { decodeUtf8 } from './utf8.ts';

/** A document as it was read: its bytes, and its text once somebody asks for it. */
export class Source {
  readonly bytes: Uint8Array;
  #text: SourceText | undefined;

  /** @param bytes UTF-8 without a byte order mark */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get text(): SourceText {
    this.#text ??= decodeUtf8(this.bytes);
    return this.#text;
  }
}
