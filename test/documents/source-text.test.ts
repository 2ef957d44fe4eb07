import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { parse } from '../../src/documents/parse.ts';
import { decodeUtf8 } from '../../src/documents/utf8.ts';
import { withSafeStandIns } from '../../src/documents/yaml-stand-ins.ts';
import { Random } from '../fuzz/random.ts';
import { sourceOf } from './source-of.ts';

const quotes = 'Jānis says “no” — twice… \u{1fa82}';
const everyLetter = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0xc0 + index)).join('');
const ascii = 'a'.repeat(100_000);

describe('a text with a few characters beyond Latin-1', () => {
  it.each([
    ['quotes, a dash and an astral character', quotes],
    ['characters of Latin-1 beside them', `Zoë §, ${quotes} ÿ\u00a0`],
    ['nothing but those', '“”'],
    ['one at the end of a long text', `${ascii}”`],
    ['one in each of many places', `${ascii}“${ascii}”${ascii}“${ascii}`],
  ])('takes one byte for each, and nothing moves: %s', (_, text) => {
    const source = sourceOf(text).text;
    expect(source.narrow).toHaveLength(text.length);
    expect(source.narrow).toMatch(/^[\0-\u00ff]*$/);
    expect(source.narrow.replaceAll(/[À-ÿ]/g, '')).toBe(text.replaceAll(/[À-ÿ]|[^\0-\u00ff]/g, ''));
    expect(source.whole).toBe(text);
  });

  it('knows where the stand-ins are', () => {
    const source = sourceOf('é “a” é').text;
    expect(source.standInsAt).toEqual([2, 4]);
    expect(source.restore(source.narrow.slice(2, 5))).toBe('“a”');
    expect(source.plain.hasStandIns).toBe(false);
    expect(source.plain.narrow).toBe('é “a” é');
  });
});

describe('a text stays as it is', () => {
  it.each([
    ['of ASCII alone', 'a'],
    ['of Latin-1 alone', 'Zoë'],
    ['with a line break of Unicode', 'a“\u2028b'],
    ['with a space of Unicode', 'a“\u3000b'],
    ['with a byte order mark inside', 'a“\ufeffb'],
    ['with what is no character', 'a“\uffffb'],
    ['with many such characters', `${'ж'.repeat(1000)}`],
    ['with all letters that could stand in', `${everyLetter}“`],
    [
      'with more different characters than letters',
      String.fromCharCode(...Array(65).keys()).replaceAll(/./gs, (each) =>
        String.fromCharCode(0x400 + each.charCodeAt(0)),
      ),
    ],
  ])('%s', (_, text) => {
    const source = sourceOf(text).text;
    expect(source.hasStandIns).toBe(false);
    expect(source.narrow).toBe(text);
    expect(source.whole).toBe(text);
  });
});

describe('what is no UTF-8', () => {
  it.each([
    ['half a character at the end', [0x61, 0xe2, 0x80]],
    ['half a character before ASCII', [0xe2, 0x80, 0x61]],
    ['a byte of Latin-1', [0x61, 0xe9, 0x62]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('is refused: %s', (_, bytes) => {
    expect(() => decodeUtf8(new Uint8Array(bytes))).toThrow(TypeError);
  });
});

it('Texts put together at random come out as they went in', () => {
  const random = new Random(20_261_122);
  const pieces = ['a', '“', 'é', '\u{1f600}', 'À', '\n', ' ', 'b'.repeat(2047), 'c'.repeat(5000), '”', '…'];
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: 1 + random.below(30) }, () => random.pick(pieces)).join('');
    expect(sourceOf(text).text.whole).toBe(text);
  }
});

