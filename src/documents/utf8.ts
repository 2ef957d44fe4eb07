import { Buffer, isAscii } from 'node:buffer';
import { SourceText } from './source-text.ts';

/**
 * Decodes UTF-8, with letters of Latin-1 that stand in for what lies beyond where that can be: see {@link SourceText}.
 * @param bytes without a byte order mark
 * @throws TypeError when the bytes are not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): SourceText {
  if (isAscii(bytes)) return new SourceText(latin1Of(bytes));
  const runs = findRuns(bytes);
  const texts = runs && decodeRuns(bytes, runs);
  const standIns = texts && standInsFor(texts);
  return standIns ? replace(bytes, runs, texts, standIns) : new SourceText(decode(bytes));
}

/** Where bytes stand of which none is ASCII: one or more whole characters. */
interface Run {
  readonly start: number;
  readonly end: number;
}

const lastOfAscii = 0x7f;
const lastOfLatin1 = '\u00ff';
/** How many bytes are looked at in one go for some that are not ASCII. */
const stride = 2048;

/** Finds what is not ASCII; undefined where that is so much that nothing is gained by standing in for it. */
function findRuns(bytes: Uint8Array): readonly Run[] | undefined {
  const runs: Run[] = [];
  let left = 64 + bytes.length / 1000;
  let index = 0;
  while (index < bytes.length) {
    if (isAscii(bytes.subarray(index, index + stride))) {
      index += stride;
      continue;
    }
    let start = index;
    while ((bytes[start] as number) <= lastOfAscii) start += 1;
    let end = start + 1;
    while ((bytes[end] ?? 0) > lastOfAscii) end += 1;
    left -= end - start;
    if (left < 0) return undefined;
    runs.push({ start, end });
    index = end;
  }
  return runs;
}

/** Decodes all runs at once, each in a line of its own. */
function decodeRuns(bytes: Uint8Array, runs: readonly Run[]): readonly string[] {
  const lines = runs.flatMap(({ start, end }) => [bytes.subarray(start, end), lineBreak]);
  return decode(Buffer.concat(lines)).split('\n').slice(0, -1);
}

const lineBreak = new Uint8Array([0x0a]);

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function latin1Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** Letters that mean nothing to YAML: À to ÿ. */
const letters = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0xc0 + index));

/** Spaces and line breaks of Unicode, and what is no character, which a parser may take for more than letters. */
const meansMore = /[\s\uFFFE\uFFFF]/;

/** Finds for each UTF-16 unit beyond Latin-1 a letter that the text does not have; undefined where that cannot be. */
function standInsFor(texts: readonly string[]): ReadonlyMap<string, string> | undefined {
  const units = new Set(texts.flatMap((text) => text.split('')));
  const beyond = [...units].filter((unit) => unit > lastOfLatin1);
  const free = letters.filter((letter) => !units.has(letter));
  if (beyond.length > free.length || beyond.some((unit) => meansMore.test(unit))) return undefined;
  return new Map(beyond.map((unit, index) => [unit, free[index] as string]));
}

function replace(
  bytes: Uint8Array,
  runs: readonly Run[],
  texts: readonly string[],
  standIns: ReadonlyMap<string, string>,
): SourceText {
  const narrow = new Uint8Array(bytes.length);
  const standInsAt: number[] = [];
  let length = 0;
  let copied = 0;
  for (const [index, { start, end }] of runs.entries()) {
    narrow.set(bytes.subarray(copied, start), length);
    length += start - copied;
    for (const unit of (texts[index] as string).split('')) {
      const standIn = standIns.get(unit);
      if (standIn !== undefined) standInsAt.push(length);
      narrow[length] = (standIn ?? unit).charCodeAt(0);
      length += 1;
    }
    copied = end;
  }
  narrow.set(bytes.subarray(copied), length);
  const text = latin1Of(narrow.subarray(0, length + bytes.length - copied));
  return new SourceText(text, standInsAt, new Map([...standIns].map(([unit, standIn]) => [standIn, unit])));
}
