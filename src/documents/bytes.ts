import { Buffer, isAscii } from 'node:buffer';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Unreadable } from './unreadable.ts';

/** Larger files are refused; the largest OpenAPI documents in public use have a tenth of it. */
const maxBytes = 150 * 1024 * 1024;

/**
 * Reads a text file whole.
 * @param path the file
 * @param name how the file is named to the user
 * @returns its text without a byte order mark
 * @throws Unreadable when it is missing, no regular file, too large, empty, binary or not UTF-8
 */
export async function readText(path: string, name: string): Promise<string> {
  let file: FileHandle | undefined;
  try {
    // Opening a pipe without O_NONBLOCK waits for its writer, for ever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    assertReadable(await file.stat(), name);
    return decode(await file.readFile(), name);
  } catch (error) {
    throw error instanceof Unreadable ? error : refusalOf(error as NodeJS.ErrnoException, name);
  } finally {
    await file?.close();
  }
}

/**
 * Decodes UTF-8, and takes a byte order mark away.
 * @throws Unreadable when the bytes are empty, binary or not UTF-8
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new Unreadable(name, 'is empty');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Unreadable(name, 'is encoded in UTF-16; save it as UTF-8');
  }
  if (bytes.includes(0)) throw new Unreadable(name, 'is a binary file');
  // Faster by far than to decode, and what nearly all documents are.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(name, 'is not encoded in UTF-8');
  }
}

function assertReadable(stat: Stats, name: string): void {
  if (stat.isDirectory()) throw new Unreadable(name, directory);
  if (!stat.isFile()) throw new Unreadable(name, 'is not a regular file');
  if (stat.size > maxBytes)
    throw new Unreadable(name, `has ${stat.size} bytes, more than the ${maxBytes} that are read at most`);
}

const directory = 'is a directory; name the files in it, or a glob';

/** What the system said when it would not open or read a file. */
function refusalOf({ code, message }: NodeJS.ErrnoException, name: string): Unreadable {
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  return isMissing
    ? new Unreadable(name, 'does not exist', undefined, 'missing')
    : new Unreadable(name, reasonOf(code, message));
}

function reasonOf(code: string | undefined, message: string): string {
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: permission denied';
  if (code === 'ELOOP') return 'is a symbolic link that leads to itself';
  if (code === 'EISDIR') return directory;
  if (code === 'EBUSY') return 'cannot be read: another program has locked it';
  return `cannot be read: ${message}`;
}
