import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

/** Problem details of which two members are mandatory, and which may hold more problems. */
const adidas: ErrorShape = {
  id: 'adidas',
  name: 'the adidas problem detail',
  source: convention('adidas API Guidelines')('Problem Detail', 'MUST'),
  mediaTypes: ['application/problem+json'],
  envelope: {
    type: 'object',
    required: ['title', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      errors: { type: 'array', items: { type: 'object', required: ['title', 'detail'] } },
    },
  },
  followedBy: [
    '{ properties: { title: { type: string }, detail: { type: string }, errors: { type: array } } }',
  ],
  departedFromBy: [
    '{ properties: { title: { type: string }, status: { type: integer } } }',
    '{ properties: { title: {}, detail: {}, errors: { type: array, items: { type: string } } } }',
  ],
};

export default adidas;
