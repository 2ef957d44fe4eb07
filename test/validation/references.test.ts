import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../cli/run-cli.ts';
import { head, tellOf } from './validation-of.ts';

afterAll(removeFolders);

describe('across $refs', () => {
  const paths = (response: object) => ({ '/books': { get: { responses: { 200: response } } } });
  const api = (response: object, components: object = {}) => ({
    openapi: '3.0.3',
    info: { title: 'A', version: '1' },
    paths: paths(response),
    components,
  });

  it('a fault is told in the file that has it, once', async () => {
    const $ref = 'parts.yaml#/responses/Fine';
    const root = { ...api({ $ref }), paths: { ...paths({ $ref }), '/more': paths({ $ref })['/books'] } };
    expect(
      await tellOf({ 'api.json': root, 'parts.yaml': 'responses:\n  Fine:\n    descripton: A\n' }),
    ).toEqual([
      'parts.yaml:2:3 parts.yaml#/responses/Fine lacks description, which OpenAPI 3.0 requires.',
      'parts.yaml:3:5 parts.yaml#/responses/Fine has descripton, which OpenAPI 3.0 does not allow there.',
    ]);
  });

  it('a $ref where the schema takes none is followed, as far as it leads', async () => {
    const root = { ...api({}), paths: { '/books': { get: { $ref: 'get.yaml' } } } };
    expect(
      await tellOf({
        'api.json': root,
        'get.yaml': 'responses:\n  $ref: responses.yaml\n',
        'responses.yaml': "'200':\n  descripton: A\n",
      }),
    ).toEqual([
      'responses.yaml:1:1 responses.yaml#/200 lacks description, which OpenAPI 3.0 requires.',
      'responses.yaml:2:3 responses.yaml#/200 has descripton, which OpenAPI 3.0 does not allow there.',
    ]);
  });

  it('a $ref to a definition of another kind is at fault, and the definition is not', async () => {
    const told = await tellOf({
      'api.json': api({ $ref: '#/components/schemas/Error' }, { schemas: { Error: { type: 'object' } } }),
    });
    expect(told).toEqual([
      'api.json:12:13 GET /books responses.200.$ref leads to something that does not fit there: it lacks description, which OpenAPI 3.0 requires.',
    ]);
  });

  it('keys beside a $ref are told where they are written', async () => {
    const root = { ...api({}), paths: { '/books': { $ref: 'item.yaml', sumary: 'A' } } };
    expect(
      await tellOf({ 'api.json': root, 'item.yaml': "get:\n  responses: { '200': { description: A } }\n" }),
    ).toEqual(['api.json:10:7 /books has sumary, which OpenAPI 3.0 does not allow there.']);
  });

  it('a key that must not be there is told where it is written, and not where its $ref leads', async () => {
    const schema = { $ref: 'schema.yaml' };
    expect(
      await tellOf({ 'api.json': api({ description: 'A', schema }), 'schema.yaml': 'type: object\n' }),
    ).toEqual([
      'api.json:13:13 GET /books responses.200 has schema, which OpenAPI 3.0 does not allow there.',
    ]);
  });

  it('nothing is said of what is not known', async () => {
    for (const $ref of [
      'none.yaml',
      '#/components/responses/None',
      'https://example.com/a.yaml',
      '../outside.yaml',
      '#none',
    ])
      expect([$ref, await tellOf({ 'api.json': api({ $ref }) })]).toEqual([$ref, []]);
    const root = { ...api({}), paths: { '/books': { get: { $ref: 'none.yaml' } } } };
    expect(await tellOf({ 'api.json': root })).toEqual([]);
  });

  it('a circle ends', async () => {
    const node = {
      type: 'object',
      properties: { next: { $ref: '#/components/schemas/Node' }, self: { $ref: '#' } },
    };
    const good = await tellOf({
      'api.json': api(
        { description: 'A' },
        { schemas: { Node: { ...node, properties: { next: node.properties.next } } } },
      ),
    });
    expect(good).toEqual([]);
    expect(await tellOf({ 'api.json': api({ $ref: '#/paths/~1books/get/responses/200' }) })).toEqual([]);
    const told = await tellOf({ 'api.json': api({ description: 'A' }, { schemas: { Node: node } }) });
    expect(told).toEqual([
      expect.stringContaining('Node.properties.self.$ref leads to something that does not fit there'),
    ]);
    expect(
      await tellOf({
        'api.yaml': `${head('3.0.3')}paths: { /a: { $ref: 'b.yaml' } }\n`,
        'b.yaml': "get: { responses: { '200': { $ref: 'b.yaml' } } }\n",
      }),
    ).toEqual([]);
  });
});
