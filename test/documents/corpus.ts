import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

export const hasCorpus = existsSync(join(folder, 'index.tsv'));
if (!hasCorpus) console.log('Tests on real documents are skipped: there is no ../shared/corpus here.');

/** A real document that a parser can read. */
export interface RealDocument {
  readonly path: string;
  readonly format: 'json' | 'yaml';
  readonly bytes: number;
}

/** The documents of the corpus that were parsed when it was collected; none where it is absent. */
export async function realDocuments(): Promise<readonly RealDocument[]> {
  if (!hasCorpus) return [];
  const [header = '', ...rows] = (await readFile(join(folder, 'index.tsv'), 'utf8')).trimEnd().split('\n');
  const columns = header.split('\t');
  return rows
    .map((row) => {
      const cells = row.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    })
    .filter(({ format, parsed_by }) => (format === 'json' || format === 'yaml') && parsed_by !== '')
    .map(({ path = '', format, bytes }) => ({
      path,
      format: format as RealDocument['format'],
      bytes: Number(bytes),
    }));
}

/** The text of a document, without a byte order mark. */
export async function textOf({ path }: RealDocument): Promise<string> {
  return (await readFile(join(folder, path), 'utf8')).replace(/^\uFEFF/, '');
}

/** Items in an order that is random and yet the same each time. */
export function shuffle<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = seed;
  const random = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
