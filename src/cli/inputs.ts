import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasWindowsRoot, type Platform, toUri, withForwardSlashes } from '../documents/file-uri.ts';
import { Unreadable } from '../documents/unreadable.ts';
import type { Search } from './globs.ts';

/** A file of a command line. */
export interface Input {
  /** As it is named to the user; `-` for stdin. */
  readonly file: string;
  /** The glob that found it; undefined for one that is named itself. */
  readonly glob: string | undefined;
}

/** The files that a command line names. */
export interface Inputs {
  /** Each once, in the order of the command line. */
  readonly files: readonly Input[];
  /** The globs that match nothing. */
  readonly unmatched: readonly Unreadable[];
}

const magic = /[*?{}[\]()!]/;

/**
 * Expands the globs among the arguments. A file that exists is taken literally, whatever characters its name has, and
 * also where git ignores it; a glob finds nothing that git ignores. A glob behind `!` leaves out what it matches.
 */
export async function expand(args: readonly string[]): Promise<Inputs> {
  const excluded = args.filter(isExclusion).map((arg) => withForwardSlashes(arg.slice(1)));
  const wanted = args.filter((arg) => !isExclusion(arg));
  if (wanted.length === 0) {
    const reason = 'only says what to leave out; name a file or a glob, too';
    return { files: [], unmatched: [new Unreadable(args.join(' '), reason)] };
  }
  const files = new Map<string, Input>();
  const unmatched: Unreadable[] = [];
  const add = (file: string, glob: string | undefined) => {
    const uri = file === '-' ? file : toUri(resolve(file));
    if (!files.has(uri) || glob === undefined) files.set(uri, { file, glob });
  };
  const literals = await kept(wanted.filter(isLiteral), excluded);
  for (const arg of wanted) {
    if (literals.has(arg)) add(arg, undefined);
    if (isLiteral(arg)) continue;
    const { search } = await import('./globs.ts');
    const { files: matches, areIgnored } = await search(searchFor(arg), excluded);
    if (matches.length === 0) unmatched.push(new Unreadable(arg, reasonFor(arg, areIgnored)));
    for (const file of matches) add(file, arg);
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

function isLiteral(arg: string): boolean {
  return arg === '-' || existsSync(arg) || !magic.test(arg);
}

/** `!(a|b).yaml` matches what is neither. */
function isExclusion(arg: string): boolean {
  return /^!(?!\()/.test(arg) && !existsSync(arg);
}

async function kept(literals: readonly string[], excluded: readonly string[]): Promise<ReadonlySet<string>> {
  if (excluded.length === 0) return new Set(literals);
  const { without } = await import('./globs.ts');
  return new Set(await without(excluded, literals));
}

function reasonFor(glob: string, areIgnored: boolean): string {
  if (areIgnored) return 'matches only files that git ignores; name them one by one to lint them';
  const isQuoted = /^'.*'$/.test(glob);
  return isQuoted
    ? 'matches no file; cmd.exe takes its quotes for a part of it, so write " instead'
    : 'matches no file';
}
