import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An entry document of the corpus of real documents. */
export interface Entry {
  /** Relative to the corpus. */
  readonly path: string;
  readonly version: string;
  readonly format: string;
  readonly bytes: number;
  readonly isMultiFile: boolean;
  /** Whether a parser could read it when it was collected. */
  readonly isParsed: boolean;
  /** Whether it describes an API that somebody runs, and is not the test fixture of some tool. */
  readonly isApi: boolean;
}

/** The folder with the corpus; it is not part of the repository. */
export const corpusRoot = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Whether the corpus is on this machine. */
export const hasCorpus = existsSync(`${corpusRoot}index.tsv`);

/** The entry documents of the corpus, in the order of its index. */
export function readIndex(): readonly Entry[] {
  const [header = '', ...rows] = readFileSync(`${corpusRoot}index.tsv`, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    return {
      path: cell('path'),
      version: cell('version'),
      format: cell('format'),
      bytes: Number(cell('bytes')),
      isMultiFile: cell('multi_file') === 'yes',
      isParsed: cell('parsed_by') !== '',
      isApi: cell('kind') === 'api',
    };
  });
}
