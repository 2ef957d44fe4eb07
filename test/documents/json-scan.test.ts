import { describe, expect, it } from 'vitest';
import { scanJson } from '../../src/documents/json-scan.ts';
import { Random } from '../fuzz/random.ts';

const maxDepth = 20;

function scan(text: string) {
  return scanJson(new TextEncoder().encode(text), maxDepth);
}

/** What `JSON.parse` thinks of a text. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('what is JSON and what is not', () => {
  const values = [
    ...[
      '0',
      '-0',
      '10',
      '-1.5',
      '1e5',
      '1E+5',
      '1.0e-5',
      '01',
      '-',
      '+1',
      '.5',
      '1.',
      '1e',
      '1e+',
      '-a',
      '0x1',
      '1_0',
    ],
    ...[
      'true',
      'false',
      'null',
      'True',
      'tru',
      'truE',
      'nul',
      'fals',
      'falsey',
      'nullnull',
      'NaN',
      'Infinity',
    ],
    ...[
      '""',
      '"a"',
      '"',
      '"a',
      "'a'",
      '"\\"',
      '"\\\\"',
      '"\\""',
      '"\\n\\t\\r\\b\\f\\/"',
      '"\\a"',
      '"\\u00e9"',
      '"\\u12"',
    ],
    ...[
      '"\\uD800"',
      '"\\u12g4"',
      '"\\U1234"',
      '"a\nb"',
      '"a\tb"',
      '"\u007f"',
      '"é€😀"',
      '"\u2028"',
      '"\u0000"',
    ],
    ...['"12345678"', '"1234567"', '"1234567\\"', '"1234567\\"8"', '"12345678\\u00419"', '"1234567\n"'],
    ...[
      '[]',
      '[1]',
      '[1,]',
      '[,1]',
      '[1 2]',
      '[1,,2]',
      '[',
      ']',
      '[1}',
      '[[]',
      '[[]]',
      '[]]',
      '[true,false,null]',
    ],
    ...[
      '{}',
      '{"a":1}',
      '{"a":1,}',
      '{,"a":1}',
      '{a:1}',
      '{"a" 1}',
      '{"a":}',
      '{"a"}',
      '{"a":1]',
      '{1:2}',
      '{"a":1 "b":2}',
    ],
    ...[
      '{"a":{"b":[{}]}}',
      '{"a":1}}',
      '{"a":1}{',
      '{} {}',
      '[] 1',
      '1 1',
      '{"":""}',
      '// a\n1',
      '1 // a',
      '/* */ 1',
      '',
    ],
    ...[
      ' ',
      '\t1',
      '\n1\r\n',
      '\u00a01',
      '1\u00a0',
      '\ufeff1',
      '\v1',
      '\f1',
      '         1         ',
      '[ 1 , 2 ]',
      '1\0',
      '\0',
    ],
  ];

  it.each(values)('%j is told as JSON.parse tells it', (value) => {
    for (const text of [
      value,
      `{"a":${value}}`,
      `[${value}]`,
      `{ "a" : ${value} , "b" : [ ${value} ] }`,
      `  ${value}  `,
    ]) {
      expect([text, scan(text) !== undefined]).toEqual([text, isJson(text)]);
    }
  });

  it('Texts put together at random are told as JSON.parse tells them', () => {
    const random = new Random(20_261_123);
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      'e',
      '.',
      'true',
      'null',
      ' ',
      '\n',
      '"',
      '\\',
      'é',
    ];
    let sound = 0;
    for (let round = 0; round < 60_000; round += 1) {
      const text = Array.from({ length: 1 + random.below(9) }, () => random.pick(pieces)).join('');
      const expected = isJson(text);
      if (expected) sound += 1;
      if ((scan(text) !== undefined) !== expected) expect.fail(`${JSON.stringify(text)} is told otherwise`);
    }
    expect(sound).toBeGreaterThan(500);
  });

  it('JSON of which one character was changed is told as JSON.parse tells it', () => {
    const random = new Random(20_261_124);
    const text =
      '{"openapi": "3.1.0", "x\\u0041": [1.5e-3, -20, true, false, null, "é\\n"],\r\n\t"$ref": {"a": {}, "b": []}}';
    const characters = [...'{}[],:"\\0 1-.eE+tnf\n\t\u0001é'];
    for (let round = 0; round < 40_000; round += 1) {
      const at = random.below(text.length);
      const changed = text.slice(0, at) + random.pick(characters) + text.slice(at + random.below(3));
      if ((scan(changed) !== undefined) !== isJson(changed))
        expect.fail(`${JSON.stringify(changed)} is told otherwise`);
    }
  });
});

