import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const paypal: ErrorShape = {
  id: 'paypal',
  name: 'the PayPal error',
  source: convention('PayPal REST API reference')('definition of error', 'required'),
  mediaTypes: ['application/json'],
  envelope: {
    type: 'object',
    required: ['name', 'message', 'debug_id'],
    properties: {
      name: { type: 'string' },
      message: { type: 'string' },
      debug_id: { type: 'string' },
      information_link: { type: 'string' },
      details: { type: 'array', items: { type: 'object', required: ['issue'] } },
      links: { type: 'array' },
    },
  },
  followedBy: [
    '{ properties: { name: { type: string }, message: { type: string }, debug_id: { type: string } } }',
  ],
  departedFromBy: [
    '{ properties: { name: { type: string }, message: { type: string } } }',
    '{ properties: { name: {}, message: {}, debug_id: {}, details: { type: array, items: { type: string } } } }',
  ],
};

export default paypal;
