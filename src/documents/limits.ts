import { constants } from 'node:buffer';
import { Unreadable } from './unreadable.ts';

const megabyte = 1024 * 1024;

/**
 * How large a document may be, in MB of 1024² bytes, unless somebody says otherwise. The largest that are published,
 * GitHub's with every `$ref` written out, have 75; what is larger is a log or a dump that a glob caught by mistake.
 */
export const usualMaxSize = 100;

/** The most that a text of V8 can hold, less what parsers add to it; a byte of UTF-8 is one unit of it at most. */
const longestText = constants.MAX_STRING_LENGTH - 64;

const tooLong = `more than the ${Math.ceil(longestText / megabyte)} MB that Node.js can hold as one text; split it`;

/** What a list or map takes in memory, parsed and walked; the most that was seen is 160 bytes. */
const bytesOfContainer = 200;
/** More lists and maps than this take minutes; the largest documents have half a million. */
const mostContainers = 10_000_000;

/** The bytes of a size in MB. */
export function toBytes(megabytes: number): number {
  return Math.floor(megabytes * megabyte);
}

/**
 * Checks a size before anything is read.
 * @param maxBytes the limit that is set
 * @throws Unreadable when a file is larger than that, or than any text can be
 */
export function assertSize(bytes: number, name: string, maxBytes: number): void {
  if (bytes > longestText) throw new Unreadable(name, `has ${inMegabytes(bytes)}, ${tooLong}`);
  if (bytes > maxBytes) {
    const needed = Math.ceil(bytes / megabyte);
    throw new Unreadable(
      name,
      `has ${inMegabytes(bytes)}, and no more than ${inMegabytes(maxBytes)} are read; --max-size ${needed} raises that`,
    );
  }
}

/**
 * Checks a size while something is read of which nobody knows how large it is.
 * @throws Unreadable when more than the limit was read, or more than any text can be
 */
export function assertSizeSoFar(bytes: number, name: string, maxBytes: number): void {
  if (bytes > longestText) throw new Unreadable(name, `goes on, ${tooLong}`);
  if (bytes > maxBytes) {
    throw new Unreadable(
      name,
      `has more than ${inMegabytes(maxBytes)}, and no more is read; --max-size raises that`,
    );
  }
}

/**
 * Checks that a text can be parsed in the memory that there is: V8 ends a process that wants more, and says nothing
 * that a person understands. Characters that may begin a list or a map are counted, which is quick, and only where
 * there is room for too many: each takes two bytes at least.
 * @throws Unreadable when there may be too many of them
 */
export async function assertFewContainers(bytes: Uint8Array, name: string): Promise<void> {
  // Few documents are so large that it is worth the time that loading this takes.
  if (bytes.length < 2 * megabyte) return;
  const { getHeapStatistics } = await import('node:v8');
  const memory = getHeapStatistics().heap_size_limit;
  const most = Math.min(mostContainers, Math.floor(memory / bytesOfContainer));
  if (bytes.length / 2 <= most || countContainers(bytes) <= most) return;
  const cure =
    most < mostContainers ? ', or give Node.js more with NODE_OPTIONS=--max-old-space-size=8192' : '';
  throw new Unreadable(
    name,
    `may hold more than ${most.toLocaleString('en')} lists and maps, too many for the memory that there is; split it${cure}`,
  );
}

/** What may begin a list or a map: `{`, `[`, and in YAML the `:`, `-` and `?` of those without brackets. */
const beginnings = new Set(['{', '[', ':', '-', '?'].map((character) => character.charCodeAt(0)));

function countContainers(bytes: Uint8Array): number {
  const isBeginning = Uint8Array.from({ length: 256 }, (_, byte) => (beginnings.has(byte) ? 1 : 0));
  let count = 0;
  for (let index = 0; index < bytes.length; index += 1)
    count += isBeginning[bytes[index] as number] as number;
  return count;
}

/** A size as a person reads it, rounded up so that it never looks smaller than the limit. */
function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / megabyte) * 100) / 100} MB`;
}
