import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/model/api.ts';
import { apiOf, apiOfData } from './api-of.ts';

describe('The version of a document', () => {
  it.each([
    [{ swagger: '2.0' }, '2.0'],
    [{ swagger: 2 }, '2.0'],
    [{ swagger: '2.0.0' }, '2.0'],
    [{ openapi: '3.0.4' }, '3.0'],
    [{ openapi: 3 }, '3.0'],
    [{ openapi: 3.1 }, '3.1'],
    [{ openapi: '3.0.0-RC0' }, '3.0'],
    [{ openapi: '3.1.0', swagger: '2.0' }, '3.1'],
    [{ openapi: '3.2.0' }, '3.2'],
  ] as const)('of %j is %s', (data, version) => {
    expect(versionOf(data)).toBe(version);
    expect(apiOfData(data).version).toBe(version);
  });

  it.each([
    [{ openapi: '3.10.0' }],
    [{ openapi: '3.3.0' }],
    [{ openapi: '4.0.0' }],
    [{ openapi: null }],
    [{ openapi: {} }],
    [{ openapi: { toString: null } }],
    [{ swagger: { toString: null, valueOf: null } }],
    [{ swagger: ['2.0'] }],
    [{ swagger: '1.2' }],
    [{ swagger: [2, 0] }],
    [{}],
    [[]],
    [null],
    [undefined],
    ['openapi: 3.1.0'],
  ])('of %j is none that is known', (data) => {
    expect(versionOf(data)).toBeUndefined();
    expect(apiOfData(data).operations).toEqual([]);
  });

  it('stands where a finding about the whole document points', () => {
    expect(apiOf('swagger: "2.0"').versionNode.path).toEqual(['swagger']);
    expect(apiOf('openapi: 3.1.0').versionNode.path).toEqual(['openapi']);
  });

  it('says whether ranges are known', () => {
    const known = ['swagger: "2.0"', 'openapi: 3.0.0', 'openapi: 3.1.0', 'openapi: 3.2.0'];
    expect(known.map((text) => apiOf(text).knowsRanges)).toEqual([false, true, true, true]);
  });
});

