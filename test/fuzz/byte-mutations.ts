/** Changes of bytes. */
import type { Random } from './random.ts';

export type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array;

export const byteMutations: Readonly<Record<string, ByteMutation>> = {
  'flip-bits': (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    for (let count = random.pick([1, 1, 3]); count > 0 && changed.length > 0; count -= 1) {
      const at = random.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  'insert-bytes': (bytes, random) => {
    const inserted = Array.from({ length: random.pick([1, 1, 2, 4]) }, () => random.below(256));
    return splice(bytes, random.below(bytes.length + 1), 0, inserted);
  },
  'remove-bytes': (bytes, random) =>
    splice(bytes, random.below(bytes.length + 1), random.pick([1, 2, 16, 300]), []),
  'byte-order-mark': (bytes, random) => {
    const mark = random.pick([
      [0xef, 0xbb, 0xbf],
      [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]);
    return splice(bytes, random.oneIn(5) ? random.below(bytes.length + 1) : 0, 0, mark);
  },
  encoding: (bytes, random) => {
    const encoding = random.pick(['utf16le', 'latin1', 'ascii'] as const);
    return Buffer.from(Buffer.from(bytes).toString(), encoding);
  },
};

function splice(bytes: Uint8Array, at: number, removed: number, inserted: readonly number[]): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), Uint8Array.from(inserted), bytes.subarray(at + removed)]);
}
