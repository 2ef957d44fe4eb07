import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasWindowsRoot, type Platform, toUri, withForwardSlashes } from '../documents/file-uri.ts';
import { Unreadable } from '../documents/unreadable.ts';

/** The files that a command line names. */
export interface Inputs {
  /** Each once, in the order of the command line; `-` for stdin. */
  readonly files: readonly string[];
  /** The globs that match nothing. */
  readonly unmatched: readonly Unreadable[];
}

/** Where to look for files, and what they have to match there. */
interface Search {
  /** With a slash at its end; the working directory when it is empty. */
  readonly folder: string;
  readonly pattern: string;
}

const magic = /[*?{}[\]()!]/;

/** Expands the globs among the arguments. A file that exists is taken literally, whatever characters its name has. */
export async function expand(inputs: readonly string[]): Promise<Inputs> {
  const files = new Map<string, string>();
  const unmatched: Unreadable[] = [];
  for (const input of inputs) {
    const matches = input === '-' || existsSync(input) || !magic.test(input) ? [input] : await match(input);
    if (matches.length === 0) unmatched.push(new Unreadable(input, reasonFor(input)));
    for (const file of matches) files.set(file === '-' ? file : toUri(resolve(file)), file);
  }
  return { files: [...files.values()], unmatched };
}

/**
 * How to search for a glob. On Windows a backslash in it is what it is in a path; elsewhere it escapes. Below a drive
 * or a server the search begins in the folders that the glob names, for it might never get there from here.
 */
export function searchFor(glob: string, platform?: Pick<Platform, 'sep'>): Search {
  const pattern = withForwardSlashes(glob, platform);
  if (!hasWindowsRoot(pattern)) return { folder: '', pattern };
  const start = pattern.slice(0, pattern.search(magic)).lastIndexOf('/') + 1;
  return { folder: pattern.slice(0, start), pattern: pattern.slice(start) };
}

async function match(input: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const { folder, pattern } = searchFor(input);
  const found = await glob(pattern, { cwd: folder || '.', ignore: ['**/node_modules/**'], onlyFiles: true });
  return found.map((file) => folder + file).sort();
}

function reasonFor(input: string): string {
  const isQuoted = /^'.*'$/.test(input);
  return isQuoted
    ? 'matches no file; cmd.exe takes its quotes for a part of it, so write " instead'
    : 'matches no file';
}
