import { realpathSync, type Stats } from 'node:fs';
import { readSource, refusalOf, replaced, statOf } from './bytes.ts';
import { isBelow, toUri } from './file-uri.ts';
import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';

/** Reads files below a folder, and no others, however symbolic links lead. */
export class ConfinedReader {
  readonly #root: string;
  readonly #maxBytes: number | undefined;
  #realRoot: string | undefined;

  /**
   * @param root the folder, as an absolute path; it has to exist
   * @param maxBytes larger files are refused
   */
  constructor(root: string, maxBytes: number | undefined) {
    this.#root = root;
    this.#maxBytes = maxBytes;
  }

  /**
   * Finds what a path leads to when every symbolic link on it is followed, without opening it.
   * @param uri an absolute path with forward slashes
   * @param name how the file is named to the user
   * @returns the path of a regular file; undefined when it lies elsewhere
   * @throws Unreadable when it is missing, or no regular file
   */
  locate(uri: string, name: string): string | undefined {
    if (!isBelow(uri, toUri(this.#root))) return undefined;
    const target = this.#targetOf(uri, name);
    // To open a device may set it to work, so what it is gets asked before.
    if (target !== undefined) assertFile(statOf(target, name), name);
    return target;
  }

  /**
   * Reads a text file.
   * @param target what {@link locate} found for the path
   * @throws Unreadable as {@link readSource} does, and when the path has come to lead elsewhere
   */
  read(uri: string, target: string, name: string): Promise<Source> {
    const check = (opened: Stats) => this.#assertStill(opened, uri, target, name);
    return readSource(target, name, { maxBytes: this.#maxBytes, isResolved: true, check });
  }

  #targetOf(uri: string, name: string): string | undefined {
    const target = realPathOf(uri, name);
    this.#realRoot ??= realpathSync.native(this.#root);
    return isBelow(toUri(target), toUri(this.#realRoot)) ? target : undefined;
  }

  /**
   * Makes sure that what was opened is what was looked at: a folder on the way may have become a link in between.
   * Followed once more, the path has to lead to the file that is open.
   */
  #assertStill(opened: Stats, uri: string, target: string, name: string): void {
    const now = this.#targetOf(uri, name);
    const found = statOf(target, name);
    if (now === target && found.dev === opened.dev && found.ino === opened.ino) return;
    throw replaced(name);
  }
}

function assertFile(found: Stats, name: string): void {
  if (found.isFile()) return;
  const what = found.isDirectory() ? 'directory' : found.isFIFO() ? 'pipe' : 'device';
  throw new Unreadable(name, `is a ${what}, and a $ref leads to regular files only`);
}

function realPathOf(path: string, name: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException, name);
  }
}
