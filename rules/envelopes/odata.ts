import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const odata: ErrorShape = {
  id: 'odata',
  name: 'the OData error response',
  source: convention('OData JSON Format 4.01')('Error Response', 'MUST'),
  mediaTypes: ['application/json'],
  envelope: {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string' },
          message: { type: 'string' },
          target: { type: 'string' },
          details: { type: 'array', items: { type: 'object', required: ['code', 'message'] } },
          innererror: { type: 'object' },
        },
      },
    },
  },
  followedBy: [
    '{ properties: { error: { properties: { code: { type: string }, message: { type: string } } } } }',
  ],
  departedFromBy: [
    '{ properties: { "odata.error": { properties: { code: {}, message: {} } } } }',
    // OData 2.0 and 3.0 gave the message a language.
    '{ properties: { error: { properties: { code: {}, message: { properties: { lang: {}, value: {} } } } } } }',
  ],
};

export default odata;
