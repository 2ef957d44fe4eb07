import { describe, expect, it } from 'vitest';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { sliceOf } from './key-ranges.ts';
import { sourceOf } from './source-of.ts';

/** What stands in a text at the position of a path, and where it begins: "line:column", from 1. */
async function at(text: string, path: readonly string[], name = 'x.yaml'): Promise<string> {
  const document = await LoadedDocument.of(sourceOf(text), `/${name}`, name);
  const range = await document.rangeOf(path);
  return `${range.start.line + 1}:${range.start.character + 1} ${sliceOf(text.split('\n'), range)}`;
}

async function placeIn(text: string, path: readonly string[], name = 'x.yaml') {
  return (await LoadedDocument.of(sourceOf(text), `/${name}`, name)).placeOf(path);
}

describe('a position in YAML', () => {
  it('is the key, and of a list the item', async () => {
    const text = 'a:\n  b:\n    - c: 1\n    - two\n';
    expect(await at(text, ['a', 'b'])).toBe('2:3 b');
    expect(await at(text, ['a', 'b', '0', 'c'])).toBe('3:7 c');
    expect(await at(text, ['a', 'b', '1'])).toBe('4:7 two');
  });

  it('includes the quotes of a key', async () => {
    const text = `responses:\n  '200': {}\n  "404": {}\n  500: {}\n  "a\\"b": {}\n  'it''s': {}\n`;
    expect(await at(text, ['responses', '200'])).toBe("2:3 '200'");
    expect(await at(text, ['responses', '404'])).toBe('3:3 "404"');
    expect(await at(text, ['responses', '500'])).toBe('4:3 500');
    expect(await at(text, ['responses', 'a"b'])).toBe('5:3 "a\\"b"');
    expect(await at(text, ['responses', "it's"])).toBe("6:3 'it''s'");
  });

  it('is found in flow style, over several lines too', async () => {
    const text = 'paths: {/a: {get: {responses: {200: {},\n   404: {headers: [x, {y: z}]}}}}}\n';
    expect(await at(text, ['paths', '/a', 'get', 'responses', '200'])).toBe('1:32 200');
    expect(await at(text, ['paths', '/a', 'get', 'responses', '404'])).toBe('2:4 404');
    expect(await at(text, ['paths', '/a', 'get', 'responses', '404', 'headers', '1', 'y'])).toBe('2:24 y');
  });

  it('is that of the key itself where it has slashes, tildes, percent signs or dots', async () => {
    const text = 'paths:\n  /a/{b}: 1\n  /a~1b: 2\n  /100%25/%7Bx%7D: 3\n  a.b.c: 4\n  "": 5\n';
    expect(await at(text, ['paths', '/a/{b}'])).toBe('2:3 /a/{b}');
    expect(await at(text, ['paths', '/a~1b'])).toBe('3:3 /a~1b');
    expect(await at(text, ['paths', '/100%25/%7Bx%7D'])).toBe('4:3 /100%25/%7Bx%7D');
    expect(await at(text, ['paths', 'a.b.c'])).toBe('5:3 a.b.c');
    expect(await at(text, ['paths', ''])).toBe('6:3 ""');
  });

  it('counts UTF-16 units, as editors do', async () => {
    expect(await at('{ "😀": 1, ä: 2 }\n', ['ä'], 'x.yaml')).toBe('1:12 ä');
  });

  it('is the same behind a byte order mark and with CRLF', async () => {
    const text = 'openapi: 3.0.3\r\npaths:\r\n  /a:\r\n    get: {}\r\n';
    expect(await at(text, ['paths', '/a', 'get'])).toBe('4:5 get');
    expect(await at(text, ['openapi'])).toBe('1:1 openapi');
  });

  it('is the same whichever characters end its lines, be they the same everywhere or not', async () => {
    for (const [first, second, third] of ['\n\n\n', '\r\r\r', '\r\n\r', '\n\r\r']) {
      const text = `openapi: 3.0.3${first}# A comment${second}paths:${third}  /a: {}\r\n  /b: {}${first}`;
      expect(await placeIn(text, ['paths', '/b'])).toEqual({ line: 5, column: 3 });
    }
    expect(await placeIn('{\r"a": 1,\r\n"b": 1,\r "c": 1}', ['c'], 'x.json')).toEqual({ line: 4, column: 2 });
  });

  it('is found among more keys than a call takes arguments', async () => {
    const keys = Array.from({ length: 140_000 }, (_, index) => `k${index}: 1`);
    const text = `a: &x {${keys.join(',\n')}}\nb: *x\n`;
    expect(await at(text, ['a', 'k139999'])).toBe('140000:1 k139999');
    expect(await at(text, ['b', 'k139999'])).toBe('140001:1 b');
  });

  it('is the anchored key, and for what an alias names the key that has the alias', async () => {
    const text = 'a: &x\n  b: 1\nc: *x\n';
    expect(await at(text, ['a', 'b'])).toBe('2:3 b');
    expect(await at(text, ['c', 'b'])).toBe('3:1 c');
  });

  it('of a merged key is where that key is written', async () => {
    const text = 'x: &x\n  b: 1\n  c: 1\nd:\n  <<: *x\n  c: 2\n';
    expect(await at(text, ['d', 'c'])).toBe('6:3 c');
    expect(await at(text, ['d', 'b'])).toBe('2:3 b');
  });

  it('of a key merged from a list is that of the first that has it', async () => {
    const text = 'x: &x {b: 1}\ny: &y {b: 2, c: 3}\nd:\n  <<: [*x, *y]\n';
    expect(await at(text, ['d', 'b'])).toBe('1:8 b');
    expect(await at(text, ['d', 'c'])).toBe('2:14 c');
  });

  it('of a key merged by one of several merge keys is that of the first that has it', async () => {
    const text = 'x: &x {b: 1}\ny: &y {b: 2, c: 3}\nd:\n  <<: *x\n  !!merge <<: *y\n';
    expect(await at(text, ['d', 'b'])).toBe('1:8 b');
    expect(await at(text, ['d', 'c'])).toBe('2:14 c');
  });

  it('is found beside a key that is a mapping, though nobody can make a text of that', async () => {
    const text = 'a: {{toString: null}: 1, ? [x, {y: 1}] : 2, b: 3}\n';
    expect(await at(text, ['a', 'b'])).toBe('1:45 b');
  });

  // js-yaml reads this, the `yaml` package gives up on all that follows. OAI's own api-with-examples.yaml is so.
  it('is found behind a brace that closes too far to the left', async () => {
    const text = 'paths:\n  a:\n    x: {\n      "b": 1\n  }\n    c: 1\n';
    expect(await at(text, ['paths', 'a', 'c'])).toBe('6:5 c');
  });

  it('is found behind a tag that is written out in full', async () => {
    expect(await at('a:\n  !<tag:yaml.org,2002:str> b: 1\n', ['a', 'b'])).toBe('2:28 b');
  });

  it.each([
    ['a no-break space', '\u{A0}'],
    ['a line separator', '\u{2028}'],
    ['a byte order mark', '\u{FEFF}'],
  ])('takes %s for a part of a key or an item, for it is no blank in YAML', async (_, space) => {
    const keys = [`${space}b`, `b${space}`, `b${space}c`, space];
    const block = `a:\n${keys.map((key) => `  ${key}: 1\n`).join('')}d:\n  - ${space}x\n`;
    const flow = `a: {${keys.map((key) => `${key}: 1`).join(',\n')}}\nd: [${space}x]\n`;
    for (const [index, key] of keys.entries()) {
      expect(await at(block, ['a', key])).toBe(`${index + 2}:3 ${key}`);
      expect(await at(flow, ['a', key])).toBe(`${index + 1}:${index === 0 ? 5 : 1} ${key}`);
    }
    expect(await at(block, ['d', '0'])).toBe(`7:5 ${space}x`);
    expect(await at(flow, ['d', '0'])).toBe(`5:5 ${space}x`);
  });

  it('is found where keys have tags, comments, or a question mark', async () => {
    const text = '# top\na: # why\n  !!str b: 1\n  ? c\n  : 2\n';
    expect(await at(text, ['a', 'b'])).toMatch(/^3:\d+ b$/);
    expect(await at(text, ['a', 'c'])).toBe('4:5 c');
  });

  it('of a key that is not written is behind its question mark, its anchor and its tag', async () => {
    expect(await at('a:\n  ?\n  b: 1\n', ['a', 'null'])).toBe('2:4 ');
    expect(await at('a:\n  ?  # c\n\n  : 2\n  b: 1\n', ['a', 'null'])).toBe('2:6 ');
    expect(await at('a:\n  ? &x !!null\n  b: 1\n', ['a', 'null'])).toBe('2:14 ');
    expect(await at('a:\n  ?\n  : 2\n  b: 1\n', ['a', 'b'])).toBe('4:3 b');
    expect(await at('a: { ? , b: 1 }\n', ['a', 'null'])).toBe('1:8 ');
    expect(await at('a:\n  ?', ['a', 'null'])).toBe('2:4 ');
  });

  it('of an item is its own where others are not written', async () => {
    const text = 'a:\n  -\n  - b\n  - # c\n  - d: 1\n  - null\n  -\n  - e\n';
    expect(await at(text, ['a', '1'])).toBe('3:5 b');
    expect(await at(text, ['a', '3', 'd'])).toBe('5:5 d');
    expect(await at(text, ['a', '6'])).toBe('8:5 e');
    expect(await at(text, ['a', '0'])).toBe('1:1 a');
  });

  it('of a path that goes further than the text is that of the last key that is there', async () => {
    expect(await at('a:\n  b: 1\n', ['a', 'b', 'c', 'd'])).toBe('2:3 b');
    expect(await at('a:\n  b: 1\n', ['z'])).toBe('1:1 ');
  });

  it('is found for keys that objects have of themselves', async () => {
    const text = 'a:\n  __proto__: 1\n  constructor: 2\n  toString: 3\n';
    expect(await at(text, ['a', '__proto__'])).toBe('2:3 __proto__');
    expect(await at(text, ['a', 'constructor'])).toBe('3:3 constructor');
    expect(await at(text, ['a', 'toString'])).toBe('4:3 toString');
  });
});

