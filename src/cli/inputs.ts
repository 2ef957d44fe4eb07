import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Unreadable } from '../documents/unreadable.ts';

/** The files that a command line names. */
export interface Inputs {
  /** Each once, in the order of the command line; `-` for stdin. */
  readonly files: readonly string[];
  /** The globs that match nothing. */
  readonly unmatched: readonly Unreadable[];
}

/** Expands the globs among the arguments. A file that exists is taken literally, whatever characters its name has. */
export async function expand(inputs: readonly string[]): Promise<Inputs> {
  const files = new Map<string, string>();
  const unmatched: Unreadable[] = [];
  for (const input of inputs) {
    const matches =
      input === '-' || existsSync(input) || !/[*?{}[\]()!]/.test(input) ? [input] : await match(input);
    if (matches.length === 0) unmatched.push(new Unreadable(input, 'matches no file'));
    for (const file of matches) files.set(file === '-' ? file : resolve(file), file);
  }
  return { files: [...files.values()], unmatched };
}

async function match(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  return (await glob(pattern, { ignore: ['**/node_modules/**'], onlyFiles: true })).sort();
}
