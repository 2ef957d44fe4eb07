import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dump } from 'js-yaml';
import { cut, type Document, type Json } from './cut.ts';
import { bench, documentFolder } from './places.ts';

/** How large documents are, in classes that have targets of their own. */
export type Size = 'tiny' | 'small' | 'medium' | 'large';

/** How a document is written. */
export type Format = 'YAML' | 'JSON';

/** A document that contestants read. */
export interface BenchDocument {
  readonly size: Size;
  readonly format: Format;
  /** Its length and its format, as people say them: "450 KB YAML". */
  readonly title: string;
  /** Its absolute path. */
  readonly file: string;
  readonly bytes: number;
}

/** How many bytes the documents that are cut from a large one have in YAML, about; they are a third longer in JSON. */
const cutTo = { small: 20_000, medium: 450_000 };

const formats: readonly Format[] = ['YAML', 'JSON'];

/**
 * Writes the documents, from small to large, each in both formats: one with a single operation, GitHub's own, and
 * before it two cut from that.
 */
export function writeDocuments(): readonly BenchDocument[] {
  const github = `${bench}node_modules/@octokit/openapi/generated/api.github.com.json`;
  const large: Document = JSON.parse(readFileSync(github, 'utf8'));
  const data: readonly (readonly [Size, Json])[] = [
    ['tiny', tiny],
    ['small', cut(large, cutTo.small, textIn('YAML'))],
    ['medium', cut(large, cutTo.medium, textIn('YAML'))],
    ['large', large],
  ];
  return data.flatMap(([size, document]) => formats.map((format) => writeDocument(size, format, document)));
}

/** Writes a document into the folder of documents, under the name of its size unless another is given. */
export function writeDocument(size: Size, format: Format, data: Json, name: string = size): BenchDocument {
  mkdirSync(documentFolder, { recursive: true });
  const file = `${documentFolder}${name}.${format.toLowerCase()}`;
  writeFileSync(file, textIn(format)(data));
  const bytes = statSync(file).size;
  return { size, format, title: `${inWords(bytes)} ${format}`, file, bytes };
}

/** Writes data as a person's file looks: in blocks, without aliases, no line folded. */
function textIn(format: Format): (data: Json) => string {
  if (format === 'YAML') return (data) => dump(data, { noRefs: true, lineWidth: -1 });
  return (data) => `${JSON.stringify(data, null, 2)}\n`;
}

/** A number of bytes, in the unit that suits it. */
function inWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} KB`;
  return `${Math.round(bytes / 1e6)} MB`;
}

const tiny: Json = {
  openapi: '3.0.3',
  info: { title: 'Time', version: '1' },
  paths: { '/time': { get: { responses: { 200: { description: 'Now' } } } } },
};
