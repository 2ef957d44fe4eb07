import { describe, expect, it } from 'vitest';
import { cut, type Document } from './cut.ts';

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const document: Document = {
  openapi: '3.0.3',
  info: { title: 'Library', version: '1' },
  tags: [{ name: 'left out' }],
  paths: {
    '/books': { get: { responses: { 200: { $ref: '#/components/responses/a~1b' } } } },
    '/long': { description: 'x'.repeat(5_000) },
    '/members': { get: { schema: schemaRef('Member') } },
  },
  components: {
    schemas: {
      Unused: {},
      Member: {},
      Book: { discriminator: { mapping: { novel: '#/components/schemas/Novel' } }, next: schemaRef('Book') },
      Novel: {},
    },
    responses: { 'a/b': { schema: schemaRef('Book') }, Other: {} },
    examples: { Book: {} },
  },
};

const textOf = (data: unknown) => JSON.stringify(data, null, 2);

describe('A document that is cut', () => {
  const short = cut(document, 2_000, textOf);

  it('has the paths that fit', () => {
    expect(Object.keys(short.paths)).toEqual(['/books', '/members']);
    expect(textOf(short).length).toBeLessThan(2_000);
  });

  it('has the components that these reach, in their order, and no other', () => {
    const { schemas = {}, responses = {} } = short.components;
    expect(Object.keys(short.components)).toEqual(['schemas', 'responses']);
    expect(Object.keys(schemas)).toEqual(['Member', 'Book', 'Novel']);
    expect(Object.keys(responses)).toEqual(['a/b']);
  });

  it('is whole where all of it fits', () => {
    expect(Object.keys(cut(document, 20_000, textOf).paths)).toEqual(Object.keys(document.paths));
  });
});
