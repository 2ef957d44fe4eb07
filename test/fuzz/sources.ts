import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { withForwardSlashes } from '../../src/documents/file-uri.ts';
import { textOf } from '../../src/rule.ts';
import { fixtures } from '../cli/run-cli.ts';
import { corpusRoot, hasCorpus, readIndex } from '../corpus/corpus.ts';
import type { Random } from './random.ts';

/** A document that inputs are made of. */
export interface Source {
  /** As it is named in reports. */
  readonly name: string;
  /** The file that is changed, relative to the folder in which documents are linted. */
  readonly file: string;
  /** The document that is linted: the file itself, or one that has a `$ref` to it. */
  readonly root: string;
  read(): Uint8Array;
}

/** Documents of up to this size make up nearly all inputs, for the sake of speed. */
const small = 25_000;
const large = 400_000;

/** Where the documents of the corpus are put, as if they lay beside the fixtures. */
const corpusFolder = 'corpus';

/** All documents that inputs can be made of; the small ones, which take less time, are picked more often. */
export class Sources {
  readonly #fixtures = fixtureSources();
  readonly #examples = exampleSources();
  readonly #small = corpusSources(({ bytes }) => bytes <= small);
  readonly #large = corpusSources(({ bytes }) => bytes > small && bytes <= large);

  /** "123 fixtures, 456 examples of rules, …" */
  toString(): string {
    const corpus = hasCorpus
      ? `${this.#small.length + this.#large.length} documents of the corpus`
      : `none of the corpus, for there is none at ${corpusRoot}`;
    return `${this.#fixtures.length} fixtures, ${this.#examples.length} examples of rules, ${corpus}`;
  }

  pick(random: Random): Source {
    const kind = random.below(100);
    if (!hasCorpus || kind < 50) return random.pickEarly(this.#fixtures);
    if (kind < 65) return random.pick(this.#examples);
    return random.pickEarly(kind < 98 ? this.#small : this.#large);
  }
}

function fixtureSources(): readonly Source[] {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .map((file) => withForwardSlashes(file))
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .map((file) => ({ file, bytes: statSync(join(fixtures, file)).size }))
    .sort((one, other) => one.bytes - other.bytes || (one.file < other.file ? -1 : 1))
    .map(({ file }) => ({
      name: `fixtures/${file}`,
      file,
      root: file.replace(/(multi-file)\/.*$/, '$1/openapi.yaml'),
      read: () => readFileSync(join(fixtures, file)),
    }));
}

function exampleSources(): readonly Source[] {
  return rules.flatMap(({ id, examples }) =>
    examples.map((example, index) => ({
      name: `example ${index + 1} of ${id}`,
      file: 'example.yaml',
      root: 'example.yaml',
      read: () => Buffer.from(documentOf(textOf(example))),
    })),
  );
}

/** An example is a whole document, or only what stands below `paths:`. */
function documentOf(example: string): string {
  if (/^(openapi|swagger):/m.test(example)) return example;
  return `openapi: 3.1.0\npaths:\n${example.replaceAll(/^(?=.)/gm, '  ')}`;
}

function corpusSources(fits: (entry: { readonly bytes: number }) => boolean): readonly Source[] {
  if (!hasCorpus) return [];
  return readIndex()
    .filter(fits)
    .sort((one, other) => one.bytes - other.bytes)
    .map(({ path, format }) => {
      const file = join(corpusFolder, `api.${format === 'json' ? 'json' : 'yaml'}`);
      return { name: path, file, root: file, read: () => readFileSync(corpusRoot + path) };
    });
}
