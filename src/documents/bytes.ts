import { Buffer, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { assertFewContainers, assertSize, assertSizeSoFar, toBytes, usualMaxSize } from './limits.ts';
import { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';

/** How a file is read. */
export interface Reading {
  /** Larger files are refused. Default: 100 MB. */
  readonly maxBytes?: number | undefined;
  /** Whether the file may not be a symbolic link itself. */
  readonly isResolved?: boolean;
  /** Called with what was opened, before it is read; throws when that must not be read. */
  readonly check?: (opened: Stats) => void;
}

/**
 * Reads a text file whole, and waits for nothing but the disk: what Node has for reading in the background takes longer
 * to load than a document to be linted. What is checked is what was opened, whatever happens to its name meanwhile.
 * @param path the file
 * @param name how the file is named to the user
 * @throws Unreadable when it is missing, no regular file, too large, empty, binary or not UTF-8, or when it changes
 */
export async function readSource(path: string, name: string, reading: Reading = {}): Promise<Source> {
  const { maxBytes = toBytes(usualMaxSize), isResolved, check } = reading;
  let file: number | undefined;
  try {
    // Opening a pipe without O_NONBLOCK waits for its writer, for ever.
    file = openSync(path, constants.O_RDONLY | flag('O_NONBLOCK') | (isResolved ? flag('O_NOFOLLOW') : 0));
    const opened = fstatSync(file);
    assertRegular(opened, name);
    assertSize(opened.size, name, maxBytes);
    check?.(opened);
    const bytes = readAtMost(maxBytes, file, opened.size, name);
    assertUnchanged(opened, fstatSync(file), name);
    return await sourceOf(bytes, name);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // Every link was followed before, so this one is new.
    if (isResolved && (error as NodeJS.ErrnoException).code === 'ELOOP') throw replaced(name);
    throw refusalOf(error as NodeJS.ErrnoException, name);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Reads a stream to its end, but no more of it than the limit.
 * @throws Unreadable as {@link readSource} does
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes = toBytes(usualMaxSize),
): Promise<Source> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      assertSizeSoFar(length, name, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : refusalOf(error as NodeJS.ErrnoException, name);
  }
  return sourceOf(Buffer.concat(chunks), name);
}

/**
 * Checks bytes, and takes a byte order mark away.
 * @throws Unreadable when the bytes are empty, binary or not UTF-8, or more than can be parsed
 */
export async function sourceOf(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length === 0) throw new Unreadable(name, 'is empty');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Unreadable(name, 'is encoded in UTF-16; save it as UTF-8');
  }
  if (bytes.includes(0)) throw new Unreadable(name, 'is a binary file, neither YAML nor JSON');
  await assertFewContainers(bytes, name);
  if (!isUtf8(bytes)) throw new Unreadable(name, 'is not encoded in UTF-8; save it as UTF-8');
  return new Source(bytes.subarray(hasMark(bytes) ? mark.length : 0));
}

/** The byte order mark in UTF-8. */
const mark = [0xef, 0xbb, 0xbf];

function hasMark(bytes: Uint8Array): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/**
 * What a path leads to, every symbolic link followed.
 * @param name how it is named to the user
 * @throws Unreadable when the system does not tell
 */
export function statOf(path: string, name: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException, name);
  }
}

/** What the system said when it would not open or read a file. */
export function refusalOf({ code, message }: NodeJS.ErrnoException, name: string): Unreadable {
  return isMissing(code)
    ? new Unreadable(name, 'does not exist', undefined, 'missing')
    : new Unreadable(name, reasonOf(code, message));
}

/** What is said of a file that has become another between a look at it and its reading. */
export function replaced(name: string): Unreadable {
  return new Unreadable(name, 'was replaced while it was read; lint it again when nothing writes to it');
}

/** @throws Unreadable when something is no file, or a device or a pipe, which may never end */
function assertRegular(stat: Stats, name: string): void {
  if (stat.isDirectory()) throw new Unreadable(name, directory);
  if (stat.isFIFO())
    throw new Unreadable(name, 'is a pipe, not a regular file; give it to stdin, and write -');
  if (!stat.isFile()) throw new Unreadable(name, 'is a device, not a regular file');
}

const directory = 'is a directory; name the files in it, or a glob';

/** Reads on behind the size that a file says it has: it may grow, and those of the system say that they are empty. */
function readAtMost(maxBytes: number, file: number, size: number, name: string): Uint8Array {
  // Room for one more byte shows the end of the file without a second buffer.
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.max(length, 65_536))]);
    const bytesRead = readSync(file, bytes, length, bytes.length - length, null);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    assertSizeSoFar(length, name, maxBytes);
  }
}

/** Half of one version and half of another would be linted as if somebody had written it. */
function assertUnchanged(before: Stats, after: Stats, name: string): void {
  if (before.size === after.size && before.mtimeMs === after.mtimeMs) return;
  throw new Unreadable(name, 'changed while it was read; lint it again when nothing writes to it');
}

/** A flag of `open`, where the system has it. */
function flag(name: 'O_NONBLOCK' | 'O_NOFOLLOW'): number {
  return constants[name] ?? 0;
}

/** No file can have a name that is too long, or one with a NUL in it. */
function isMissing(code: string | undefined): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code ?? '');
}

function reasonOf(code: string | undefined, message: string): string {
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: permission denied';
  if (code === 'ELOOP') return 'is a symbolic link that leads to itself';
  if (code === 'EISDIR') return directory;
  if (code === 'EBUSY') return 'cannot be read: another program has locked it';
  return `cannot be read: ${message}`;
}
