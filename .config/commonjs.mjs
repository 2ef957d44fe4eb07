// @ts-check
/**
 * Turns the built files of the command line into CommonJS: Node loads it in a fraction of the time that it takes to get
 * its loader of ES modules ready, and keeps what V8 makes of it. esbuild itself splits only ES modules into files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { transform } from 'esbuild';

/** @param {import('esbuild').Metafile} metafile */
export async function toCommonJs({ outputs }) {
  const files = Object.keys(outputs).filter((name) => name.endsWith('.cjs'));
  const ofHelpers = files.filter((file) => {
    const { entryPoint, inputs = {} } = outputs[file] ?? {};
    return !entryPoint && Object.keys(inputs).length === 0;
  });
  for (const file of files) {
    const { code } = await transform(withoutLoading(ofHelpers, await readFile(file, 'utf8')), {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // `import()` would start that loader after all; all that is loaded lazily can be required.
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'ownUrl', 'import.meta.dirname': '__dirname' },
    });
    const tidied = withPlainExports(code);
    await writeFile(file, tidied.includes('ownUrl') ? `${ownUrl}${tidied}` : tidied);
  }
}

/**
 * Leaves out imports of files from which nothing is imported. esbuild has one for its helpers wherever it may have used
 * any, and to load a file for nothing takes time as well.
 * @param {readonly string[]} files those with functions only, which nobody misses
 * @param {string} code an ES module as esbuild writes it without blanks
 */
function withoutLoading(files, code) {
  const names = files.map((file) => basename(file));
  return code.replaceAll(/\bimport"([^"]+)";/g, (all, file) => (names.includes(basename(file)) ? '' : all));
}

/**
 * Writes exports as one object with getters. esbuild defines each by itself, and then all once more on a copy, which
 * takes a fifth of the time that the command needs to start.
 * @param {string} code
 */
function withPlainExports(code) {
  const exported = /__export\((\w+), \{\n([\s\S]*?)\n\}\);\nmodule\.exports = __toCommonJS\(\1\);/;
  const [all, , body = ''] = exported.exec(code) ?? [];
  if (all === undefined) return code;
  const getters = body.replaceAll(/^ {2}(\S+): \(\) => ([\w$.]+)(,?)$/gm, 'get $1() { return $2; }$3');
  if (getters.includes('=>')) throw new Error(`Exports are written in a new way: ${getters}`);
  return code.replace(all, () => `module.exports = { __esModule: true,\n${getters}\n};`);
}

const ownUrl = "const ownUrl = require('node:url').pathToFileURL(__filename).href;\n";
