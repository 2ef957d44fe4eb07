import { resolve } from 'node:path';
import { statOf } from '../documents/bytes.ts';
import { toUri } from '../documents/file-uri.ts';
import type { Host } from '../documents/hosts.ts';
import { toBytes } from '../documents/limits.ts';
import { DocumentStore, type LoadedSet } from '../documents/store.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { expand, type Input } from './inputs.ts';
import { Progress } from './progress.ts';

/** The flags that say what may be read, as the command line has them. */
export interface ReadingFlags {
  /** The folder that no `$ref` to a file leads out of. */
  readonly root: string;
  /** In MB. */
  readonly maxSize: number;
  /** The hosts that documents are fetched from. */
  readonly allowHost?: readonly Host[];
}

/** Where documents come from, and which of them may be none. */
export interface Origin extends ReadingFlags {
  /** What the document from stdin is called. */
  readonly stdinFilepath?: string;
  /** Skips a file that is no OpenAPI document also where it is named itself, and not found by a glob. */
  readonly ignoreUnknown?: boolean;
}

/** What a visit leaves over. */
export interface Leftovers {
  /** What could not be read. */
  readonly unreadable: readonly Unreadable[];
  /** The files that globs found and that are neither OpenAPI documents nor parts of one, each with the reason. */
  readonly skipped: readonly Unreadable[];
}

/** Why a file was not visited. */
interface Refusal {
  readonly input: Input;
  readonly error: Unreadable;
}

/**
 * Loads documents one by one, and hands each to a visitor, which returns what it could not read of it.
 * @param args files, globs, or `-`
 */
export async function visitDocuments(
  args: readonly string[],
  origin: Origin,
  visit: (documents: LoadedSet) => Promise<readonly Unreadable[]>,
): Promise<Leftovers> {
  assertFolder(origin.root);
  const { files, unmatched } = await expand(args);
  const { root, maxSize, allowHost: hosts = [] } = origin;
  const store = new DocumentStore(root, { maxBytes: toBytes(maxSize), hosts });
  const sets: LoadedSet[] = [];
  const refusals: Refusal[] = [];
  const broken: Unreadable[] = [];
  const progress = new Progress(files.length);
  try {
    for (const input of files) {
      progress.begin(input.file);
      try {
        const documents = await load(input, store, origin);
        sets.push(documents);
        for (const error of await visit(documents)) broken.push(error);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        refusals.push({ input, error });
      }
    }
  } finally {
    progress.end();
  }
  const { skipped, refused } = judge(refusals, sets, origin);
  const useless = uselessGlobs(files, skipped);
  return {
    unreadable: [...unmatched, ...useless, ...once([...refused, ...broken])],
    skipped: skipped
      .filter(({ input }) => !useless.some(({ file }) => file === input.glob))
      .map(({ error }) => error),
  };
}

/**
 * Tells what is wrong from what is none of our business: a file that nobody says to be a document. Parts of documents
 * are fine, in whatever order they and their documents come, unless they are broken.
 */
function judge(refusals: readonly Refusal[], sets: readonly LoadedSet[], { ignoreUnknown = false }: Origin) {
  const read = new Set(sets.flatMap(({ all }) => all.map(({ uri }) => uri)));
  const skipped: Refusal[] = [];
  const refused: Unreadable[] = [];
  for (const refusal of refusals) {
    const { input, error } = refusal;
    const uri = uriOf(error);
    const isUnknown = error.kind === 'not-openapi';
    if (isUnknown && read.has(uri)) continue;
    const mayBeUnknown = ignoreUnknown || input.glob !== undefined;
    if (isUnknown && mayBeUnknown && !sets.some((set) => set.absence(uri)?.kind === 'unreadable'))
      skipped.push(refusal);
    else refused.push(error);
  }
  return { skipped, refused };
}

/** The globs that find files, and nothing but such as are skipped. */
function uselessGlobs(files: readonly Input[], skipped: readonly Refusal[]): readonly Unreadable[] {
  const globs = new Set(skipped.flatMap(({ input }) => input.glob ?? []));
  return [...globs].flatMap((glob) => {
    const isOfGlob = (input: Input) => input.glob === glob;
    const count = files.filter(isOfGlob).length;
    if (count > skipped.filter(({ input }) => isOfGlob(input)).length) return [];
    const none = count === 1 ? 'one file, which is no' : `${count} files, none of which is an`;
    return [new Unreadable(glob, `matches ${none} OpenAPI document`)];
  });
}

function assertFolder(path: string): void {
  if (!statOf(path, path).isDirectory()) throw new Unreadable(path, 'is not a folder');
}

/** A part that several documents share is broken once. */
function once(failures: readonly Unreadable[]): readonly Unreadable[] {
  const idOf = (failure: Unreadable) => `${uriOf(failure)} ${failure.message}`;
  return [...new Map(failures.map((failure) => [idOf(failure), failure])).values()];
}

function uriOf({ file }: Unreadable): string {
  return toUri(resolve(file));
}

async function load(
  { file }: Input,
  store: DocumentStore,
  { stdinFilepath = '<stdin>', maxSize }: Origin,
): Promise<LoadedSet> {
  if (file !== '-') return store.load(file);
  const { readStdin } = await import('./stdin.ts');
  const source = await readStdin(stdinFilepath, toBytes(maxSize));
  return store.loadSource(source, stdinFilepath, stdinFilepath);
}
