import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/model/response.ts';
import { apiOf, labelsOf, responseOf } from './api-of.ts';

const contentsOf = (response: Response) =>
  response.contents.map(({ mediaType, schema }) => [mediaType.text, labelsOf(schema)]);

describe('The content of a response', () => {
  it('stands in each of its media types', () => {
    const response = responseOf(
      'content: { application/json: { schema: { type: array } }, text/csv: {}, image/*: null }',
    );
    expect(contentsOf(response)).toEqual([
      ['application/json', ['array']],
      ['text/csv', ['nothing']],
      ['image/*', ['nothing']],
    ]);
    expect([response.hasContent, response.lacksContent]).toEqual([true, false]);
  });

  it.each(['content: {}', 'content:', 'content: text', 'schema: { type: string }', 'description: None'])(
    'is lacking in %s',
    (text) => {
      expect([responseOf(text).hasContent, responseOf(text).lacksContent]).toEqual([false, true]);
    },
  );

  it('is used where its response is, and defined where it is written', () => {
    const [content] = responseOf('content: { text/csv: {} }').contents;
    expect(String(content)).toBe('GET /pets 200');
    expect(content?.node.path.slice(-3)).toEqual(['200', 'content', 'text/csv']);
  });
});

describe('The content of a response in OpenAPI 2.0', () => {
  const responsesOf = (root: string, own: string, response: string) =>
    apiOf(`{ swagger: '2.0', ${root} paths: { /a: { get: { ${own} responses: { 200: ${response} } } } } }`)
      .responses;
  const of = (root: string, own: string, response = '{ schema: { type: string } }') =>
    responsesOf(root, own, response).flatMap(contentsOf);

  it('stands in all that the operation produces, or else the document', () => {
    expect(of('produces: [text/csv],', '')).toEqual([['text/csv', ['string']]]);
    expect(of('produces: [text/csv],', 'produces: [text/html, application/json],')).toEqual([
      ['text/html', ['string']],
      ['application/json', ['string']],
    ]);
  });

  it('may stand in any media type where nobody says', () => {
    expect(of('', '')).toEqual([['*/*', ['string']]]);
    expect(of('produces: [text/csv],', 'produces: [],')).toEqual([['*/*', ['string']]]);
  });

  it('is lacking without a schema, whatever the operation produces', () => {
    const [response] = responsesOf('produces: [text/csv],', '', '{ content: { text/csv: {} } }');
    expect([response?.hasContent, response?.lacksContent]).toEqual([false, true]);
  });

  it('may be a file, of whose shape nothing is known', () => {
    expect(of('produces: [application/pdf],', '', '{ schema: { type: file } }')).toEqual([
      ['application/pdf', ['unknown']],
    ]);
  });

  it('is defined at its schema', () => {
    const [response] = responsesOf('', '', '{ schema: { type: string } }');
    expect(response?.contents[0]?.node.path.at(-1)).toBe('schema');
  });

  it('is neither lacking nor there behind a broken $ref', () => {
    const [response] = responsesOf('', '', '{ schema: { $ref: "#/definitions/Missing" } }');
    expect([response?.hasContent, response?.lacksContent]).toEqual([false, false]);
  });
});
