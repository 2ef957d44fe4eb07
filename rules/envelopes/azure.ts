import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const azure: ErrorShape = {
  id: 'azure',
  name: 'the Azure error response',
  source: convention('Microsoft Azure REST API Guidelines')('Handling Errors', 'DO'),
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
    '{ properties: { error: { properties: { code: {}, message: {}, details: { type: array } } } } }',
  ],
  departedFromBy: [
    '{ properties: { code: { type: string }, message: { type: string } } }',
    '{ properties: { error: { type: string } } }',
    '{ properties: { error: { properties: { code: { type: integer }, message: { type: string } } } } }',
  ],
};

export default azure;
