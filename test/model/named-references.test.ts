import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/model/api.ts';
import { apiOf, labelsOf } from './api-of.ts';

/** An operation whose answer has a schema, and the schemas of the document. */
const document = (schema: string, rest: string) => `
openapi: 3.1.0
paths:
  /pets:
    get:
      responses:
        '200': { description: x, content: { application/json: { schema: ${schema} } } }
${rest}`;

/** What is known of the answer, and the `$ref`s that lead nowhere. */
function toldOf(api: Api) {
  const [schema] = api.responses.flatMap(({ contents }) => contents.map((content) => content.schema));
  const shapes = schema && labelsOf(schema);
  return { shapes, broken: api.brokenReferences.map(({ uri, fault }) => `${fault} ${uri}`) };
}

const pets = (keywords: string) =>
  `components: { schemas: { Pet: { ${keywords}, type: object, properties: { name: { type: string } } } } }`;
const found = { shapes: ['{name}'], broken: [] };

describe('A $ref by a name', () => {
  it.each([
    ['an $anchor', '{ $ref: "#pet" }', '$anchor: pet'],
    ['a $dynamicAnchor', '{ $ref: "#pet" }', '$dynamicAnchor: pet'],
    ['an $id', '{ $ref: "https://a.example/pet" }', '$id: "https://a.example/pet"'],
    ['an $id and an empty fragment', '{ $ref: "https://a.example/pet#" }', '$id: "https://a.example/pet"'],
    ['an $id that is no address', '{ $ref: "urn:x:pet" }', '$id: "urn:x:pet"'],
    ['an $id that is relative to the file', '{ $ref: pet.json }', '$id: pet.json'],
    [
      'an $id and a pointer',
      '{ allOf: [{ $ref: "https://a.example/pet#/$defs/x" }] }',
      '$id: "https://a.example/pet", $defs: { x: { properties: { name: { type: string } } } }',
    ],
    [
      'an $id and an anchor',
      '{ allOf: [{ $ref: "https://a.example/pet#x" }] }',
      '$id: "https://a.example/pet", $defs: { x: { $anchor: x, properties: { name: { type: string } } } }',
    ],
  ])('is followed to %s', (_, schema, keywords) => {
    expect(toldOf(apiOf(document(schema, pets(keywords))))).toEqual(found);
  });

  it('is followed from one $id to another that is relative to it', () => {
    const rest = `components:
  schemas:
    Pet: { $id: 'https://a.example/schemas/pet', allOf: [{ $ref: name }, { $ref: '#/$defs/more' }], $defs: { more: { properties: { age: {} } } } }
    Name: { $id: 'https://a.example/schemas/name', properties: { name: {} } }
`;
    const api = apiOf(document('{ $ref: "#/components/schemas/Pet" }', rest));
    expect(toldOf(api)).toEqual({ shapes: ['{name, age}'], broken: [] });
  });

  it('is followed into another document', () => {
    const files = {
      'schemas.yaml':
        'Pet: { $anchor: pet, $ref: "https://a.example/name" }\nName: { $id: "https://a.example/name", properties: { name: {} } }\n',
    };
    expect(toldOf(apiOf(document('{ $ref: "schemas.yaml#pet" }', ''), files))).toEqual(found);
  });

  it('is followed to a document of OpenAPI 3.2 that says how it is called', () => {
    const text = document('{ $ref: "https://a.example/api#/components/schemas/Pet" }', pets('title: Pet'));
    expect(
      toldOf(apiOf(text.replace('openapi: 3.1.0', "openapi: 3.2.0\n$self: 'https://a.example/api'"))),
    ).toEqual(found);
  });

  it('leads where a file lies before it leads to an $id', () => {
    const rest = 'components: { schemas: { Pet: { $id: pet.yaml, type: string } } }';
    const files = { 'pet.yaml': 'properties: { name: {} }\n' };
    expect(toldOf(apiOf(document('{ $ref: pet.yaml }', rest), files))).toEqual(found);
  });

  it.each([
    [
      'an $id on a network',
      '{ $id: "https://a.example/pet", allOf: [{ $ref: name }] }',
      'https://a.example/name',
    ],
    ['nothing', '{ allOf: [{ $ref: name }] }', '/api/name'],
  ])('that is relative to %s is missing there', (_, schema, uri) => {
    expect(toldOf(apiOf(document(schema, '')))).toEqual({ shapes: ['unknown'], broken: [`document ${uri}`] });
  });

  it.each([
    ['first', (outer: string, inner: string) => `A: ${outer}\n    B: ${inner}`],
    ['last', (outer: string, inner: string) => `A: ${inner}\n    B: ${outer}`],
  ])('leads to the outermost of several that have the same $id, be it the %s', (_, inOrder) => {
    const id = '$id: "https://a.example/pet"';
    const schemas = inOrder(
      `{ ${id}, properties: { name: {} } }`,
      `{ $defs: { C: { ${id}, type: string } } }`,
    );
    const rest = `components:\n  schemas:\n    ${schemas}\n`;
    expect(toldOf(apiOf(document('{ $ref: "https://a.example/pet" }', rest)))).toEqual(found);
  });

  it('that nothing has leads nowhere', () => {
    expect(toldOf(apiOf(document('{ $ref: "#pet" }', pets('$anchor: cat'))))).toEqual({
      shapes: ['unknown'],
      broken: ['target /api/openapi.yaml'],
    });
  });
});

describe('A $dynamicRef', () => {
  it.each(['$dynamicRef', '$recursiveRef'])('(%s) leaves open what the schema is', (keyword) => {
    const schema = `{ properties: { name: {} }, ${keyword}: '#node' }`;
    const api = apiOf(document(schema, ''));
    expect(toldOf(api)).toEqual({ shapes: ['unknown'], broken: [] });
  });
});
