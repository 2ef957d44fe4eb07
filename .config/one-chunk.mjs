// @ts-check
/**
 * Keeps what a command loads at its start in one file. esbuild puts the modules that the same lazy imports share into a
 * file of their own, which comes to two dozen files, and to load one takes Node longer than to run it. So each module
 * that is imported lazily is made to import all that is loaded by then anyway.
 */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * @param {import('esbuild').BuildOptions} options those of the build that the plugin comes last in
 * @param {string} entry where the command begins
 * @returns {Promise<import('esbuild').Plugin>}
 */
export async function oneChunk(options, entry) {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  const { inputs } = metafile;
  const loaded = loadedWith(entry, inputs);
  const lazy = new Set(
    Object.values(inputs).flatMap(({ imports }) =>
      imports.filter(({ kind, external }) => kind === 'dynamic-import' && !external).map(({ path }) => path),
    ),
  );
  return {
    name: 'one-chunk',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^statusquo:loaded$/ }, ({ path }) => ({
        path,
        namespace: 'loaded',
        sideEffects: true,
      }));
      // What has no side effects would not be loaded for its own sake.
      onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path),
        sideEffects: true,
      }));
      onLoad({ filter: /.*/, namespace: 'loaded' }, () => ({
        contents: loaded.map((file) => `import ${JSON.stringify(resolve(file))};`).join('\n'),
      }));
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const file = relative('.', path).replaceAll('\\', '/');
        if (!lazy.has(file)) return null;
        return { contents: `import 'statusquo:loaded';\n${await readFile(path, 'utf8')}`, loader: 'ts' };
      });
    },
  };
}

/**
 * The modules that are loaded with some others, lazy imports aside.
 * @param {string} entry
 * @param {import('esbuild').Metafile['inputs']} inputs
 */
function loadedWith(entry, inputs) {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind, external } of inputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external && inputs[path]) found.add(path);
    }
  }
  return [...found].filter((file) => file !== entry && file.endsWith('.ts'));
}
