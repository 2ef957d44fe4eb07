// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licence of every package of which the outputs contain some code.
 * @param {import('esbuild').Metafile[]} metafiles
 */
export async function thirdPartyLicenses(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }

  const texts = new Map();
  for (const folder of folders) {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const { name, version, author, license = manifest.licenses?.[0].type } = manifest;
    if (license === undefined) throw new Error(`${name} ${version} names no licence: it cannot be bundled`);
    const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)([-.]\w+)*$/i.test(entry));
    const text =
      file === undefined
        ? `By ${author?.name ?? author}. The package names its licence and comes without the text of it.`
        : await readFile(join(folder, file), 'utf8');
    const title = `${name} ${version}`;
    texts.set(title, `${title} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`);
  }

  const rule = `\n${'-'.repeat(78)}\n\n`;
  const sorted = [...texts.keys()].sort().map((key) => texts.get(key));
  return ['The files of this package contain code of these packages.\n', ...sorted].join(rule);
}
