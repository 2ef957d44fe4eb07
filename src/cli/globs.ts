import { type Dirent, readdir } from 'node:fs';
import { resolve } from 'node:path';
import { convertPathToPattern, type FileSystemAdapter, glob } from 'tinyglobby';
import { GitIgnored } from './git-ignored.ts';

/** Where to look for files, and what they have to match there. */
export interface Search {
  /** With a slash at its end; the working directory when it is empty. */
  readonly folder: string;
  readonly pattern: string;
}

/** What came of a search. */
export interface Matches {
  /** In alphabetical order, as the search names them. */
  readonly files: readonly string[];
  /** Whether there are none because git ignores whatever matches. */
  readonly areIgnored: boolean;
}

/**
 * Searches for files. Folders called `node_modules` and what git ignores are left out, and not walked.
 * @param excluded globs of what is left out, too; relative to the working directory
 */
export async function search(query: Search, excluded: readonly string[]): Promise<Matches> {
  const isLeftOut = ['**/node_modules/**', ...excluded.flatMap((each) => withContent(each, query))];
  let ignored: GitIgnored | undefined;
  const readUnignored = (path: string, options: object, done: ReadDone) =>
    readdir(path, { ...options, withFileTypes: true }, (error, entries) => {
      const folder = resolve(path);
      // The first folder that is read is the one that the glob names.
      ignored ??= new GitIgnored(folder);
      const isKept = (entry: Dirent) =>
        !entry.isDirectory() || !ignored?.has(resolve(folder, entry.name), true);
      done(error, error ? [] : entries.filter(isKept));
    });
  const found = await find(query, isLeftOut, { readdir: readUnignored as typeof readdir });
  const files = found.filter((file) => !ignored?.has(resolve(file), false));
  const areIgnored = files.length === 0 && (await find(query, isLeftOut)).length > 0;
  return { files: files.sort(), areIgnored };
}

/** Of files that were named one by one, those that no glob leaves out. */
export async function without(
  excluded: readonly string[],
  files: readonly string[],
): Promise<readonly string[]> {
  const kept = await Promise.all(
    files.map(async (file) => {
      const pattern = convertPathToPattern(file);
      const options = { onlyFiles: false, expandDirectories: false };
      const ignore = excluded.flatMap((each) => withContent(each, { folder: '', pattern }));
      const isThere = (await glob(pattern, options)).length > 0;
      return !isThere || (await glob(pattern, { ...options, ignore })).length > 0;
    }),
  );
  return files.filter((_, index) => kept[index]);
}

type ReadDone = (error: Error | null, entries: readonly Dirent[]) => void;

async function find({ folder, pattern }: Search, ignore: readonly string[], fs?: FileSystemAdapter) {
  const found = await glob(pattern, {
    cwd: folder || '.',
    ignore,
    expandDirectories: false,
    ...(fs && { fs }),
  });
  return found.map((file) => folder + file);
}

/** A glob and all that is in the folders that it matches, as a search in another folder has to know it. */
function withContent(glob: string, { folder }: Search): readonly string[] {
  const isElsewhere = folder !== '' && !/^(?:\/|[a-z]:\/)/i.test(glob);
  const pattern = (isElsewhere ? `${convertPathToPattern(process.cwd())}/${glob}` : glob).replace(/\/$/, '');
  return [pattern, `${pattern}/**`];
}
