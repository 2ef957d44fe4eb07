import { constants } from 'node:fs';
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
  const file = await openFile(path, name);
  try {
    const { size } = await file.stat();
    if (size > maxBytes)
      throw new Unreadable(name, `has ${size} bytes, more than the ${maxBytes} that are read at most`);
    return decode(await file.readFile(), name);
  } finally {
    await file.close();
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
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(name, 'is not encoded in UTF-8');
  }
}

async function openFile(path: string, name: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    // Opening a pipe without O_NONBLOCK waits for its writer, for ever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new Unreadable(
      name,
      isMissing ? 'does not exist' : reasonOf(code, message),
      undefined,
      isMissing ? 'missing' : 'other',
    );
  }
  const stat = await file.stat();
  if (stat.isFile()) return file;
  await file.close();
  throw new Unreadable(
    name,
    stat.isDirectory() ? 'is a directory; name the files in it, or a glob' : 'is not a regular file',
  );
}

function reasonOf(code: string | undefined, message: string): string {
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: permission denied';
  if (code === 'ELOOP') return 'is a symbolic link that leads to itself';
  return `cannot be read: ${message}`;
}