describe('a position in JSON', () => {
  const text =
    '{\n  "paths": {\n    "/a\\/b": { "get": ["x", {"\\u0061b": 1}] },\r\n    "c:d": {}, "q\\"": 1\n  }\n}';

  it('is the key with its quotes, and of a list the item', async () => {
    expect(await at(text, ['paths'], 'x.json')).toBe('2:3 "paths"');
    expect(await at(text, ['paths', '/a/b', 'get'], 'x.json')).toBe('3:16 "get"');
    expect(await at(text, ['paths', '/a/b', 'get', '0'], 'x.json')).toBe('3:24 "x"');
  });

  it('is found for keys with escapes, colons and quotes', async () => {
    expect(await at(text, ['paths', '/a/b', 'get', '1', 'ab'], 'x.json')).toBe('3:30 "\\u0061b"');
    expect(await at(text, ['paths', 'c:d'], 'x.json')).toBe('4:5 "c:d"');
    expect(await at(text, ['paths', 'q"'], 'x.json')).toBe('4:16 "q\\""');
  });

  it('of a path that goes further than the text is that of the last key that is there', async () => {
    expect(await at(text, ['paths', 'c:d', 'x', '0'], 'x.json')).toBe('4:5 "c:d"');
  });

  it('is found in JSON that is called YAML', async () => {
    expect(await at('{"a": {"b": 1}}', ['a', 'b'], 'x.yaml')).toBe('1:8 "b"');
  });
});
