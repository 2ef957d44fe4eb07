import { existsSync } from 'node:fs';
import { glob, isDynamicPattern } from 'tinyglobby';
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
  const files = new Set<string>();
  const unmatched: Unreadable[] = [];
  for (const input of inputs) {
    if (input === '-' || existsSync(input) || !isDynamicPattern(input)) {
      files.add(input);
      continue;
    }
    const matches = await glob(input, { ignore: ['**/node_modules/**'], onlyFiles: true });
    if (matches.length === 0) unmatched.push(new Unreadable(input, 'matches no file'));
    for (const file of matches.sort()) files.add(file);
  }
  return { files: [...files], unmatched };
}
