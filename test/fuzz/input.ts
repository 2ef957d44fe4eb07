/** Makes the inputs: each is determined by a seed and a number. */
import { load } from 'js-yaml';
import { byteMutations } from './byte-mutations.ts';
import { dataMutations } from './data-mutations.ts';
import { Random } from './random.ts';
import { referenceMutations } from './reference-mutations.ts';
import { repetitions } from './repetitions.ts';
import { sizeOf } from './size.ts';
import type { Source, Sources } from './sources.ts';
import { type Language, spell } from './spelling.ts';
import { textMutations } from './text-mutations.ts';
import { yamlMutations } from './yaml-mutations.ts';

/** What the properties are checked on. */
export interface Input {
  /** The document that it was made of. */
  readonly source: string;
  /** What was done to it, in order. */
  readonly mutations: readonly string[];
  /** The changed file, relative to the folder in which documents are linted. */
  readonly file: string;
  /** The document that is linted, which may be another one than the changed file. */
  readonly root: string;
  readonly bytes: Uint8Array;
}

/** Which input is meant. */
export interface InputId {
  readonly seed: number;
  readonly number: number;
  /** The only mutation to use. */
  readonly only?: string | undefined;
}

const ofData = { ...dataMutations, ...referenceMutations };
const ofText = { ...textMutations, ...yamlMutations, ...repetitions };

/** Documents of more nodes than this are not changed, and not written: either would take minutes or all memory. */
const [mostToChange, mostToWrite] = [100_000, 300_000];

/** The names of all mutations. */
export const mutations: readonly string[] = [ofData, ofText, byteMutations].flatMap(Object.keys);

/** Makes an input: a document changed in up to four ways, in its data, in its text and in its bytes. */
export function makeInput({ seed, number, only }: InputId, sources: Sources): Input {
  const random = new Random(seed, number);
  const source = sources.pick(random);
  const draft = new Draft(source, random);
  const count = random.pick([1, 1, 2, 3, 4]);
  const route = only === undefined ? random.below(10) : 10;
  if (route < 6)
    for (let index = 0; index < count; index += 1) draft.changeData(random.pick(Object.keys(ofData)));
  if (route < 7) draft.spell();
  if (route >= 6 && route < 9) {
    for (let index = 0; index < count; index += 1) draft.changeText(random.pick(textNames(random)));
  } else if (route < 9 && random.oneIn(3)) draft.changeText(random.pick(textNames(random)));
  if (route === 9) draft.changeBytes(random.pick(Object.keys(byteMutations)));
  if (only !== undefined) draft.change(only);
  return draft.finish();
}

function textNames(random: Random): readonly string[] {
  if (random.oneIn(30)) return Object.keys(repetitions);
  return Object.keys(random.oneIn(2) ? textMutations : yamlMutations);
}

class Draft {
  readonly #source: Source;
  readonly #random: Random;
  readonly #language: Language;
  readonly #done: string[] = [];
  #bytes: Uint8Array;
  /** The document as it was changed, until it is written. */
  #data: { readonly parent: Record<string, unknown>; readonly key: 'document' } | undefined;

  constructor(source: Source, random: Random) {
    this.#source = source;
    this.#random = random;
    this.#bytes = source.read();
    // The files of one API know each other by their names.
    const isKnown = source.file !== source.root || source.file.includes('multi-file');
    const isJson = isKnown ? source.file.endsWith('.json') : random.oneIn(3);
    this.#language = isJson ? 'json' : 'yaml';
  }

  finish(): Input {
    const { name, file, root } = this.#source;
    const named = file === root && !file.includes('multi-file') ? this.#renamed(file) : file;
    return {
      source: name,
      mutations: this.#done,
      file: named,
      root: file === root ? named : root,
      bytes: this.#bytes,
    };
  }

  change(name: string): void {
    if (Object.hasOwn(ofData, name)) this.changeData(name);
    if (Object.hasOwn(ofData, name)) this.spell();
    if (Object.hasOwn(ofText, name)) this.changeText(name);
    if (Object.hasOwn(byteMutations, name)) this.changeBytes(name);
  }

  /** Changes the data; a text that cannot be parsed is left alone. */
  changeData(name: string): void {
    const root = this.#parsed();
    if (!root) return;
    this.#done.push(name);
    ofData[name]?.(root, this.#random);
    this.#data = root;
  }

  /** Writes the data anew, in a way that may differ from the one of the source; none that has become too large. */
  spell(): void {
    const root = this.#parsed();
    if (!root) return;
    // A long text that aliases repeat fills the memory, too.
    const size = sizeOf(root.parent.document, ({ length }) => 1 + length / 100);
    this.#data = undefined;
    if (size > mostToWrite && Number.isFinite(size)) return;
    this.#done.push(`as ${this.#language}`);
    this.#bytes = Buffer.from(spell(root.parent.document, this.#language, this.#random));
  }

  changeText(name: string): void {
    this.#done.push(name);
    this.#bytes = Buffer.from(ofText[name]?.(Buffer.from(this.#bytes).toString(), this.#random) ?? '');
  }

  changeBytes(name: string): void {
    this.#done.push(name);
    this.#bytes = byteMutations[name]?.(this.#bytes, this.#random) ?? this.#bytes;
  }

  #parsed() {
    if (this.#data) return this.#data;
    const text = Buffer.from(this.#bytes)
      .toString()
      .replace(/^\uFEFF/, '');
    try {
      const document = load(text);
      return sizeOf(document) > mostToChange
        ? undefined
        : ({ parent: { document }, key: 'document' } as const);
    } catch {
      return undefined;
    }
  }

  /** Once in a while a name that does not fit the text. */
  #renamed(file: string): string {
    const isOdd = this.#random.oneIn(20);
    const isJson = isOdd
      ? this.#random.oneIn(2)
      : /^\s*(?:\{\s*"|\[)/.test(Buffer.from(this.#bytes.subarray(0, 100)).toString());
    return file.replace(/\.\w+$/, isJson ? '.json' : '.yaml');
  }
}
