import type { Json } from './cut.ts';

/** How many operations each resource of a growing document has. */
const operationsOfResource = 4;

/** A document in which nothing is found, with as many operations as asked for: a multiple of four. */
export function documentWithOperations(operations: number): Json {
  const names = Array.from({ length: operations / operationsOfResource }, (_, index) => `shelf-${index + 1}`);
  return documentOf(Object.fromEntries(names.flatMap(pathsOfResource)), {
    BadRequest: errorResponse('Something in the request is wrong'),
    NotFound: errorResponse('There is none'),
  });
}

/** The responses of each operation of the documents below, and the header that a rule asks of them. */
const checkedResponses = [
  { status: 201, header: 'Location' },
  { status: 401, header: 'WWW-Authenticate' },
  { status: 429, header: 'Retry-After' },
  { status: 503, header: 'Retry-After' },
];

/**
 * Documents of one size, in which as many responses as asked for lack the header that a rule asks for, and declare another
 * one instead. They are spread over the document evenly, and no two share a definition.
 * @param operations how many operations it has, of four responses that can lack a header each
 * @param findings how many of these do
 */
export function documentWithFindings(operations: number, findings: number): Json {
  const total = operations * checkedResponses.length;
  const isLacking = (index: number) =>
    Math.floor(((index + 1) * findings) / total) > Math.floor((index * findings) / total);
  const paths = Array.from({ length: operations }, (_, operation) => {
    const responses = checkedResponses.map(({ status, header }, place) => {
      const lacks = isLacking(operation * checkedResponses.length + place);
      // A name as long, so that the size stays the same.
      const declared = lacks ? header.replace(/^./, 'X') : header;
      const headers = { [declared]: { schema: { type: 'string' } } };
      const response = status === 201 ? success('The new shelf') : errorResponse('It did not work');
      return [status, { ...response, headers }];
    });
    return [`/shelves-${operation + 1}`, { post: { responses: Object.fromEntries(responses) } }];
  });
  return documentOf(Object.fromEntries(paths), {});
}

function pathsOfResource(name: string): readonly (readonly [string, Json])[] {
  const badRequest = { $ref: '#/components/responses/BadRequest' };
  const notFound = { $ref: '#/components/responses/NotFound' };
  const created = { ...success('The new book'), headers: { Location: { schema: { type: 'string' } } } };
  const list = { responses: { 200: success('The books'), 400: badRequest } };
  const create = { responses: { 201: created, 400: badRequest } };
  const read = { responses: { 200: success('The book'), 404: notFound } };
  const remove = { responses: { 204: { description: 'It is gone' }, 404: notFound } };
  const parameters = [{ name: 'book', in: 'path', required: true, schema: { type: 'string' } }];
  return [
    [`/${name}`, { get: list, post: create }],
    [`/${name}/{book}`, { parameters, get: read, delete: remove }],
  ];
}

function documentOf(paths: Json, responses: Json): Json {
  const text = { type: 'string' };
  const schemas = {
    Book: { type: 'object', properties: { title: text } },
    Error: { type: 'object', required: ['code', 'message'], properties: { code: text, message: text } },
  };
  return {
    openapi: '3.0.3',
    info: { title: 'Shelves', version: '1.0.0' },
    paths,
    components: { schemas, responses },
  };
}

function success(description: string) {
  return { description, ...contentOf('Book') };
}

function errorResponse(description: string) {
  return { description, ...contentOf('Error') };
}

function contentOf(schema: string) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } };
}
