/** Whether findings are where they say they are. */
import { load } from 'js-yaml';
import { parseDocument } from 'yaml';
import type { LoadedDocument } from '../../src/documents/loaded-document.ts';
import type { Range } from '../../src/documents/positions.ts';
import type { Finding } from '../../src/lint.ts';
import { toPointer } from '../../src/model/path.ts';
import { jsonKeyRanges, readYaml, sliceOf } from '../documents/key-ranges.ts';
import { linesOf } from './readings.ts';

/** What there is to object to in the places of findings. */
export function objectionsToPlaces(findings: readonly Finding[]): readonly string[] {
  const readers = new Map<LoadedDocument, Keys>();
  return findings.flatMap(({ rule, path, document, range }) => {
    const keys = readers.get(document) ?? new Keys(document);
    readers.set(document, keys);
    const objection = keys.objectionTo(path, range);
    return objection === undefined ? [] : [`${rule} at ${toPointer(path)}, ${describe(range)}: ${objection}`];
  });
}

function describe({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1} to ${end.line + 1}:${end.character + 1}`;
}

/** The keys of a document as other readers find them. */
class Keys {
  readonly #document: LoadedDocument;
  readonly #lines: readonly string[];
  #ranges: ReadonlyMap<string, Range> | undefined;

  constructor(document: LoadedDocument) {
    this.#document = document;
    this.#lines = linesOf(document.text);
  }

  objectionTo(path: readonly string[], { start, end }: Range): string | undefined {
    for (const { line, character } of [start, end]) {
      const length = this.#lines[line]?.length ?? -1;
      if (line < 0 || character < 0 || character > length) return 'the range is not in the text';
    }
    if (end.line < start.line || (end.line === start.line && end.character < start.character))
      return 'the range ends before it begins';
    const known = this.#known(path);
    if (known.length < path.length - 1) return `the document has nothing behind ${toPointer(known)}`;
    return this.#objectionToText(known, { start, end }) ?? this.#objectionToOther(known, { start, end });
  }

  /** The path as far as it leads in the data. */
  #known(path: readonly string[]): readonly string[] {
    let value = this.#document.data;
    const depth = path.findIndex((key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
      value = value[key as never];
      return false;
    });
    return depth === -1 ? path : path.slice(0, depth);
  }

  /** The key has to stand there; of an item there has to be something. */
  #objectionToText(path: readonly string[], range: Range): string | undefined {
    const written = sliceOf(this.#lines, range);
    if (path.length === 0 || this.#isAt(path, written)) return undefined;
    const outer = path.map((_, index) => path.slice(0, index));
    if (this.#isHard && outer.some((each) => this.#isAt(each, written))) return undefined;
    return `there stands ${JSON.stringify(written.slice(0, 60))}`;
  }

  #isAt(path: readonly string[], written: string): boolean {
    const key = path.at(-1);
    // The beginning of the text stands for the document as a whole.
    if (key === undefined) return written === '';
    const parent = path
      .slice(0, -1)
      .reduce((value, each) => value[each as never], this.#document.data as object);
    if (Array.isArray(parent)) return /\S/.test(written) || parent[Number(key)] === null;
    // A key that is not written is null.
    if (written === '') return key === 'null' || key === '';
    // A mapping that is a key has a text of its own, in which its colons stand.
    return written === key || unquote(written) === key || (key === String({}) && /[{:?]/.test(written));
  }

  /** Where the other reader has the very key, it has to have it at the same place. */
  #objectionToOther(path: readonly string[], range: Range): string | undefined {
    this.#ranges ??= rangesOf(this.#document);
    const other = this.#ranges.get(JSON.stringify(path));
    if (!other || JSON.stringify(other) === JSON.stringify(range)) return undefined;
    // It takes `1e400` for the key `Infinity`, too.
    if (!this.#isAt(path, sliceOf(this.#lines, other))) return undefined;
    return `another reader has it at ${describe(other)}`;
  }

  /** Whether keys may be shown at one around them: they are written elsewhere, or only a lenient parser reads them. */
  get #isHard(): boolean {
    const { format, text } = this.#document;
    if (format === 'json') return false;
    return (
      /[*&]\S|<</.test(text) ||
      parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).errors.length > 0
    );
  }
}

function unquote(written: string): string | undefined {
  try {
    // An alias, anchor or tag before the key belongs to it.
    return String(load(written.replace(/^(?:[&!]\S*\s+)*/, '')));
  } catch {
    return undefined;
  }
}

function rangesOf({ text, format }: LoadedDocument): ReadonlyMap<string, Range> {
  // That reader takes a carriage return alone for no end of a line.
  if (/\r(?!\n)/.test(text)) return new Map();
  const { ranges, faults } = format === 'json' ? { ranges: jsonKeyRanges(text), faults: [] } : readYaml(text);
  // What it takes for broken it goes on to read as it sees fit.
  if (faults.length > 0) return new Map();
  return new Map(ranges.map(({ path, range }) => [JSON.stringify(path), range]));
}
