// @ts-check
/**
 * Turns the built files of the command line into CommonJS: Node loads it in a fraction of the time that it takes to get
 * its loader of ES modules ready, and keeps what V8 makes of it. esbuild itself splits only ES modules into files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** @param {import('esbuild').Metafile} metafile */
export async function toCommonJs({ outputs }) {
  for (const file of Object.keys(outputs).filter((name) => name.endsWith('.cjs'))) {
    const { code } = await transform(await readFile(file, 'utf8'), {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // `import()` would start that loader after all; all that is loaded lazily can be required.
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'ownUrl', 'import.meta.dirname': '__dirname' },
    });
    await writeFile(file, code.includes('ownUrl') ? `${ownUrl}${code}` : code);
  }
}

const ownUrl = "const ownUrl = require('node:url').pathToFileURL(__filename).href;\n";
