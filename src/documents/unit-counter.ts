import { isAscii } from 'node:buffer';

/** How many bytes are counted in one go. */
const blockSize = 4096;

/** Tells how many UTF-16 units a part of a text has that is written in UTF-8. */
export class UnitCounter {
  readonly #bytes: Uint8Array;
  /** For each block, the units before it. */
  #before: Int32Array | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The units between two offsets in bytes, at which characters have to begin. */
  between(start: number, end: number): number {
    if (end - start <= blockSize) return unitsIn(this.#bytes.subarray(start, end));
    return this.#unitsBefore(end) - this.#unitsBefore(start);
  }

  #unitsBefore(offset: number): number {
    this.#before ??= countBlocks(this.#bytes);
    const block = Math.floor(offset / blockSize);
    return (this.#before[block] ?? 0) + unitsIn(this.#bytes.subarray(block * blockSize, offset));
  }
}

function countBlocks(bytes: Uint8Array): Int32Array {
  const before = new Int32Array(Math.floor(bytes.length / blockSize) + 1);
  for (let block = 1; block < before.length; block += 1) {
    const start = (block - 1) * blockSize;
    before[block] = (before[block - 1] ?? 0) + unitsIn(bytes.subarray(start, start + blockSize));
  }
  return before;
}

/** Each character counts where it begins: as two units when it takes four bytes, else as one. */
function unitsIn(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length;
  let units = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if ((byte & 0xc0) !== 0x80) units += 1;
    if (byte >= 0xf0) units += 1;
  }
  return units;
}
