import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/model/operation.ts';
import { apiOf, operationOf } from './api-of.ts';

const first = (text: string) => apiOf(text).operations[0] as Operation;

describe('An operation', () => {
  it('has a name by which people call it', () => {
    const operation = operationOf('{ operationId: listPets, summary: Lists the pets }');
    expect(String(operation)).toBe('GET /pets');
    expect(operation.use).toEqual({ operation: 'GET /pets', node: operation.node });
    expect([operation.operationId, operation.summary]).toEqual(['listPets', 'Lists the pets']);
  });

  it('without operationId and summary has empty ones', () => {
    const operation = operationOf('{ operationId: 1, summary: [] }');
    expect([operation.operationId, operation.summary]).toEqual(['', '']);
  });

  it('knows the operations above it, from the first to the nearest', () => {
    const path = '{ get: { responses: {} }, put: { responses: {} } }';
    const api = apiOf(
      `{ openapi: 3.1.0, paths: { /a/b/c: ${path}, /a/b: ${path}, /a: ${path}, /a/b/d: ${path}, /a/: ${path} } }`,
    );
    expect(api.operations[0]?.above.map(String)).toEqual(['GET /a', 'PUT /a', 'GET /a/b', 'PUT /a/b']);
  });

  it('has a request body when it says so', () => {
    expect(operationOf('{ requestBody: { content: {} } }').hasRequestBody).toBe(true);
    expect(operationOf('{ parameters: [{ in: body, name: a }] }').hasRequestBody).toBe(false);
    expect(operationOf('{}').hasRequestBody).toBe(false);
  });

  it('has a request body in OpenAPI 2.0 by a parameter', () => {
    expect(operationOf('{ parameters: [{ in: body, name: a }] }', '2.0').hasRequestBody).toBe(true);
    expect(operationOf('{ parameters: [{ in: formData, name: a }] }', '2.0').hasRequestBody).toBe(true);
    expect(operationOf('{ parameters: [{ in: query, name: a }] }', '2.0').hasRequestBody).toBe(false);
    expect(operationOf('{ requestBody: {} }', '2.0').hasRequestBody).toBe(false);
  });

  // An unknown node does not exist, so "unknown" is taken for "absent".
  it('has a request body though its $ref leads nowhere', () => {
    expect(operationOf('{ requestBody: { $ref: "#/nowhere" } }').hasRequestBody).toBe(true);
  });

  it('produces its own media types rather than those of the document', () => {
    const text = (own: string) =>
      `{ swagger: '2.0', produces: [text/plain], paths: { /a: { get: { ${own} responses: {} } } } }`;
    expect(first(text('')).produces).toEqual(['text/plain']);
    expect(first(text('produces: [text/html, 1],')).produces).toEqual(['text/html']);
    expect(first(text('produces: [],')).produces).toEqual([]);
  });
});

describe('The parameters in force', () => {
  const parametersOf = (text: string) => first(text).parameters;

  it('are those of the operation, then those of the path that it does not replace', () => {
    const parameters = parametersOf(`
      openapi: 3.1.0
      paths:
        /a:
          parameters: [{ in: query, name: a, required: true }, { in: query, name: b }, { $ref: '#/x-id' }]
          get: { parameters: [{ in: query, name: a }, { in: header, name: b }] }
      x-id: { in: path, name: id, required: true }
    `);
    expect(parameters.map((each) => [each.in, each.name, each.isRequired])).toEqual([
      ['query', 'a', false],
      ['header', 'b', false],
      ['query', 'b', false],
      ['path', 'id', true],
    ]);
  });

  it('are found by the name of a header without regard to case', () => {
    const [header, query] = parametersOf(
      '{ openapi: 3.1.0, paths: { /a: { get: { parameters: [{ in: header, name: If-Match }, { in: query, name: If-Match }] } } } }',
    );
    expect([header?.isHeader('if-match'), header?.isHeader('If-None-Match')]).toEqual([true, false]);
    expect(query?.isHeader('If-Match')).toBe(false);
  });

  it.each(['text', '{}', '{ a: {} }', '[text, 1, null, { $ref: "#/nowhere" }]'])(
    'are none in %s',
    (parameters) => {
      expect(
        parametersOf(`{ openapi: 3.1.0, paths: { /a: { get: { parameters: ${parameters} } } } }`),
      ).toEqual([]);
    },
  );
});

describe('The security in force', () => {
  const securityOf = (own: string, root = 'security: [{ key: [] }],') =>
    first(`{ openapi: 3.1.0, ${root} paths: { /a: { get: { ${own} } } } }`).security;

  it.each([
    ['the document’s', '', true, ['key']],
    ['its own rather than the document’s', 'security: [{ token: [] }]', true, ['token']],
    ['none where its own is empty', 'security: []', false, []],
    ['optional where one alternative is empty', 'security: [{ token: [] }, {}]', false, ['token']],
    [
      'all schemes of all alternatives',
      'security: [{ a: [], b: [] }, { b: [], c: [] }]',
      true,
      ['a', 'b', 'c'],
    ],
    ['none where its own is nonsense', 'security: text', false, []],
    ['optional where an alternative is nonsense', 'security: [{ a: [] }, null]', false, ['a']],
  ])('of an operation is %s', (_, own, isRequired, schemes) => {
    const security = securityOf(own);
    expect(security.isRequired).toBe(isRequired);
    expect(security.schemes).toEqual(schemes);
  });

  it('is not required where nobody says so', () => {
    expect(securityOf('', '').isRequired).toBe(false);
    expect(securityOf('', 'security: [],').isRequired).toBe(false);
    expect(securityOf('', 'security: [{}],').isRequired).toBe(false);
    expect(securityOf('security: [{ a: [] }]', '').isRequired).toBe(true);
  });
});
