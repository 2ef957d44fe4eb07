import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { toUri } from '../documents/file-uri.ts';

/**
 * The folder that code hosts give files relative to: the nearest one above the working directory that is a git
 * repository, or else the working directory.
 * @returns an absolute path with forward slashes
 */
export function repositoryRoot(): string {
  const start = resolve('.');
  return toUri(repositoryAbove(start) ?? start);
}

/** The nearest git repository that a folder is or lies in, both as absolute paths. */
export function repositoryAbove(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
