// @ts-check
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

/** A relative import in a file of type declarations, up to the extension of its target. */
const relativeImport = /^((?:im|ex)port .*from '(\..+))\.[jt]s';$/gm;

/**
 * Removes the type declarations that no entry of the package refers to, for users cannot import what they declare, and
 * has the others refer to JavaScript, as it is in a package.
 * @param {string} folder
 * @param {readonly string[]} entries files of the folder
 */
export async function tidyDeclarations(folder, entries) {
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
    await writeFile(join(folder, file), text.replace(relativeImport, "$1.js';"));
    for (const [, , target = ''] of text.matchAll(relativeImport)) {
      await follow(join(dirname(file), `${target}.d.ts`));
    }
  }
}
