// @ts-check
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

/**
 * Removes the type declarations that no entry of the package refers to: users are not told of what they cannot import.
 * @param {string} folder
 * @param {readonly string[]} entries files of the folder
 */
export async function keepReachable(folder, entries) {
  const reachable = new Set();
  for (const entry of entries) await follow(normalize(entry));
  for (const file of await readdir(folder, { recursive: true })) {
    if (file.endsWith('.d.ts') && !reachable.has(normalize(file))) await rm(join(folder, file));
  }

  /** @param {string} file */
  async function follow(file) {
    if (reachable.has(file)) return;
    reachable.add(file);
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:from|import\() ?['"](\.[^'"]+)\.[jt]s['"]/g)) {
      await follow(join(dirname(file), `${target}.d.ts`));
    }
  }
}
