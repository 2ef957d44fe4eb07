import { aip } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const google: ErrorShape = {
  id: 'google',
  name: "Google's error (AIP-193)",
  source: aip(193)('HTTP/1.1+JSON representation'),
  mediaTypes: ['application/json'],
  envelope: {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message', 'status'],
        properties: {
          code: { type: 'integer' },
          message: { type: 'string' },
          status: { type: 'string' },
          details: { type: 'array', items: { type: 'object' } },
        },
      },
    },
  },
  followedBy: [
    '{ properties: { error: { properties: { code: { type: integer }, message: {}, status: { type: string } } } } }',
  ],
  departedFromBy: [
    // What gRPC gateways answer: google.rpc.Status as it is.
    '{ properties: { code: { type: integer }, message: { type: string }, details: { type: array } } }',
    '{ properties: { error: { properties: { code: { type: string }, message: {}, status: {} } } } }',
  ],
};

export default google;
