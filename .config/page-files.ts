import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folders, ruleFolders } from '../src/documentation/folders.ts';
import { pageMark } from '../src/documentation/pages.ts';

/** The pages that are not as they should be, by their paths in the folder of rules. */
export interface Differences {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  /** Written pages that nothing is left to write from. Pages without the mark are written by hand, and stay. */
  readonly superfluous: readonly string[];
}

/** The folder of each rule, by the id of the rule, which is also the name of its file. */
export function foldersIn(root: string): Folders {
  const entries = ruleFolders.flatMap((folder) =>
    namesIn(join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name): [string, string] => [name.slice(0, -'.ts'.length), folder]),
  );
  return Object.fromEntries(entries);
}

/** Compares the pages with those of a folder. */
export function comparePages(root: string, pages: ReadonlyMap<string, string>): Differences {
  const paths = [...pages.keys()];
  const isThere = (path: string) => existsSync(join(root, path));
  return {
    missing: paths.filter((path) => !isThere(path)),
    stale: paths.filter((path) => isThere(path) && read(root, path) !== pages.get(path)),
    superfluous: writtenPages(root).filter((path) => !pages.has(path)),
  };
}

/** Makes the pages of a folder what they should be. Nobody ever reads half a page: it is renamed when it is whole. */
export function writePages(root: string, pages: ReadonlyMap<string, string>): Differences {
  const differences = comparePages(root, pages);
  for (const path of [...differences.missing, ...differences.stale]) {
    const file = join(root, path);
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, pages.get(path) ?? '');
    renameSync(temporary, file);
  }
  for (const path of differences.superfluous) rmSync(join(root, path));
  return differences;
}

/** Says in a sentence each what is wrong with the pages, and what to do. */
export function complaintsAbout({ missing, stale, superfluous }: Differences): readonly string[] {
  const say = (what: string) => (path: string) => `rules/${path} ${what}: run \`npm run docs\`.`;
  return [
    ...missing.map(say('is missing')),
    ...stale.map(say('no longer says what the code says')),
    ...superfluous.map(say('is superfluous, as what it describes is gone')),
  ];
}

function writtenPages(root: string): readonly string[] {
  return ['.', ...ruleFolders, 'profiles', 'envelopes'].flatMap((folder) =>
    namesIn(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => (folder === '.' ? name : `${folder}/${name}`))
      .filter((path) => read(root, path).startsWith(pageMark)),
  );
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
}
