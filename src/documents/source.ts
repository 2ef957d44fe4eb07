import type { SourceText } from './source-text.ts';
import { decodeUtf8 } from './utf8.ts';

/** A document as it was read: its bytes, or its text once somebody has asked for that. */
export class Source {
  #read: Uint8Array | SourceText;

  /** @param bytes UTF-8 without a byte order mark */
  constructor(bytes: Uint8Array) {
    this.#read = bytes;
  }

  /** Made anew once the text was asked for: to keep both would take twice the memory. */
  get bytes(): Uint8Array {
    return this.#read instanceof Uint8Array ? this.#read : new TextEncoder().encode(this.#read.whole);
  }

  get text(): SourceText {
    if (this.#read instanceof Uint8Array) this.#read = decodeUtf8(this.#read);
    return this.#read;
  }
}
