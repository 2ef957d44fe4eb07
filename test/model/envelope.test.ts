import { describe, expect, it } from 'vitest';
import { labelsOf, schemaOf } from './api-of.ts';

const envelopeOf = (schema: string) => schemaOf(`{ Subject: ${schema} }`).envelope;
const scalar = { type: ['string', 'number', 'integer', 'boolean'] };

describe('The envelope that a schema describes', () => {
  it('has its required members, whose scalars are alike', () => {
    const envelope = envelopeOf(`{
      required: [code, errors, inner],
      properties: { code: { type: integer }, errors: { type: array }, inner: { required: [a] }, hint: {} }
    }`);
    expect(envelope).toEqual({
      type: 'object',
      required: ['code', 'errors', 'inner'],
      properties: { code: scalar, errors: { type: 'array' }, inner: { type: 'object' } },
    });
  });

  it('has all members when none is required', () => {
    expect(envelopeOf('{ properties: { code: { type: string }, message: {} } }')).toEqual({
      type: 'object',
      required: ['code', 'message'],
      properties: { code: scalar },
    });
  });

  it('says nothing of members that may be several things, or that nothing is known of', () => {
    const envelope = envelopeOf(`{ properties: {
      a: { oneOf: [{ type: string }, { type: array }] }, b: { type: [string, array] }, c: true, d: { $ref: '#/no' }
    } }`);
    expect(envelope).toEqual({ type: 'object', required: ['a', 'b', 'c', 'd'], properties: {} });
  });

  it('may be an array or a scalar', () => {
    expect(envelopeOf('{ type: array, items: { type: string } }')).toEqual({ type: 'array' });
    expect(envelopeOf('{ type: integer }')).toEqual(scalar);
  });

  it('is one that the schema itself follows', () => {
    const schema = schemaOf('{ Subject: { required: [a], properties: { a: { type: string }, b: {} } } }');
    expect(schema.envelope && schema.departureFrom(schema.envelope)).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('may have a member %s', (name) => {
    const schema = schemaOf(`{ Subject: { properties: { ${name}: { type: array } } } }`);
    expect(schema.envelope).toMatchObject({ required: [name] });
    const other = schemaOf(`{ Subject: { properties: { ${name}: { type: string } } } }`);
    expect(schema.envelope && other.departureFrom(schema.envelope)).toBe(
      `has a member ${name} that is a string, not an array`,
    );
    const lacking = schemaOf('{ Subject: { properties: { a: {} } } }');
    expect(schema.envelope && lacking.departureFrom(schema.envelope)).toBe(`lacks ${name}`);
  });
});

describe('A shape is written down', () => {
  it('with its members in the order of the document, and lists marked as such', () => {
    expect(
      labelsOf(schemaOf('{ Subject: { required: [z], properties: { b: { type: array }, a: {} } } }')),
    ).toEqual(['{b[], a, z}']);
  });
});