describe('a key that stands twice', () => {
  const many = Array.from({ length: 500 }, (_, index) => `"key ${index}": ${index}`);
  it.each([
    ['in an object of few', '{"a": 1, "b": 2, "a": 3}', true],
    ['in an inner one', '{"a": {"b": 1, "b": 2}}', true],
    ['in the outer one, behind an inner one', '{"a": {"b": 1}, "c": [{}, {"a": 1}], "a": 2}', true],
    ['in an object of many', `{${[...many, '"key 7": 7'].join()}}`, true],
    ['in an object of many, each beginning alike', `{${[...many, '"key 499": 7'].join()}}`, true],
    ['that is empty', '{"": 1, "": 2}', true],
    ['that is long', `{"${'a'.repeat(100)}": 1, "${'a'.repeat(100)}": 2}`, true],
    ['not at all', '{"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}], "aa": 1, "": 2}', false],
    ['not at all, though in an object before', '{"a": {"b": 1, "c": 2}, "b": [{"c": 1}], "c": 3}', false],
    ['not at all, among many', `{${many.join()}}`, false],
    [
      'not at all, though keys differ in their ends only',
      '{"12345678": 1, "123456781": 2, "1234567": 3, "12345679": 4}',
      false,
    ],
    ['not at all, though in strings', '{"a": "b", "b": "a", "c": ["a", "a"]}', false],
    ['perhaps, for one has an escape sequence', '{"a": 1, "\\u0061": 2}', true],
  ])('is suspected %s', (_, text, isSuspect) => {
    expect(scan(text)?.isSuspect).toBe(isSuspect);
  });

  it('is suspected where there are more keys than it remembers', () => {
    const keys = Array.from({ length: 140_000 }, (_, index) => `"${index}":0`);
    expect(scan(`{${keys.join()}}`)?.isSuspect).toBe(true);
    expect(scan(`{${keys.slice(0, 130_000).join()}}`)?.isSuspect).toBe(false);
  });
});

describe('how deep a text is', () => {
  it.each(['[', '{"a":'])('is told of %s', (opening) => {
    const closing = opening === '[' ? ']' : '}';
    const nested = (levels: number) => `${opening.repeat(levels)}1${closing.repeat(levels)}`;
    expect(scan(nested(maxDepth + 1))).toBeDefined();
    expect(scan(nested(maxDepth + 2))).toBeUndefined();
  });
});

describe('a reference to another document', () => {
  it.each([
    ['{"$ref": "a.json"}', true],
    ['{"$ref" : "a.json#/b"}', true],
    ['{"a": [{"$ref":"\\u0023/a"}]}', true],
    ['{"$ref": ""}', true],
    ['{"$ref": "#/a"}', false],
    ['{"$ref": {"$ref": "#"}}', false],
    ['{"$ref": 1, "a": "$ref", "$re": "a", "$reff": "a"}', false],
  ])('in %s is told: %s', (text, mayRefer) => {
    expect(scan(text)?.mayRefer).toBe(mayRefer);
  });
});

it('Lines are those that end with a line feed, a carriage return, or both', () => {
  expect([...(scan('[\n1,\r\n2,\r3,\r\r4\n\n]\n')?.lines ?? [])]).toEqual([0, 2, 6, 9, 12, 13, 15, 16, 18]);
});

it('Lines that are short are found however many there are', () => {
  const text = `[${'\n'.repeat(5000)}1${',{\n}'.repeat(5000)}]`;
  const structure = scan(text);
  expect(structure?.lines).toHaveLength(10_001);
  expect(structure?.lines[10_000]).toBe(text.length - 2);
  expect(structure?.containers).toHaveLength(3 * 5001);
  expect([...(structure?.containers.slice(-3) ?? [])]).toEqual([text.length - 4, text.length - 2, 5001]);
});

it('Objects and arrays are told by where they begin, where they end, and what comes next', () => {
  expect([...(scan('{"a":[{}, []], "b":{}}')?.containers ?? [])]).toEqual(
    [
      [0, 21, 5],
      [5, 12, 4],
      [6, 7, 3],
      [10, 11, 4],
      [19, 20, 5],
    ].flat(),
  );
});

it('A text is told alike behind larger and smaller ones', () => {
  const texts = ['[1]', `{"a": "${'b'.repeat(300_000)}"}`, '{"a": 1}', `[${'{},\n'.repeat(50_000)}1]`, '[2'];
  const alone = texts.map((text) => scan(text));
  expect([...texts].reverse().map((text) => scan(text))).toEqual(alone.reverse());
  expect(alone.map((structure) => structure !== undefined)).toEqual([false, true, true, true, true]);
});
