/**
 * Compares positions over the whole corpus with those of independent readers, the `yaml` package and a JSON scanner:
 * that of every finding under the profile `all`, of every key of the smaller documents, and of every key of some of
 * them when they are written in other ways. `npm run positions`.
 */
import all from '../../rules/profiles/all.ts';
import { sourceOf } from '../../src/documents/bytes.ts';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { lint } from '../../src/lint.ts';
import { toPointer } from '../../src/model/path.ts';
import { shuffle } from '../documents/corpus.ts';
import { corpusRoot, type Entry, hasCorpus, readIndex } from './corpus.ts';
import { type Difference, IndependentReading } from './independent.ts';
import { variantsOf } from './variants.ts';

/** Of a larger document only the positions of findings are compared. */
const largestWithAllKeys = 100_000;
/** How many documents of each format are written in other ways, none of them large. */
const sampled = 15;
const largestSampled = 20_000;
const seed = 20_261_121;

/** What was compared under one heading. */
class Count {
  readonly heading: string;
  documents = 0;
  positions = 0;
  different = 0;
  excused = 0;

  constructor(heading: string) {
    this.heading = heading;
  }

  add(others: { readonly positions: number; readonly differences: readonly Difference[] }): void {
    this.documents += 1;
    this.positions += others.positions;
    for (const { excuse } of others.differences) {
      if (excuse === undefined) this.different += 1;
      else this.excused += 1;
    }
  }

  toString(): string {
    const excused = this.excused > 0 ? `, ${this.excused} set apart` : '';
    return `  ${this.heading.padEnd(50)} ${number(this.documents, 5)} documents ${number(this.positions, 9)} positions ${number(this.different, 3)} different${excused}`;
  }
}

/** Where the independent reader is not to be believed, and why: by document. */
const excuses = new Map<string, string>();
const differing: string[] = [];
const unread: string[] = [];

if (!hasCorpus) {
  console.log(`Skipped: there is no corpus at ${corpusRoot}.`);
} else {
  console.log('Positions compared with independent readers:');
  const inCorpus = await checkCorpus(readIndex());
  console.log(inCorpus.join('\n'));
  console.log('\nThe same of every key of some documents, written in other ways:');
  const inVariants = await checkVariants(readIndex());
  console.log(inVariants.join('\n'));
  const counts = [...inCorpus, ...inVariants];
  report(counts);
  process.exitCode = counts.some(({ different }) => different > 0) ? 1 : 0;
}

async function checkCorpus(entries: readonly Entry[]): Promise<readonly Count[]> {
  const findings = new Count('of findings, under the profile all');
  const keys = new Count(`of every key, of documents below ${largestWithAllKeys / 1000} KB`);
  const seen = new Set<string>();
  for (const { path } of entries) {
    const linted = await lintEntry(path);
    if (!linted) continue;
    const readings = new Map<LoadedDocument, IndependentReading>();
    const readingOf = (document: LoadedDocument) => {
      const reading = readings.get(document) ?? new IndependentReading(document);
      readings.set(document, reading);
      return reading;
    };
    const differences = linted.findings.flatMap(({ document, path: place, range }) =>
      note(readingOf(document).check(place, range), document.name),
    );
    findings.add({ positions: linted.findings.length, differences });
    for (const document of linted.documents.all) {
      if (seen.has(document.uri) || document.text.length > largestWithAllKeys) continue;
      seen.add(document.uri);
      keys.add(await checkKeys(document, readingOf(document), document.name));
    }
  }
  return [findings, keys];
}

async function lintEntry(path: string) {
  try {
    return await lint(await new DocumentStore(corpusRoot).load(corpusRoot + path, path), all.settings);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    unread.push(`${path} ${error.message}`);
    return undefined;
  }
}

/** Compares every key that either of the two readers has. */
async function checkKeys(document: LoadedDocument, reading: IndependentReading, name: string) {
  const differences: Difference[] = [];
  for (const path of reading.paths) {
    differences.push(...note(reading.check(path, await document.rangeOf(path)), name));
  }
  return { positions: reading.paths.length, differences };
}

async function checkVariants(entries: readonly Entry[]): Promise<readonly Count[]> {
  const counts = new Map<string, Count>();
  for (const { path } of sampleOf(entries)) {
    const document = (await lintEntry(path))?.document;
    if (!document) continue;
    for (const { name, text, format } of variantsOf(document)) {
      const title = `${path}, ${name}`;
      const bytes = new TextEncoder().encode(text);
      const variant = await LoadedDocument.of(
        await sourceOf(bytes, title),
        `/variant.${format}`,
        `variant.${format}`,
      );
      const count = counts.get(name) ?? new Count(name);
      counts.set(name, count);
      count.add(await checkKeys(variant, new IndependentReading(variant), title));
    }
  }
  return [...counts.values()];
}

function sampleOf(entries: readonly Entry[]): readonly Entry[] {
  const readable = entries.filter(({ bytes, isParsed }) => isParsed && bytes < largestSampled);
  return ['yaml', 'json'].flatMap((format) =>
    shuffle(
      readable.filter((entry) => entry.format === format),
      seed,
    ).slice(0, sampled),
  );
}

/** Keeps what there is to print of a difference. */
function note(difference: Difference | undefined, name: string): readonly Difference[] {
  if (!difference) return [];
  const { path, found, expected, excuse } = difference;
  if (excuse !== undefined) excuses.set(name, excuse);
  else differing.push(`${name} ${toPointer(path)}: ${show(found)}, and should be ${show(expected)}`);
  return [difference];
}

function report(counts: readonly Count[]): void {
  printList(
    'Set apart: broken for the yaml package, not for js-yaml, which reads the very key at the position',
    [...excuses].map(([name, excuse]) => `${name}: ${excuse}`),
  );
  printList('Not compared, because statusquo cannot read it', unread);
  printList('Different', differing);
  const total = counts.reduce((sum, { different }) => sum + different, 0);
  console.log(`\n${total === 0 ? 'No position differs.' : `${total} positions differ.`}`);
}

function printList(title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  console.log(`\n${title} (${items.length}):`);
  for (const item of items.slice(0, 30)) console.log(`  ${item}`);
  if (items.length > 30) console.log(`  and ${items.length - 30} more`);
}

function show({ start, end }: Difference['found']): string {
  return `${start.line + 1}:${start.character + 1} to ${end.line + 1}:${end.character + 1}`;
}

function number(value: number, width: number): string {
  return value.toLocaleString('en').padStart(width);
}
