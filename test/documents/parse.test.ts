import { describe, expect, it } from 'vitest';
import { assertOpenApi, parse } from '../../src/documents/parse.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { hasCorpus, realDocuments, textOf } from './corpus.ts';
import { sourceOf } from './source-of.ts';

/** Why a text cannot be read: "line:column reason"; undefined when it can. */
async function faultIn(text: string, name: string): Promise<string | undefined> {
  const error = await parse(sourceOf(text), name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return undefined;
  if (!(error instanceof Unreadable)) throw error;
  return error.place ? `${error.place.line}:${error.place.column} ${error.message}` : error.message;
}

const manyKeys = Array.from({ length: 1000 }, (_, index) => `"k${index}": ${index}`).join(', ');

describe('a key that stands twice in JSON', () => {
  it.each([
    ['at the root', '{"a": 1, "b": 2, "a": 3}', '1:18', '"a"'],
    ['deep down', '{"x": [{"y": {\n  "a": 1,\n  "a": 2}}]}', '3:3', '"a"'],
    ['in an object of which the first has the same keys', '[{"a": 1}, {"a": 1, "a": 2}]', '1:21', '"a"'],
    ['written with an escape the second time', '{"paths": 1, "\\u0070aths": 2}', '1:14', '"paths"'],
    ['among strings with colons', '{"a:b": "c: d", "e": "{\\"f\\": 1}", "a:b": 1}', '1:36', '"a:b"'],
    [
      'among strings that end in backslashes',
      '{"a\\\\": "\\\\", "b": "\\\\\\\\", "a\\\\": 1}',
      '1:28',
      '"a\\\\"',
    ],
    ['with a quote in it', '{"\\"": ":", "\\"": 1}', '1:13', '"\\""'],
    ['of which the quotes hide a colon', '{"\\"": 1, "\\"": 2}', '1:11', '"\\""'],
    ['called __proto__', '{"__proto__": 1, "__proto__": 2}', '1:18', '"__proto__"'],
    ['three times', '{"a": 1, "a": 2, "a": 3}', '1:10', '"a"'],
    ['with an object that the second replaces', '{"a": {"x": 1, "y": 2}, "a": 1}', '1:25', '"a"'],
    ['empty', '{"": 1, "": 2}', '1:9', '""'],
    ['behind a thousand others', `{${manyKeys}, "k0": 1}`, `1:${manyKeys.length + 4}`, '"k0"'],
    ['before a thousand others', `{"x": 1, "x": 2, ${manyKeys}}`, '1:10', '"x"'],
  ])('%s is found', async (_, text, place, key) => {
    expect(JSON.parse(text)).toBeDefined();
    expect(await faultIn(text, 'x.json')).toBe(
      `${place} is ambiguous: the key ${key} stands twice in one object`,
    );
    expect(await faultIn(text, 'x.yaml')).toContain('twice in one object');
  });
});

it('Aliases that multiply are told whatever their anchors are called', async () => {
  for (const name of ['x', '\u{A0}', '\u{2028}', '<', '*']) {
    const levels = Array.from({ length: 9 }, (_, index) => {
      const above = Array.from({ length: 10 }, () => `*${name}${index}`).join(' , ');
      return `l${index + 1}: &${name}${index + 1} [ ${above} ]\n`;
    });
    const text = `openapi: 3.1.0\nl0: &${name}0 [ 1 ]\n${levels.join('')}`;
    expect(await faultIn(text, 'x.yaml')).toContain('has aliases that grow to more than');
  }
});

describe('JSON without a key twice', () => {
  it.each([
    '{"a": 1, "A": 2, " a": 3}',
    '{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}]}',
    '{"a": ":::", "b:": "\\":\\"", "c": "\\\\", "d": ":"}',
    '{"a": "\\\\\\":", "b": 1}',
    '{"__proto__": {"a": 1}, "constructor": 1}',
    '{"10": 1, "9": 2, "010": 3}',
    '[1, "a:b", {"c": "\\u0022:"}]',
    '":"',
    `{${manyKeys}}`,
    // FNV-1a gives these two the same hash.
    '{"costarring": 1, "liquid": 2}',
    '{"a\\n": 1, "b": {"a\\n": 1}}',
  ])('%s is read', async (text) => {
    const { data, format } = await parse(sourceOf(text), 'x.json');
    expect(data).toEqual(JSON.parse(text));
    expect(format).toBe('json');
  });

  it.skipIf(!hasCorpus)('is every real document that is none of the few with a fault', async () => {
    let read = 0;
    const twice: string[] = [];
    for (const document of realDocuments().filter(({ format }) => format === 'json')) {
      const text = await textOf(document);
      const fault = await faultIn(text, document.path);
      if (fault === undefined) read += 1;
      else if (fault.includes('twice') && !hasKeyTwice(text)) twice.push(document.path);
    }
    expect(twice).toEqual([]);
    expect(read).toBeGreaterThan(400);
  });
});

/** Whether `JSON.parse` loses a key: each key is made unique by its place, and the keys are counted before and after. */
function hasKeyTwice(text: string): boolean {
  const count = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? Object.values(value).reduce(
          (sum: number, child) => sum + count(child),
          Array.isArray(value) ? 0 : Object.keys(value).length,
        )
      : 0;
  const unique = text.replaceAll(/"(?:[^"\\]|\\.)*"(?=\s*:)/g, (_, offset: number) => `"${offset}"`);
  return count(JSON.parse(unique)) !== count(JSON.parse(text));
}

