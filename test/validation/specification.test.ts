import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../cli/run-cli.ts';
import { tellOf, validationOf } from './validation-of.ts';

afterAll(removeFolders);

describe('what the schema of OpenAPI 2.0 cannot say', () => {
  const ofPaths = (paths: object, rest: object = {}) =>
    tellOf({ 'api.json': { swagger: '2.0', info: { title: 'A', version: '1' }, paths, ...rest } });
  const responses = { 200: { description: 'A' } };
  const id = { name: 'id', in: 'path', type: 'string', required: true };

  it('is said of the operation', async () => {
    expect(await ofPaths({ '/books/{id}': { get: { responses } } })).toEqual([
      'api.json:9:7 GET /books/{id} is missing path parameter(s) for {id}.',
    ]);
  });

  it('is not said of what another file has', async () => {
    const files = {
      'api.json': {
        swagger: '2.0',
        info: { title: 'A', version: '1' },
        paths: { '/books/{id}': { parameters: [{ $ref: 'id.json' }], get: { responses } } },
      },
      'id.json': id,
    };
    expect(await tellOf(files)).toEqual([]);
  });

  it('is not checked where a $ref leads nowhere, and said not to be', async () => {
    const { findings } = await validationOf({
      'api.json': {
        swagger: '2.0',
        info: { title: 'A', version: '1' },
        paths: { '/books/{id}': { parameters: [{ $ref: 'none.json' }], get: { responses } } },
      },
    });
    expect(findings).toMatchObject([
      { severity: 'info', path: ['paths', '/books/{id}', 'parameters', '0', '$ref'] },
    ]);
  });

  it('is found for operation ids, parameters and required properties', async () => {
    const get = { operationId: 'a', responses };
    expect(await ofPaths({ '/a': { get }, '/b': { get } })).toEqual([
      'api.json:20:9 GET /b has the operationId of another operation: a.',
    ]);
    const twice = {
      '/a': {
        get: {
          responses,
          parameters: [
            { ...id, in: 'query' },
            { ...id, in: 'query', type: 'integer' },
          ],
        },
      },
    };
    expect(await ofPaths(twice)).toEqual(['api.json:15:9 GET /a has several query parameters named id.']);
    expect(await ofPaths({}, { definitions: { a: { type: 'object', required: ['b'] } } })).toEqual([
      "api.json:9:5 definitions.a Property 'b' listed as required but does not exist in '/definitions/a'.",
    ]);
  });

  it('ends where allOf does not, in a sentence', async () => {
    const definitions: Record<string, object> = { end: { type: 'object' } };
    for (let index = 40; index > 0; index -= 1) {
      const $ref = `#/definitions/${index === 40 ? 'end' : `a${index + 1}`}`;
      definitions[`a${index}`] = { type: 'object', required: ['x'], allOf: [{ $ref }, { $ref }] };
    }
    expect(await ofPaths({}, { definitions })).toEqual([
      expect.stringMatching(
        /^api\.json could not be checked against the schema of OpenAPI 2\.0: the definition a\d+ joins/,
      ),
    ]);
  });
});
