import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { hasCorpus, realDocuments, shuffle, textOf } from './corpus.ts';
import { jsonKeyRanges, pathsOf, sliceOf, yamlKeyRanges } from './key-ranges.ts';
import { sourceOf } from './source-of.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const seed = 20_261_121;
const sampleSize = 60;

function read(text: string, name: string): Promise<LoadedDocument> {
  return LoadedDocument.of(sourceOf(text), name, name);
}

/** Compares every position of a text with that of an independent reader; gives their number. */
async function expectPositions(document: LoadedDocument): Promise<number> {
  const { text, format } = document;
  const expected = format === 'json' ? jsonKeyRanges(text) : yamlKeyRanges(text);
  const wrong: object[] = [];
  for (const { path, range } of expected) {
    const found = await document.rangeOf(path);
    if (!isSame(found, range)) wrong.push({ path, range, found });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  return expected.length;
}

/** Looks up every key of the parsed data, and reads in the text what stands there; gives the number of keys. */
async function expectKeysAtPositions(document: LoadedDocument): Promise<number> {
  const { text, data } = document;
  const lines = text.split('\n');
  const wrong: object[] = [];
  let keys = 0;
  for (const path of pathsOf(data)) {
    const key = path.at(-1) ?? '';
    if (Array.isArray(parentOf(data, path))) continue;
    keys += 1;
    const written = sliceOf(lines, await document.rangeOf(path));
    if (written !== key && String(load(written.replace(/^[*&]\S+\s*/, ''))) !== key)
      wrong.push({ path, written });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  return keys;
}

function parentOf(data: unknown, path: readonly string[]): unknown {
  return path.slice(0, -1).reduce((value, key) => (value as Record<string, unknown>)[key], data);
}

function isSame(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

async function fixtureFiles(): Promise<string[]> {
  const folders = ['conforming', 'broken', 'survivable'];
  const files = await Promise.all(
    folders.map(async (name) =>
      (await readdir(join(fixtures, name), { recursive: true })).map((file) => join(name, file)),
    ),
  );
  return files.flat().filter((file) => /\.(ya?ml|json)$/.test(file));
}

describe('every position in a fixture', async () => {
  const files = await fixtureFiles();
  it.each(files)('%s is that of an independent reader', async (file) => {
    const text = (await readFile(join(fixtures, file), 'utf8')).replace(/^\uFEFF/, '');
    const document = await read(text, file);
    expect(await expectPositions(document)).toBeGreaterThan(3);
    expect(await expectKeysAtPositions(document)).toBeGreaterThan(3);
  });

  it.each(files)('%s is the same with CRLF', async (file) => {
    const text = (await readFile(join(fixtures, file), 'utf8'))
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
    const one = await read(text, file);
    const other = await read(text.replaceAll('\n', '\r\n'), file);
    for (const path of pathsOf(one.data)) {
      if (!Array.isArray(parentOf(one.data, path)))
        expect([path, await other.rangeOf(path)]).toEqual([path, await one.rangeOf(path)]);
    }
  });
});

describe.skipIf(!hasCorpus)('every position in a sample of real documents', async () => {
  const readable = realDocuments().filter(({ bytes }) => bytes < 200_000);
  const yaml = shuffle(
    readable.filter(({ format }) => format === 'yaml'),
    seed,
  ).slice(0, sampleSize / 2);
  const json = shuffle(
    readable.filter(({ format }) => format === 'json'),
    seed,
  ).slice(0, sampleSize / 2);

  it.each([...yaml, ...json].map((document) => [document.path, document] as const))(
    '%s',
    async (name, document) => {
      const text = await textOf(document);
      const found = await read(text, name).catch((error: unknown) => error as Unreadable);
      if (found instanceof Unreadable) return;
      expect(await expectPositions(found)).toBeGreaterThan(0);
      await expectKeysAtPositions(found);
    },
  );

  it('of which nearly all can be read', async () => {
    const refused: string[] = [];
    for (const document of [...yaml, ...json]) {
      await read(await textOf(document), document.path).catch(() => refused.push(document.path));
    }
    expect(refused.length).toBeLessThan(sampleSize / 10);
  });
});
