import { describe, expect, it } from 'vitest';
import { apiOfData, labelsOf, schemaOf } from './api-of.ts';

const shapesOf = (text: string, version?: string) => labelsOf(schemaOf(text, version));
const ref = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;

describe('The shape of a schema', () => {
  it.each([
    ['{ type: string }', 'string'],
    ['{ type: integer }', 'integer'],
    ['{ type: number }', 'number'],
    ['{ type: boolean }', 'boolean'],
    ['{ type: array, items: { type: string } }', 'array'],
    ['{ type: object, properties: { a: {}, b: {} } }', '{a, b}'],
    ['{ properties: { a: {} } }', '{a}'],
    ['{ required: [a, b] }', '{a, b}'],
    ['{ required: [b], properties: { a: {} } }', '{a, b}'],
    ['{ properties: { a: { type: array }, b: { type: object } } }', '{a[], b}'],
    ['{ type: object }', 'nothing'],
    ['{}', 'nothing'],
    ['{ type: file }', 'unknown'],
    ['{ type: [] }', 'nothing'],
    ['{ required: true, properties: text }', 'nothing'],
  ])('%s is %s', (schema, label) => {
    expect(shapesOf(`{ Subject: ${schema} }`)).toEqual([label]);
  });

  it.each([
    ['3.0.3', '{ type: object, nullable: true, properties: { a: {} } }'],
    ['3.1.0', '{ type: [object, "null"], properties: { a: {} } }'],
    ['3.1.0', '{ type: [object], properties: { a: {} } }'],
  ])('in OpenAPI %s is that of its one type beside null: %s', (version, schema) => {
    expect(shapesOf(`{ Subject: ${schema} }`, version)).toEqual(['{a}']);
  });

  it('is unknown where a schema allows several types', () => {
    expect(shapesOf('{ Subject: { type: [object, string], properties: { a: {} } } }')).toEqual(['unknown']);
  });

  // The third spelling of "nullable", which FastAPI writes: its null branch counts as a shape of its own.
  it('is that of its one branch beside null', () => {
    expect(shapesOf('{ Subject: { anyOf: [{ type: array }, { type: "null" }] } }')).toEqual(['array']);
  });

  it.each([true, false])('is nothing for the schema %s', (schema) => {
    const api = apiOfData({
      openapi: '3.1.0',
      paths: { '/a': { get: { responses: { 200: { content: { 'text/csv': { schema } } } } } } },
    });
    expect(api.responses[0]?.contents.map((content) => labelsOf(content.schema))).toEqual([['nothing']]);
    expect(shapesOf(`{ Subject: { allOf: [${schema}, { type: string }] } }`)).toEqual(['string']);
  });
});

describe('allOf', () => {
  it('merges members and requirements', () => {
    expect(
      shapesOf(`
        Base: { type: object, properties: { id: {} } }
        Subject: { allOf: [${ref('Base')}, { required: [name] }], properties: { tags: { type: array } } }
      `),
    ).toEqual(['{tags[], id, name}']);
  });

  it('is merged at any depth', () => {
    expect(shapesOf('{ Subject: { allOf: [{ allOf: [{ allOf: [{ type: array }] }] }] } }')).toEqual([
      'array',
    ]);
  });

  it('gives nothing that can be told where its parts contradict each other', () => {
    expect(shapesOf('{ Subject: { allOf: [{ type: string }, { type: array }] } }')).toEqual(['unknown']);
    expect(shapesOf('{ Subject: { type: string, allOf: [{ properties: { a: {} } }] } }')).toEqual([
      'unknown',
    ]);
  });

  it('is unknown where one part is', () => {
    expect(shapesOf(`{ Subject: { allOf: [${ref('Missing')}, { properties: { a: {} } }] } }`)).toEqual([
      'unknown',
    ]);
  });

  // The second mention of a member replaces the first instead of being merged with it.
  it('keeps what the first of two parts says of a member', () => {
    const parts = '{ properties: { a: { type: array } } }, { properties: { a: { description: A } } }';
    expect(shapesOf(`{ Subject: { allOf: [${parts}] } }`)).toEqual(['{a[]}']);
  });
});

describe('oneOf and anyOf', () => {
  it.each(['oneOf', 'anyOf'])('give a shape for each branch of %s', (keyword) => {
    expect(shapesOf(`{ Subject: { ${keyword}: [{ type: string }, { required: [a] }] } }`)).toEqual([
      'string',
      '{a}',
    ]);
  });

  it('are merged with what stands beside them', () => {
    expect(
      shapesOf('{ Subject: { properties: { id: {} }, oneOf: [{ required: [a] }, { required: [b] }] } }'),
    ).toEqual(['{id, a}', '{id, b}']);
  });

  it('are combined with each other', () => {
    expect(
      shapesOf(
        '{ Subject: { oneOf: [{ required: [a] }, { required: [b] }], anyOf: [{ required: [c] }, { required: [d] }] } }',
      ),
    ).toEqual(['{a, c}', '{a, d}', '{b, c}', '{b, d}']);
  });

  it('say nothing when they are empty', () => {
    expect(shapesOf('{ Subject: { oneOf: [], anyOf: [], allOf: [], type: string } }')).toEqual(['string']);
  });

  it('are given up where they would give more than 64 shapes', () => {
    const choice = (name: string) => `{ oneOf: [${[1, 2, 3, 4].map((n) => `{ required: [${name}${n}] }`)}] }`;
    const subject = (...names: readonly string[]) => `{ Subject: { allOf: [${names.map(choice)}] } }`;
    expect(shapesOf(subject('a', 'b', 'c'))).toHaveLength(64);
    expect(shapesOf(subject('a', 'b', 'c', 'd'))).toContain('unknown');
    expect(shapesOf(subject('a', 'b', 'c', 'd')).every((label) => label === 'unknown')).toBe(true);
  });
});