describe('YAML with characters beyond Latin-1', () => {
  it.each([
    [
      'in every style of scalar',
      'a: “plain”\nb: "“double”"\nc: \'“single”\'\nd: |\n  “literal”\ne: >-\n  “folded”\n  …\n',
    ],
    ['in keys', '“a”: 1\n"“b”": 2\n\'“c”\': 3\n? “d”\n: 4\n'],
    ['in flow style', '{ “a”: [“b”, "“c”", { d: “e” }], “f”: “g” }\n'],
    ['in sequences', '- “a”\n- b\n- - “c”\n  - d: “e”\n'],
    ['in comments', '# “a”\nb: c # …\n# d\ne: f\n'],
    ['in scalars of several lines', 'a: “b\n  c”\n  d…\ne: "…\n\n  …"\n'],
    ['beside Markdown', 'a: “b” ![c](d)\ne: |\n  ![“f”](g)\n  > [!NOTE]\n  > “h”\n'],
    ['outside of the plane of most', 'a: \u{1f600}\n\u{1f601}: \u{1f602}\u{1f600}\n'],
  ])('is read with stand-ins to what the parser alone makes of it: %s', async (_, text) => {
    const source = sourceOf(text);
    expect(withSafeStandIns(source.text).hasStandIns).toBe(true);
    expect((await parse(source, 'x.yaml')).data).toEqual(load(text));
  });

  it.each([
    ['behind tags', '!!str “a”: !!str “b”\nc: !!map\n  !!str “d”: “e”\nf: ! “g”\n'],
    ['behind a handle', '%TAG !e! tag:yaml.org,2002:\n---\na: !e!str “b”\n!e!str “c”: !e!str “d”\n'],
    ['behind a tag in full', 'a: !<tag:yaml.org,2002:str> “b”\n'],
    ['behind a tag alone', 'a: !\nb: ! “c”\n“d”: !'],
    ['behind anchors', 'a: &x “b”\nc: *x\nd: &“y” e\nf: *“y”\n'],
    ['in what is merged', 'a: &x { “b”: “c” }\nd:\n  <<: *x\n  e: “f”\n'],
    ['beside letters that escapes mean', 'a: "\\xC0\\u00c1\\U000000C2 “b” \\u201c”"\nÃ: "“\\xC3”"\n'],
  ])(
    'is read as it is written where the parser may not read each scalar once, and keep it: %s',
    async (_, text) => {
      const source = sourceOf(text);
      expect(source.text.hasStandIns).toBe(true);
      expect(withSafeStandIns(source.text).hasStandIns).toBe(false);
      expect((await parse(source, 'x.yaml')).data).toEqual(load(text));
    },
  );

  it('is told where it is broken, as it is written', async () => {
    await expect(parse(sourceOf('“a”: 1\nb: “c”: d\n'), 'x.yaml')).rejects.toMatchObject({
      place: { line: 2, column: 7 },
    });
    await expect(parse(sourceOf('“a”: 1\n“a”: 2\n'), 'x.yaml')).rejects.toThrow('a key stands twice');
    await expect(parse(sourceOf('a: *“b”\n'), 'x.yaml')).rejects.toThrow('unidentified alias "“b”"');
  });
});

describe('JSON with characters beyond Latin-1', () => {
  it.each([
    '{ "“a”": "“b”…", "c": ["“\u{1f600}”"] }',
    '{ "\\u00c0": "À", "“": "\\u201c", "\\u00c1“": "\\"“" }',
    '{ "a": "\\\\“" }',
  ])('is what JSON.parse alone makes of it: %s', async (text) => {
    const { data } = await parse(sourceOf(text), 'x.json');
    expect(data).toEqual(JSON.parse(text));
  });

  it('is told where it is ambiguous or broken, as it is written', async () => {
    await expect(parse(sourceOf('{ "“a”": 1, "“a”": 2 }'), 'x.json')).rejects.toMatchObject({
      message: expect.stringContaining('the key "“a”" stands twice'),
      place: { line: 1, column: 13 },
    });
    await expect(parse(sourceOf('{ "a": "\\“" }'), 'x.json')).rejects.toMatchObject({
      message: expect.stringContaining('an escape sequence is not valid'),
      place: { line: 1, column: 8 },
    });
    await expect(parse(sourceOf('{ "“a”": “b” }'), 'x.json')).rejects.toMatchObject({
      place: { line: 1, column: 10 },
    });
  });
});

describe('a key with characters beyond Latin-1 is found where it is written', () => {
  it.each([
    ['x.json', '{ "“a”": { "\\u00c0“": 1 } }', ['“a”', 'À“'], 11],
    ['x.json', '{ "“": 1, "À": 2, "\\u00c1": 3 }', ['Á'], 18],
    ['x.yaml', 'x: “\n“a”: { À“: 1 }\n', ['“a”', 'À“'], 7],
    ['x.yaml', 'x: “\n“a”:\n  “b”: “c”\n', ['“a”', '“b”'], 2],
    ['x.yaml', 'x: “\n"“a”": &y\n  "\\u201cb": “c”\n', ['“a”', '“b'], 2],
  ])('in %s: %s', async (name, text, path, character) => {
    const document = await LoadedDocument.of(sourceOf(text), `/${name}`, name);
    expect((await document.rangeOf(path)).start.character).toBe(character);
  });
});

it('The text of a document is what is written', async () => {
  const text = '# “comment”\nopenapi: 3.1.0\ninfo: { title: “a” }\n';
  const document = await LoadedDocument.of(sourceOf(text), '/x.yaml', 'x.yaml');
  expect(document.text).toBe(text);
});
