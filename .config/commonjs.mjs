// @ts-check
/**
 * Turns the built files of the command line into CommonJS: Node loads it in a fraction of the time that it takes to get
 * its loader of ES modules ready. esbuild itself splits only ES modules into files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** @param {import('esbuild').Metafile} metafile */
export async function toCommonJs({ outputs }) {
  for (const file of Object.keys(outputs).filter((name) => name.endsWith('.cjs'))) {
    const source = await readFile(file, 'utf8');
    const { code } = await transform(source, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      define: { 'import.meta.url': 'ownUrl', 'import.meta.dirname': '__dirname' },
    });
    const lazy = code.replaceAll(ownImport, 'Promise.resolve().then(()=>require($1))');
    await writeFile(file, lazy.includes('ownUrl') ? `${ownUrl}${lazy}` : lazy);
  }
}

const ownUrl = "const ownUrl = require('node:url').pathToFileURL(__filename).href;\n";

/** A dynamic import of a built file. Others stay: packages and rulesets may be ES modules. */
const ownImport = /\bimport\((["']\.\.?\/[^"']+\.cjs["'])\)/g;
