import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What programs import; nobody can extend them. */
const forPrograms = ['./lint', './rules'];

/**
 * Every name under which the package can be extended, as an installed copy gives them: `statusquo`,
 * `statusquo/huddle`, `statusquo/envelopes/azure`. A ruleset that a later version adds is among them by itself.
 * @param folder the folder in whose `node_modules` the package is installed
 */
export async function packageEntries(folder: string): Promise<readonly string[]> {
  const root = join(folder, 'node_modules/statusquo');
  const { name, exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const files = (await readdir(root, { recursive: true })).map((file) => `./${file.replaceAll('\\', '/')}`);
  const entries: string[] = [];
  for (const [subpath, target] of Object.entries<string | { default: string }>(exports)) {
    if (typeof target === 'string' || forPrograms.includes(subpath)) continue;
    const [start = '', end = ''] = target.default.split('*');
    for (const file of files.filter((path) => path.startsWith(start) && path.endsWith(end))) {
      const star = target.default.includes('*') ? file.slice(start.length, -end.length) : '';
      entries.push(`${name}${subpath.replace('*', star).slice(1)}`);
    }
  }
  return entries.sort();
}
