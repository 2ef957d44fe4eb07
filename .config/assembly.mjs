// @ts-check
/**
 * Compiles the AssemblyScript of src/documents/assembly into WebAssembly, and writes that as text into a module beside
 * it, so that whoever runs the sources finds it where the built files have it.
 */
import { writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const source = 'src/documents/assembly/json-scanner.ts';
const target = 'src/documents/json-scanner.generated.ts';

/** @throws when the source is broken */
export async function compileAssembly() {
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main(
    [source, '-O2', '--noAssert', '--runtime', 'stub', '-o', 'scanner.wasm'],
    {
      writeFile: (_, contents) => {
        binary = /** @type {Uint8Array} */ (contents);
      },
    },
  );
  if (error || !binary) throw new Error(`${source}: ${error?.message}\n${stderr}`);
  const text = Buffer.from(binary).toString('base64');
  await writeFile(target, `/** Written by .config/assembly.mjs. */\nexport const jsonScanner = '${text}';\n`);
}
