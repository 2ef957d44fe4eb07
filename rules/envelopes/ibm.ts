import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const ibm: ErrorShape = {
  id: 'ibm',
  name: 'the IBM Cloud error container',
  source: convention('IBM Cloud API Handbook')('Errors, Error container model', 'MUST'),
  mediaTypes: ['application/json'],
  envelope: {
    type: 'object',
    required: ['errors'],
    properties: {
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['code', 'message'],
          properties: {
            code: { type: 'string' },
            message: { type: 'string' },
            more_info: { type: 'string' },
            target: { type: 'object' },
          },
        },
      },
      trace: { type: 'string' },
      status_code: { type: 'integer' },
    },
  },
  followedBy: [
    '{ properties: { errors: { type: array, items: { properties: { code: {}, message: {} } } }, trace: { type: string } } }',
  ],
  departedFromBy: [
    '{ properties: { code: { type: string }, message: { type: string } } }',
    '{ properties: { errors: { type: array, items: { properties: { message: { type: string } } } } } }',
  ],
};

export default ibm;
