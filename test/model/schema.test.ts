import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/model/envelope.ts';
import { schemaOf } from './api-of.ts';

const subject = (schema: string) => schemaOf(`{ Subject: ${schema} }`);

describe('The one shape of a schema', () => {
  it('is there when it has exactly one that can be told', () => {
    expect(subject('{ type: string }').shape).toEqual({ kind: 'string' });
    expect(subject('{ anyOf: [{ type: string }] }').shape).toEqual({ kind: 'string' });
  });

  it.each(['{}', '{ type: [string, object] }', '{ oneOf: [{ type: string }, { type: string }] }'])(
    'is not there in %s',
    (schema) => {
      expect(subject(schema).shape).toBeUndefined();
      expect(subject(schema).envelope).toBeUndefined();
    },
  );

  it('is an array when every branch is', () => {
    expect(subject('{ type: array }').isArray).toBe(true);
    expect(subject('{ oneOf: [{ type: array }, { type: [array, "null"] }] }').isArray).toBe(true);
    expect(subject('{ oneOf: [{ type: array }, { type: object }] }').isArray).toBe(false);
    expect(subject('{}').isArray).toBe(false);
  });

  it('is the same when it is asked for again', () => {
    const schema = subject('{ required: [a] }');
    expect(schema.shapes).toBe(schema.shapes);
  });
});

describe('How a schema departs from an envelope', () => {
  const envelope: Envelope = {
    type: 'object',
    required: ['code', 'message'],
    properties: {
      code: { type: ['string', 'integer'] },
      details: { type: 'array', items: { type: 'object', required: ['field'] } },
      inner: { type: 'object', required: ['a', 'b', 'c'] },
    },
  };

  it.each([
    ['{ required: [code, message] }'],
    ['{ properties: { code: {}, message: {}, more: {} } }'],
    ['{ required: [message], properties: { code: { type: integer } } }'],
    ['{ required: [code, message], properties: { details: { type: array, items: { required: [field] } } } }'],
    ['{ required: [code, message], properties: { details: { type: array, items: true } } }'],
    ['{ required: [code, message], properties: { details: { type: [array, "null"] } } }'],
    ['{}'],
    ['{ type: object }'],
    ['{ type: [string, object] }'],
    ['{ allOf: [{ $ref: "#/nowhere" }] }'],
    ['{ oneOf: [{ required: [code, message] }, { required: [code, message, more] }] }'],
  ])('is not told of %s', (schema) => {
    expect(subject(schema).departureFrom(envelope)).toBeUndefined();
  });

  it.each([
    ['{ required: [code] }', 'lacks message'],
    ['{ properties: { error: {} } }', 'lacks code and message'],
    ['{ type: array }', 'is an array, not an object'],
    ['{ type: integer }', 'is an integer, not an object'],
    ['{ type: string }', 'is a string, not an object'],
    [
      '{ required: [message], properties: { code: { type: number } } }',
      'has a member code that is a number, not a string or an integer',
    ],
    [
      '{ required: [code, message], properties: { details: { type: boolean } } }',
      'has a member details that is a boolean, not an array',
    ],
    [
      '{ required: [code, message], properties: { details: { type: array, items: { required: [name] } } } }',
      'has a member details that has items where one lacks field',
    ],
    [
      '{ required: [code, message], properties: { inner: { required: [x] } } }',
      'has a member inner that lacks a, b, and c',
    ],
    [
      '{ required: [code, message], properties: { code: { oneOf: [{ type: string }, { type: array }] } } }',
      'has a member code that is an array, not a string or an integer',
    ],
    ['{ oneOf: [{ required: [code, message] }, { required: [code] }] }', 'lacks message'],
  ])('is told of %s: it %s', (schema, departure) => {
    expect(subject(schema).departureFrom(envelope)).toBe(departure);
  });

  it('counts an integer as a number, and not the other way round', () => {
    expect(subject('{ type: integer }').departureFrom({ type: 'number' })).toBeUndefined();
    expect(subject('{ type: number }').departureFrom({ type: 'integer' })).toBe(
      'is a number, not an integer',
    );
  });

  it('ends where a schema contains itself', () => {
    const schema = subject(
      '{ required: [cause], properties: { cause: { $ref: "#/components/schemas/Subject" } } }',
    );
    const nested: Envelope = {
      type: 'object',
      required: ['cause'],
      properties: { cause: { type: 'string' } },
    };
    expect(schema.departureFrom(nested)).toBe('has a member cause that is an object, not a string');
    expect(schema.envelope).toMatchObject({ properties: { cause: { type: 'object' } } });
  });
});
