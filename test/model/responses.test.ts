import { describe, expect, it } from 'vitest';
import { operationOf } from './api-of.ts';

const responsesOf = (text: string, version?: string) => operationOf(`responses: ${text}`, version).responses;
const answer = (text: string, code: number, version?: string) =>
  responsesOf(text, version).for(code)?.status.key;

describe('The response that answers a code', () => {
  const all = '{ default: {}, 4XX: {}, 404: {}, 5XX: {} }';

  it('is the exact one before its range, and the range before default', () => {
    expect(answer(all, 404)).toBe('404');
    expect(answer(all, 410)).toBe('4XX');
    expect(answer(all, 503)).toBe('5XX');
    expect(answer(all, 200)).toBe('default');
  });

  it('is none where nothing stands for it', () => {
    expect(answer('{ 4XX: {}, 404: {} }', 200)).toBeUndefined();
    expect(answer('{ 4xx: {}, x-4XX: {} }', 404)).toBeUndefined();
    expect(answer('{}', 404)).toBeUndefined();
  });

  it('is never a range in OpenAPI 2.0', () => {
    expect(answer(all, 410, '2.0')).toBe('default');
    expect(answer('{ 4XX: {} }', 410, '2.0')).toBeUndefined();
  });

  it('is the same for codes as numbers and as texts', () => {
    expect(answer('{ 200: {} }', 200)).toBe('200');
    expect(answer('{ "200": {} }', 200)).toBe('200');
  });
});

describe('The responses of an operation', () => {
  const keysOf = (text: string, version?: string) =>
    responsesOf(text, version).all.map(({ status }) => status.key);

  it('are ordered: exact codes, ranges, default, and keys that OpenAPI does not know', () => {
    const text = '{ oops: {}, default: {}, 5XX: {}, 4XX: {}, 404: {}, "200": {}, 4xx: {} }';
    expect(keysOf(text)).toEqual(['200', '404', '4XX', '5XX', 'default', '4xx', 'oops']);
    expect(keysOf(text, '2.0')).toEqual(['200', '404', 'default', '4XX', '4xx', '5XX', 'oops']);
  });

  it('are not its extensions', () => {
    expect(keysOf('{ x-note: {}, x-200: {}, 200: {} }')).toEqual(['200']);
  });

  it.each(['null', 'text', '1', 'true', '[{}, {}]', '{}'])('are none in %s', (text) => {
    expect(keysOf(text)).toEqual([]);
    expect(responsesOf(text).isKnown).toBe(true);
  });

  it('include one that is null, which is a response without anything', () => {
    const [response] = responsesOf('{ 204: null }').all;
    expect(response?.lacksContent).toBe(true);
    expect(response?.lacksHeader('Location')).toBe(true);
  });

  it('have an exact code only where it is written', () => {
    expect(responsesOf('{ 201: {} }').has(201)).toBe(true);
    expect(responsesOf('{ 2XX: {}, default: {} }').has(201)).toBe(false);
  });

  it('are mandatory in OpenAPI 2.0 and 3.0', () => {
    const versions = ['2.0', '3.0.4', '3.1.1', '3.2.0'];
    expect(versions.map((version) => responsesOf('{}', version).isMandatory)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('may have the keys __proto__, constructor and hasOwnProperty', () => {
    expect(keysOf('{ hasOwnProperty: {}, __proto__: {}, constructor: {} }')).toEqual([
      '__proto__',
      'constructor',
      'hasOwnProperty',
    ]);
  });
});
