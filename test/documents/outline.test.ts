import { describe, expect, it } from 'vitest';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { dataOf, Unread } from '../../src/model/documents.ts';
import { Random } from '../fuzz/random.ts';
import { sourceOf } from './source-of.ts';

const long = 'x'.repeat(1100);

function documentOf(text: string): Promise<LoadedDocument> {
  return LoadedDocument.of(sourceOf(text), '/x.json', 'x.json');
}

/** All that an outline holds, read. */
function whole(outline: unknown): unknown {
  const data = dataOf(outline);
  if (Array.isArray(data)) return data.map(whole);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, whole(value)]));
}

/** How many objects and arrays of an outline can be read for themselves. */
function countParts(outline: unknown): number {
  const data = dataOf(outline);
  const inner = typeof data === 'object' && data !== null ? Object.values(data) : [];
  return inner.reduce((sum, value) => sum + countParts(value), outline instanceof Unread ? 1 : 0);
}

describe('the outline of a JSON document', () => {
  it.each([
    ['of one small object', { a: 1, b: [true, null, { c: 'd' }] }, 0],
    ['of large objects in each other', { a: { b: { c: long }, d: 1 }, e: { f: long }, g: {} }, 4],
    ['of large objects in arrays', { a: [1, { b: long }, [], [long], 'é', { c: 1 }], d: long }, 6],
    ['of an array', [{ a: long }, { b: [long] }], 4],
    ['with keys that look like indices', { b: { c: long }, 2: { d: long }, 10: 1, 1: {} }, 3],
    [
      'with keys that objects have anyway',
      { constructor: { a: long }, toString: { b: long }, hasOwnProperty: 1 },
      3,
    ],
    ['with keys beyond ASCII', { 'é😀': { '“a”': long }, ' ': { '': { a: long } } }, 4],
    ['with strings that end in backslashes', { a: { b: '\\', c: long }, d: { e: long, f: '\\"' } }, 3],
    ['with brackets in strings', { a: { b: '{[', c: long }, 'd}': { e: long, f: ']}' } }, 3],
    ['of a scalar', 'text', 0],
    ['of a long scalar', long, 0],
    ['of null', null, 0],
  ])('%s holds what JSON.parse finds', async (_, data, parts) => {
    for (const indent of [0, 2]) {
      const { outline } = await documentOf(JSON.stringify(data, undefined, indent));
      expect(whole(outline)).toEqual(data);
      expect(countParts(outline)).toBe(parts);
    }
  });

  it('has a key named __proto__ as its own', async () => {
    const text = `{"__proto__": {"a": {"__proto__": "${long}"}}, "b": 1}`;
    const { outline } = await documentOf(text);
    const data = dataOf(outline) as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(['__proto__', 'b']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(JSON.stringify(whole(outline), undefined, 0)).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('is the data where a key is written with escape sequences', async () => {
    const text = `{"\\u0061": {"b": "${long}"}, "\\"": {"c\\"": {"d": "${long}"}}}`;
    const document = await documentOf(text);
    expect(document.outline).toEqual(JSON.parse(text));
  });

  it('is written as what it holds', async () => {
    const data = { openapi: { a: { b: long } } };
    expect(JSON.stringify((await documentOf(JSON.stringify(data))).outline)).toBe(JSON.stringify(data));
  });

  it('is the same each time, and what is in it', async () => {
    const document = await documentOf(JSON.stringify({ a: { b: { c: long } } }));
    const { outline } = document;
    const data = dataOf(outline) as { a: unknown };
    expect(document.data).toEqual({ a: { b: { c: long } } });
    expect(document.outline).toBe(outline);
    expect(dataOf(outline)).toBe(data);
    expect(dataOf(data.a)).toBe(dataOf(data.a));
  });

  it('of random data holds what JSON.parse finds', async () => {
    const random = new Random(20_261_125);
    const make = (depth: number): unknown => {
      const kind = random.below(depth > 5 ? 3 : 6);
      if (kind === 0) return random.below(1000) - 500;
      if (kind === 1) return random.pick(['', '“a”', '\\', '"', '}', long, null, true]);
      if (kind === 2) return long.slice(0, random.below(1000));
      const items = Array.from({ length: random.below(6) }, () => make(depth + 1));
      if (kind === 3) return items;
      return Object.fromEntries(
        items.map((item, index) => [random.pick(['a', 'é', '7', 'b ', '{']) + index, item]),
      );
    };
    for (let round = 0; round < 300; round += 1) {
      const data = [make(0), make(0), make(0)];
      const { outline } = await documentOf(JSON.stringify(data, undefined, random.below(3)));
      expect(whole(outline)).toEqual(data);
    }
  });
});

describe('the character of a place in JSON', () => {
  it.each([
    ['behind ASCII', '{"abc": 1, "key": 2}', 11],
    ['behind characters of two, three and four bytes', '{"é€😀": 1, "key": 2}', 12],
    ['far behind them', `{"é": "${'a'.repeat(9000)}😀${'b'.repeat(9000)}", "key": 2}`, 18_012],
    ['behind very many of them', `{"é": "${'😀€'.repeat(7000)}", "key": 2}`, 21_010],
    ['in its own line', `{"é": "${'😀'.repeat(7000)}",\r\n\t"è":\n 1, "€": 2, "key": 2}`, 12],
  ])('is counted in UTF-16 units %s', async (_, text, character) => {
    const { start, end } = await (await documentOf(text)).rangeOf(['key']);
    expect([start.character, end.character]).toEqual([character, character + 5]);
  });
});