describe('A circle of schemas', () => {
  it.each([
    ['allOf of itself', `Subject: { allOf: [${ref('Subject')}], properties: { a: {} } }`, ['unknown']],
    [
      'a branch of itself',
      `Subject: { oneOf: [{ type: string }, ${ref('Subject')}] }`,
      ['string', 'unknown'],
    ],
    [
      'two that name each other',
      `{ Subject: { anyOf: [${ref('Other')}] }, Other: { anyOf: [${ref('Subject')}] } }`,
      ['unknown'],
    ],
    ['a $ref to itself', `Alias: ${ref('Alias')}\nSubject: { allOf: [${ref('Alias')}] }`, ['unknown']],
  ])('is cut: %s', (_, schemas, labels) => {
    expect(shapesOf(schemas)).toEqual(labels);
  });

  it('is none where a schema contains itself as a member', () => {
    expect(
      shapesOf(
        `Subject: { properties: { cause: ${ref('Subject')}, all: { type: array, items: ${ref('Subject')} } } }`,
      ),
    ).toEqual(['{cause, all[]}']);
  });

  it('is none where a schema is used twice side by side', () => {
    expect(
      shapesOf(`{ Base: { required: [a] }, Subject: { allOf: [${ref('Base')}, ${ref('Base')}] } }`),
    ).toEqual(['{a}']);
  });
});

describe('What stands beside a $ref in a schema', () => {
  const schemas = `
    Base: { properties: { a: {} } }
    Subject: { $ref: '#/components/schemas/Base', properties: { b: {} }, required: [c] }
  `;

  it.each(['3.1.0', '3.2.0'])('counts in OpenAPI %s', (version) => {
    expect(shapesOf(schemas, version)).toEqual(['{a, b, c}']);
  });

  it('does not count in OpenAPI 3.0', () => {
    expect(shapesOf(schemas, '3.0.4')).toEqual(['{a}']);
  });

  it('counts for one use, not for the schema that it refers to', () => {
    const siblings = '{ $ref: "#/components/schemas/Base", required: [b] }';
    expect(
      shapesOf(`{ Base: { required: [a] }, Subject: { oneOf: [${siblings}, ${ref('Base')}] } }`),
    ).toEqual(['{a, b}', '{a}']);
  });

  it('may choose and merge as well', () => {
    expect(
      shapesOf(`
        Base: { required: [a] }
        Subject: { $ref: '#/components/schemas/Base', oneOf: [{ required: [b] }, { required: [c] }] }
      `),
    ).toEqual(['{a, b}', '{a, c}']);
  });

  // A node remembers the $ref nearest to it, and forgets the others: see node.test.ts.
  it('counts in the middle of a chain', () => {
    expect(
      shapesOf(`
        Base: { required: [a] }
        Middle: { $ref: '#/components/schemas/Base', required: [b] }
        Subject: { $ref: '#/components/schemas/Middle', required: [c] }
      `),
    ).toEqual(['{a, b, c}']);
  });

  // expand() looks at siblings only where the target is an object.
  it('counts where the $ref leads to the schema true', () => {
    expect(
      shapesOf('{ Any: true, Subject: { allOf: [{ $ref: "#/components/schemas/Any", required: [a] }] } }'),
    ).toEqual(['{a}']);
  });
});

describe('The names __proto__, constructor and hasOwnProperty', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('are names like any other: %s', (name) => {
    expect(shapesOf(`{ ${name}: { required: [a] }, Subject: ${ref(name)} }`)).toEqual(['{a}']);
    expect(shapesOf(`{ Subject: { properties: { ${name}: { type: array } } } }`)).toEqual([`{${name}[]}`]);
    expect(shapesOf(`{ Subject: { required: [${name}] } }`)).toEqual([`{${name}}`]);
  });
});

describe('Many schemas', () => {
  // A step recurses through a dozen frames, so the stack ends between 1,000 and 2,000 steps.
  it('may be merged in a long row', () => {
    const row = Array.from({ length: 10_000 }, (_, i) => `A${i}: { allOf: [${ref(`A${i + 1}`)}] }`);
    expect(shapesOf(`Subject: ${ref('A0')}\n${row.join('\n')}\nA10000: { type: string }`)).toHaveLength(1);
  });
});