describe('The operations of an API', () => {
  const namesOf = (text: string) => apiOf(text).operations.map(String);

  it('are those of all paths in the order of the document', () => {
    const text =
      'openapi: 3.1.0\npaths: { /b: { put: {}, get: {} }, /a: { trace: {}, head: {}, options: {}, patch: {} } }';
    expect(namesOf(text)).toEqual(['PUT /b', 'GET /b', 'TRACE /a', 'HEAD /a', 'OPTIONS /a', 'PATCH /a']);
  });

  it('are not what else stands in the paths', () => {
    expect(
      namesOf(`
        openapi: 3.1.0
        paths:
          x-note: { get: {} }
          /a: { parameters: [], summary: A, x-get: {}, GET: {}, get: null, put: text, post: {} }
      `),
    ).toEqual(['POST /a']);
  });

  it('are not those of webhooks and callbacks', () => {
    expect(
      namesOf(`
        openapi: 3.1.0
        webhooks: { sold: { post: {} } }
        paths: { /a: { post: { callbacks: { done: { /b: { post: {} } } } } } }
      `),
    ).toEqual(['POST /a']);
  });

  it('include query and additional ones in OpenAPI 3.2 only', () => {
    const text = '{ paths: { /a: { get: {}, query: {}, additionalOperations: { COPY: {}, LINK: null } } }';
    expect(namesOf(`${text}, openapi: 3.2.0 }`)).toEqual(['GET /a', 'QUERY /a', 'COPY /a']);
    expect(namesOf(`${text}, openapi: 3.1.0 }`)).toEqual(['GET /a']);
    expect(apiOf(`${text}, openapi: 3.2.0 }`).operations.at(-1)?.method).toBe('copy');
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('may stand on the path %s', (path) => {
    expect(namesOf(`{ openapi: 3.1.0, paths: { ${path}: { get: {} } } }`)).toEqual([`GET ${path}`]);
  });

  // A list in the place of an object is read as an object with the keys 0, 1, …
  it('are none where paths is a list', () => {
    expect(namesOf('{ openapi: 3.1.0, paths: [{ get: {} }] }')).toEqual([]);
  });
});

describe('The item operations of a collection', () => {
  const itemsOf = (collection: string, ...paths: readonly string[]) =>
    apiOfData({ openapi: '3.1.0', paths: Object.fromEntries(paths.map((path) => [path, { get: {} }])) })
      .itemOperations(collection)
      .map(({ path }) => path);

  it('stand on its path and one parameter', () => {
    expect(itemsOf('/pets', '/pets', '/pets/{id}', '/pets/{id}/toys', '/pets/mine', '/x/pets/{id}')).toEqual([
      '/pets/{id}',
    ]);
    expect(itemsOf('/pets/{id}/toys', '/pets/{id}/toys/{toy}')).toEqual(['/pets/{id}/toys/{toy}']);
    expect(itemsOf('/pets', '/pets/x{id}')).toEqual([]);
    expect(itemsOf('/pets.json', '/pets/{id}.json')).toEqual(['/pets/{id}.json']);
  });

  it('do not stand on two parameters in one segment', () => {
    expect(itemsOf('/pets', '/pets/{id}:{verb}')).toEqual([]);
  });

  it('are found with or without a slash at the end', () => {
    expect(itemsOf('/pets/', '/pets/{id}')).toEqual(['/pets/{id}']);
    expect(itemsOf('/pets', '/pets/{id}/')).toEqual(['/pets/{id}/']);
  });

  // The pattern of an item path wants something before the slash.
  it('are found below the path /', () => {
    expect(itemsOf('/', '/{id}')).toEqual(['/{id}']);
  });
});

describe('The errors of an API', () => {
  it('are its known error responses, those of HEAD aside', () => {
    const api = apiOf(`
      openapi: 3.1.0
      paths:
        /a:
          get: { responses: { 200: {}, 302: {}, 404: {}, 5XX: {}, default: {}, x: {} } }
          head: { responses: { 404: {}, default: {} } }
          put: { responses: { 404: { $ref: '#/nowhere' } } }
          post: { responses: { default: {} } }
    `);
    expect(api.errors.map(String)).toEqual(['GET /a 404', 'GET /a 5XX', 'GET /a default']);
  });
});

describe('A schema by its pointer', () => {
  const api = apiOf(`
    openapi: 3.1.0
    components: { schemas: { Error: { type: object }, Alias: { $ref: '#/components/schemas/Error' }, Any: true } }
  `);

  it('is found, behind its $ref if it has one', () => {
    expect(api.schemaAt('#/components/schemas/Alias')?.node.path).toEqual(['components', 'schemas', 'Error']);
  });

  it.each(['#/components/schemas/Missing', '#/openapi', 'Error', 'other.yaml#/Error'])(
    'is not at %s',
    (pointer) => {
      expect(api.schemaAt(pointer)).toBeUndefined();
    },
  );
});

describe('The responses of exact codes', () => {
  const api = apiOf(`
    openapi: 3.1.0
    paths:
      /b: { get: { responses: { "404": {}, "200": {}, 4XX: {}, default: {}, "999": {} } } }
      /a: { put: { responses: { "404": {}, "201": {} } }, get: { responses: { "200": {} } } }
  `);
  const namesOf = (...codes: readonly number[]) => api.responsesOf(...codes).map(String);

  it('are those of the one that is asked for', () => {
    expect(namesOf(404)).toEqual(['GET /b 404', 'PUT /a 404']);
    expect(namesOf(503, 201)).toEqual(['PUT /a 201']);
  });

  it('are in the order of the document, whichever code is asked for first', () => {
    expect(namesOf(404, 200, 404)).toEqual(['GET /b 200', 'GET /b 404', 'PUT /a 404', 'GET /a 200']);
  });

  it('are none where a range, the default or a key that is no code would answer', () => {
    expect(namesOf(400)).toEqual([]);
    expect(namesOf(999)).toEqual([]);
    expect(namesOf()).toEqual([]);
  });
});
