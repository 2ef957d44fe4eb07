import { describe, expect, it } from 'vitest';
import { MediaType } from '../../src/model/media-type.ts';

describe('A media type', () => {
  it.each([
    'application/problem+json',
    'Application/Problem+JSON',
    'application/problem+json; charset=utf-8',
    'application/problem+json;charset=utf-8;v=1',
    ' application/problem+json ;v="a;b"',
  ])('written "%s" is application/problem+json', (text) => {
    expect(new MediaType(text).is('application/problem+json')).toBe(true);
    expect(new MediaType(text).is('APPLICATION/PROBLEM+JSON')).toBe(true);
    expect(new MediaType(text).is('application/json')).toBe(false);
  });

  it('is written as in the document', () => {
    expect(String(new MediaType('Text/Plain; Charset=UTF-8'))).toBe('Text/Plain; Charset=UTF-8');
    expect(new MediaType('Text/Plain; Charset=UTF-8').essence).toBe('text/plain');
  });

  it.each([
    'application/json',
    'APPLICATION/JSON; charset=utf-8',
    'text/json',
    'application/vnd.api+json',
    'application/problem+json;q=1',
    'application/*+json',
    'application/*',
    '*/*',
  ])('holds JSON when it is %s', (text) => {
    expect(new MediaType(text).isJson).toBe(true);
  });

  it.each([
    'application/xml',
    'application/problem+xml',
    'text/plain',
    'text/*',
    'image/*',
    'application/jsonl',
    'application/json-seq',
    'application/x-ndjson',
    'application/octet-stream; of=application/json',
    'json',
    '',
  ])('holds no JSON when it is "%s"', (text) => {
    expect(new MediaType(text).isJson).toBe(false);
  });
});
