import { readFile } from 'node:fs/promises';
import { corpusRoot, type Entry, hasCorpus, readIndex } from '../corpus/corpus.ts';

export { hasCorpus };

if (!hasCorpus) console.log(`Tests on real documents are skipped: there is no corpus at ${corpusRoot}.`);

/** The documents of the corpus that a parser can read; none where the corpus is absent. */
export function realDocuments(): readonly Entry[] {
  if (!hasCorpus) return [];
  return readIndex().filter(({ format, isParsed }) => isParsed && (format === 'json' || format === 'yaml'));
}

/** The text of a document, without a byte order mark. */
export async function textOf({ path }: Entry): Promise<string> {
  return (await readFile(corpusRoot + path, 'utf8')).replace(/^\uFEFF/, '');
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
