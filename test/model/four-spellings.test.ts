import { describe, expect, it } from 'vitest';
import recommended from '../../rules/profiles/recommended.ts';
import { evaluate } from '../../src/evaluate.ts';
import { Api } from '../../src/model/api.ts';
import type { Operation } from '../../src/model/operation.ts';
import { fixture, labelsOf } from './api-of.ts';

const spellings = [
  'openapi-2.0.yaml',
  'openapi-3.0.yaml',
  'openapi-3.0.json',
  'openapi-3.1.yaml',
  'openapi-3.2.yaml',
  'multi-file',
];

/** What a version can say that 2.0 cannot. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  // Content that is not JSON beside an error that is, and a range.
  'openapi-3.0.yaml': ['GET /books/{bookId}/cover', 'PUT /books/{bookId}/cover'],
  'openapi-3.0.json': ['GET /books/{bookId}/cover', 'PUT /books/{bookId}/cover'],
  'openapi-3.1.yaml': ['GET /books/{bookId}/cover', 'PUT /books/{bookId}/cover'],
  'multi-file': ['GET /books/{bookId}/cover', 'PUT /books/{bookId}/cover'],
  // Also the method QUERY, content that is a sequence of items, and methods of one's own.
  'openapi-3.2.yaml': [
    'QUERY /books',
    'GET /books/export',
    'COPY /books/{bookId}',
    'GET /books/{bookId}/cover',
    'PUT /books/{bookId}/cover',
  ],
};

const apis = new Map(spellings.map((name) => [name, new Api(fixture(`conforming/${name}`))]));
const apiOf = (name: string) => apis.get(name) as Api;

/** All that a rule can ask of an operation, but for where it is defined. */
function portrait(operation: Operation) {
  return {
    method: operation.method,
    path: operation.path,
    operationId: operation.operationId,
    summary: operation.summary,
    intent: operation.intent,
    isSecured: operation.security.isRequired,
    schemes: operation.security.schemes,
    hasRequestBody: operation.hasRequestBody,
    parameters: operation.parameters
      .filter((parameter) => parameter.in !== 'body')
      .map((parameter) => [parameter.in, parameter.name, parameter.isRequired]),
    responses: operation.responses.all.map((response) => ({
      name: String(response),
      is: [response.isKnown, response.isSuccess, response.isError, response.mayHaveLinks],
      headers: response.headers.map(({ name }) => name.toLowerCase()),
      lacksLocation: response.lacksHeader('Location'),
      content: [response.hasContent, response.lacksContent],
      bodies: response.contents.map(({ mediaType, schema }) => [mediaType.essence, ...labelsOf(schema)]),
    })),
  };
}

const shared = apiOf('openapi-2.0.yaml').operations.map(String);
const sharedOf = (api: Api) => api.operations.filter((operation) => shared.includes(String(operation)));

describe('The same API in every spelling', () => {
  it.each(spellings)('has the same operations in %s, and those that only its version can say', (name) => {
    const names = apiOf(name).operations.map(String);
    expect(names.filter((each) => shared.includes(each))).toEqual(shared);
    expect(names.filter((each) => !shared.includes(each))).toEqual(beyond[name] ?? []);
  });

  it.each(spellings)('looks the same to a rule in %s', (name) => {
    const expected = sharedOf(apiOf('openapi-3.0.yaml')).map(portrait);
    expect(sharedOf(apiOf(name)).map(portrait)).toEqual(expected);
  });

  it.each(spellings)('is what people read in it, in %s', (name) => {
    const create = apiOf(name).operations.find(
      ({ operationId }) => operationId === 'createBook',
    ) as Operation;
    const error = { is: [true, false, true, false], content: [true, false], lacksLocation: true };
    const bodies = [['application/json', '{code, message}']];
    expect(portrait(create)).toEqual({
      method: 'post',
      path: '/books',
      operationId: 'createBook',
      summary: 'Add a book to the catalogue',
      intent: { kind: 'create', evidence: 'it declares 201' },
      isSecured: true,
      schemes: ['bearerAuth'],
      hasRequestBody: true,
      parameters: [],
      responses: [
        {
          name: 'POST /books 201',
          is: [true, true, false, false],
          headers: ['location'],
          lacksLocation: false,
          content: [true, false],
          bodies: [['application/json', '{title, subtitle, authors[], isbn, price, id, stock}']],
        },
        { name: 'POST /books 400', headers: [], bodies, ...error },
        { name: 'POST /books 401', headers: ['www-authenticate'], bodies, ...error },
        { name: 'POST /books 409', headers: [], bodies, ...error },
      ],
    });
  });

  it.each(spellings)('follows the same error convention in %s', (name) => {
    const { errorConvention } = apiOf(name);
    expect(errorConvention.shapes.map(({ label }) => label)).toEqual(['{code, message}']);
    expect(errorConvention.envelope).toEqual(apiOf('openapi-2.0.yaml').errorConvention.envelope);
    expect(errorConvention.envelope?.required).toEqual(['code', 'message']);
  });

  it.each(spellings)('has no broken reference and no fault in %s', (name) => {
    const api = apiOf(name);
    expect(recommended.settings.flatMap((setting) => evaluate(setting, api).faults)).toEqual([]);
    expect(api.brokenReferences).toEqual([]);
  });
});

describe('What only a version can say', () => {
  const find = (name: string, operationId: string) =>
    apiOf(name).operations.find((operation) => operation.operationId === operationId) as Operation;

  it.each(spellings.slice(1))('is a range and content of other types in %s', (name) => {
    const store = find(name, 'storeCover').responses;
    expect(store.all.map(({ status }) => status.key)).toEqual(['204', '401', '404', '4XX']);
    expect(store.for(415)?.status.key).toBe('4XX');
    expect(find(name, 'getCover').responses.for(200)?.contents.map(String)).toHaveLength(2);
  });

  it('is the method QUERY in OpenAPI 3.2', () => {
    expect(portrait(find('openapi-3.2.yaml', 'queryBooks'))).toMatchObject({
      method: 'query',
      hasRequestBody: true,
    });
  });

  it('is a method of one’s own in OpenAPI 3.2', () => {
    const copy = find('openapi-3.2.yaml', 'copyBook');
    expect(copy.method).toBe('copy');
    expect(copy.parameters.map(({ name }) => name)).toEqual(['bookId']);
    expect(copy.responses.for(201)?.lacksHeader('Location')).toBe(false);
  });

  it('is content whose items have a schema in OpenAPI 3.2', () => {
    const [content] = find('openapi-3.2.yaml', 'exportBooks').responses.for(200)?.contents ?? [];
    expect(content?.mediaType.is('application/jsonl')).toBe(true);
    expect(content && labelsOf(content.schema)).toEqual(['nothing']);
  });

  it('is a media type by $ref in OpenAPI 3.2', () => {
    const [content] = find('openapi-3.2.yaml', 'getBook').responses.for(404)?.contents ?? [];
    expect(content?.node.path).toEqual(['components', 'mediaTypes', 'Error']);
  });

  it('is a description that may be missing in OpenAPI 3.2', () => {
    expect(find('openapi-3.2.yaml', 'storeCover').responses.for(204)?.lacksContent).toBe(true);
  });

  it('is a path item by $ref among the components in OpenAPI 3.1', () => {
    expect(find('openapi-3.1.yaml', 'getImport').node.path).toEqual([
      'components',
      'pathItems',
      'Import',
      'get',
    ]);
  });
});
