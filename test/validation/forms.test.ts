import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../cli/run-cli.ts';
import { head, tellOf, tellOfOperation } from './validation-of.ts';

afterAll(removeFolders);

describe('of the forms that a schema offers, the one is told of that was meant', () => {
  it('for a parameter in a place that there is not', async () => {
    expect(
      await tellOfOperation(
        'parameters: [{ name: a, in: boddy, schema: {} }]\nresponses: { 200: { description: A } }',
      ),
    ).toEqual([
      'api.yaml:6:31 GET /books/{id} parameters[0].in is "boddy", and has to be "path", "query", "header", or "cookie".',
    ]);
  });

  it('for a parameter in path, which has to be required', async () => {
    const yaml = (version: string) =>
      tellOfOperation(
        'parameters: [{ name: id, in: path, schema: {} }]\nresponses: { 200: { description: A } }',
        version,
      );
    const text = (version: string) =>
      `api.yaml:6:20 GET /books/{id} parameters[0] lacks required: true, without which OpenAPI ${version} has no parameter in path.`;
    expect(await yaml('3.0.3')).toEqual([text('3.0')]);
    expect(await yaml('3.1.0')).toEqual([text('3.1')]);
  });

  it('for a parameter without schema', async () => {
    expect(
      await tellOfOperation('parameters: [{ name: a, in: query }]\nresponses: { 200: { description: A } }'),
    ).toEqual([
      'api.yaml:6:20 GET /books/{id} parameters[0] lacks schema or content: OpenAPI 3.0 requires one of them.',
    ]);
  });

  it('for keys that exclude each other', async () => {
    const content = 'content: { a/b: { example: 1, examples: {} } }';
    expect(await tellOfOperation(`responses: { 200: { description: A, ${content} } }`)).toEqual([
      'api.yaml:6:54 GET /books/{id} responses.200.content.a/b has both example and examples, of which OpenAPI 3.0 allows one.',
    ]);
    const link = 'links: { next: { operationId: a, operationRef: b } }';
    expect(await tellOfOperation(`responses: { 200: { description: A, ${link} } }`, '3.1.0')).toEqual([
      'api.yaml:6:52 GET /books/{id} responses.200.links.next has both operationId and operationRef, of which OpenAPI 3.1 allows one.',
    ]);
  });

  it('for what must not be a status code, a path or a name', async () => {
    expect(await tellOfOperation('responses: { 20x: { description: A } }')).toEqual([
      'api.yaml:6:20 GET /books/{id} responses has 20x, which is neither a status code that OpenAPI 3.0 knows nor default.',
    ]);
    const text = `${head('3.0.3')}paths: { books: {} }\ncomponents: { schemas: { 'a b': {} } }\n`;
    // The schema of 3.0 has nothing against the name.
    expect(await tellOf({ 'api.yaml': text })).toEqual([
      'api.yaml:3:10 paths has books, and a path begins with a slash.',
    ]);
    expect(await tellOf({ 'api.yaml': text.replace('3.0.3', '3.1.0') })).toEqual([
      'api.yaml:3:10 paths has books, and a path begins with a slash.',
      'api.yaml:4:26 components.schemas has "a b", and OpenAPI 3.1 allows only letters, digits, dots, hyphens and underscores in names.',
    ]);
  });

  it.each([
    ['{ type: http }', 'lacks scheme, which OpenAPI 3.0 requires.'],
    ['{ type: apiKey, in: query }', 'lacks name, which OpenAPI 3.0 requires.'],
    ['{ type: oauth2 }', 'lacks flows, which OpenAPI 3.0 requires.'],
    [
      '{ type: http, scheme: Bearer, bearerFormat: JWT }',
      'has bearerFormat, which OpenAPI 3.0 allows only beside the scheme "bearer", in small letters.',
    ],
    ['{ scheme: basic }', 'lacks type, which OpenAPI 3.0 requires.'],
  ])('for the security scheme %s', async (scheme, text) => {
    const [told, ...others] = await tellOf({
      'api.yaml': `${head('3.0.3')}paths: {}\ncomponents: { securitySchemes: { key: ${scheme} } }\n`,
    });
    expect(told).toBe(`api.yaml:4:34 components.securitySchemes.key ${text}`);
    expect(others).toEqual([]);
  });

  it.each([
    [
      'securityDefinitions: { key: { type: apiKey, in: query } }',
      '5:24 securityDefinitions.key lacks name, which OpenAPI 2.0 requires.',
    ],
    [
      'securityDefinitions: { key: { type: oauth2, flow: implicit, scopes: {} } }',
      '5:24 securityDefinitions.key lacks authorizationUrl, which OpenAPI 2.0 requires.',
    ],
    [
      'securityDefinitions: { key: { type: oauth2, flow: code } }',
      '5:45 securityDefinitions.key.flow is "code", and has to be "implicit", "password", "application", or "accessCode".',
    ],
    [
      'securityDefinitions: { key: { type: http } }',
      '5:31 securityDefinitions.key.type is "http", and has to be "basic", "apiKey", or "oauth2".',
    ],
    [
      'parameters: { id: { in: query, name: a, type: string, schema: {} } }',
      '5:55 parameters.id has schema, which OpenAPI 2.0 does not allow there.',
    ],
    [
      'parameters: { id: { in: query, name: a } }',
      '5:15 parameters.id lacks type, which OpenAPI 2.0 requires.',
    ],
    [
      'parameters: { id: { in: body, name: a } }',
      '5:15 parameters.id lacks schema, which OpenAPI 2.0 requires.',
    ],
    [
      'parameters: { id: { in: cookie, name: a } }',
      '5:21 parameters.id.in is "cookie", and has to be "body", "query", "header", "path", or "formData".',
    ],
    [
      'parameters: { id: { in: query, name: a, type: object } }',
      '5:41 parameters.id.type is "object", and has to be "string", "number", "boolean", "integer", or "array".',
    ],
    [
      'responses: { none: { description: A, body: {} } }',
      '5:38 responses.none has body, which OpenAPI 2.0 does not allow there.',
    ],
    [
      'responses: { none: { description: A, schema: { type: object, propertys: {} } } }',
      '5:62 responses.none.schema has propertys, which OpenAPI 2.0 does not allow there.',
    ],
    [
      'definitions: { a: { properties: { b: { additionalProperties: { type: 1 } } } } }',
      '5:64 definitions.a.properties.b.additionalProperties.type is 1, and has to be "array", "boolean", "integer", "null", "number", "object", or "string".',
    ],
    [
      'definitions: { a: { items: no } }',
      '5:21 definitions.a.items is "no", and has to be an object or an array.',
    ],
  ])('in OpenAPI 2.0 for %s', async (line, told) => {
    const text = `swagger: '2.0'\ninfo: { title: A, version: '1' }\npaths:\n  {}\n${line}\n`;
    expect(await tellOf({ 'api.yaml': text })).toEqual([`api.yaml:${told}`]);
  });
});
