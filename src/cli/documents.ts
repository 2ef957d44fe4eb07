import { stat } from 'node:fs/promises';
import { normalize } from 'node:path';
import { toBytes } from '../documents/limits.ts';
import { DocumentStore, type LoadedSet } from '../documents/store.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { expand } from './inputs.ts';
import type { ReadingFlags } from './reading-options.ts';
import { readStdin } from './stdin.ts';

/** Where documents come from. */
export interface Origin extends ReadingFlags {
  /** What the document from stdin is called. */
  readonly stdinFilepath?: string;
}

/**
 * Loads documents one by one, and hands each to a visitor, which returns what it could not read of it.
 * @param inputs files, globs, or `-`
 * @returns everything that could not be read
 */
export async function visitDocuments(
  inputs: readonly string[],
  { root, maxSize, allowHost: hosts = [], stdinFilepath }: Origin,
  visit: (documents: LoadedSet) => Promise<readonly Unreadable[]>,
): Promise<readonly Unreadable[]> {
  await assertFolder(root);
  const { files, unmatched } = await expand(inputs);
  const maxBytes = toBytes(maxSize);
  const store = new DocumentStore(root, { maxBytes, hosts });
  const failures: Unreadable[] = [];
  const read = new Set<string>();
  for (const file of files) {
    try {
      const documents = await load(file, store, maxBytes, stdinFilepath);
      for (const { name } of documents.all) read.add(normalize(name));
      failures.push(...(await visit(documents)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failures.push(error);
    }
  }
  return [...unmatched, ...once(failures.filter((failure) => !isPartOf(read, failure)))];
}

async function assertFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new Unreadable(path, found ? 'is not a folder' : 'does not exist');
}

/** A part that several documents share is broken once. */
function once(failures: readonly Unreadable[]): readonly Unreadable[] {
  return [...new Map(failures.map((failure) => [`${failure.file} ${failure.message}`, failure])).values()];
}

/** Whether a file is no document of its own, but part of one that was read, as a glob may match both. */
function isPartOf(read: ReadonlySet<string>, { kind, file }: Unreadable): boolean {
  return kind === 'not-openapi' && read.has(normalize(file));
}

async function load(
  file: string,
  store: DocumentStore,
  maxBytes: number,
  stdinFilepath = '<stdin>',
): Promise<LoadedSet> {
  if (file !== '-') return store.load(file);
  const text = await readStdin(stdinFilepath, maxBytes);
  return store.loadText(text, stdinFilepath, stdinFilepath);
}