describe('YAML', () => {
  const read = async (text: string) => (await parse(sourceOf(text), 'x.yaml')).data;

  it('has the scalars of its core schema and no others', async () => {
    const text =
      'a: 2024-01-01\nb: 2024-01-01T10:00:00Z\nc: y\nd: n\ne: yes\nf: off\ng: on\nh: 12:30\ni: 1.4.0\nj: =\n';
    expect(await read(text)).toEqual({
      a: '2024-01-01',
      b: '2024-01-01T10:00:00Z',
      c: 'y',
      d: 'n',
      e: 'yes',
      f: 'off',
      g: 'on',
      h: '12:30',
      i: '1.4.0',
      j: '=',
    });
    expect(
      await read('a: true\nb: False\nc: ~\nd: null\ne:\nf: 0x1F\ng: 0o17\nh: 1e3\ni: .5\nj: "1"\n'),
    ).toEqual({
      a: true,
      b: false,
      c: null,
      d: null,
      e: null,
      f: 31,
      g: 15,
      h: 1000,
      i: 0.5,
      j: '1',
    });
  });

  it('keeps keys that look like other things', async () => {
    expect(await read('200: a\ny: b\n2024-01-01: c\ntrue: d\nnull: e\n__proto__: f\n')).toEqual(
      JSON.parse('{"200": "a", "y": "b", "2024-01-01": "c", "true": "d", "null": "e", "__proto__": "f"}'),
    );
  });

  it('merges keys, those of the mapping itself winning', async () => {
    const base = 'x: &x { a: 1, b: 1 }\ny: &y { b: 2, c: 2 }\n';
    expect(await read(`${base}d: { <<: *x, b: 9 }\n`)).toMatchObject({ d: { a: 1, b: 9 } });
    expect(await read(`${base}d: { b: 9, <<: *x }\n`)).toMatchObject({ d: { a: 1, b: 9 } });
    expect(await read(`${base}d: { <<: [*x, *y] }\n`)).toMatchObject({ d: { a: 1, b: 1, c: 2 } });
  });

  it.each([
    ['200: a\n"200": b\n', '2:'],
    ["'200': a\n200: b\n", '2:'],
    ['a: 1\nb: 2\na: 3\n', '3:'],
    ['x: { a: 1, a: 2 }\n', '1:'],
    ['x:\n  - { b: 1, "b": 2 }\n', '2:'],
  ])('finds the key that stands twice in %j', async (text, place) => {
    const fault = await faultIn(text, 'x.yaml');
    expect(fault).toContain('is ambiguous: a key stands twice in one mapping');
    expect(fault?.startsWith(place)).toBe(true);
  });

  it('says in which line it is broken', async () => {
    expect(await faultIn('a: 1\nb:\n\tc: 2\n', 'x.yaml')).toMatch(/^3:\d+ is not valid YAML: tab characters/);
    expect(await faultIn('a: [1, 2\nb: 3\n', 'x.yaml')).toMatch(/^2:1 is not valid YAML/);
    expect(await faultIn('a: "open\n', 'x.yaml')).toMatch(/is not valid YAML/);
  });

  it('is one document in a file', async () => {
    expect(await faultIn('a: 1\n---\nb: 2\n', 'x.yaml')).toMatch(/holds several YAML documents/);
    expect(await read('%YAML 1.2\n---\na: 1\n...\n')).toEqual({ a: 1 });
  });

  it('may be in flow style, unless the file is called .json', async () => {
    expect(await read('{a: 1, b: [2,],}')).toEqual({ a: 1, b: [2] });
    expect(await faultIn('{a: 1}', 'x.json')).toMatch(/^1:2 is not valid JSON/);
    expect(await faultIn('{"a": 1,}', 'X.JSON')).toMatch(/is not valid JSON/);
  });
});

describe('an OpenAPI document', () => {
  it.each(['2.0', '3.0.3', '3.1.0', '3.2.0', '3.0.0-RC0'])('may be of version %s', (version) => {
    const key = version === '2.0' ? 'swagger' : 'openapi';
    expect(() => assertOpenApi({ [key]: version }, 'x.yaml')).not.toThrow();
  });

  it.each([
    [{ openapi: '3.3.0' }, /`openapi: 3\.3\.0`/],
    [{ openapi: '3.10.0' }, /`openapi: 3\.10\.0`/],
    [{ swagger: '1.2' }, /`swagger: 1\.2`/],
    [{ openapi: { major: 3 } }, /`openapi: \{"major":3\}`/],
    [{ info: {} }, /no `openapi` or `swagger` key/],
    ['text', /no `openapi` or `swagger` key/],
    [[], /no `openapi` or `swagger` key/],
    [null, /is empty/],
    [undefined, /is empty/],
  ])('is not %j', (data, reason) => {
    expect(() => assertOpenApi(data, 'x.yaml')).toThrow(reason);
  });
});
