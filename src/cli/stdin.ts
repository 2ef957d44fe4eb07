import { fstatSync } from 'node:fs';
import { readStream } from '../documents/bytes.ts';
import type { Source } from '../documents/source.ts';
import { Unreadable } from '../documents/unreadable.ts';

/**
 * Reads a document from stdin.
 * @param name what it is called
 * @throws Unreadable when it is empty, too large, binary or not UTF-8
 */
export function readStdin(name: string, maxBytes: number): Promise<Source> {
  // Node.js takes what it does not know for a stream without anything in it.
  if (isDirectory()) throw new Unreadable(name, 'is a directory; name the files in it, or a glob');
  return readStream(process.stdin, name, maxBytes);
}

function isDirectory(): boolean {
  try {
    return fstatSync(0).isDirectory();
  } catch {
    return false;
  }
}
