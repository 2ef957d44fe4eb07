import { rfc } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const scim: ErrorShape = {
  id: 'scim',
  name: 'the SCIM error (RFC 7644)',
  source: rfc(7644)('3.12'),
  mediaTypes: ['application/scim+json'],
  envelope: {
    type: 'object',
    required: ['schemas', 'status'],
    properties: {
      schemas: { type: 'array', items: { type: 'string' } },
      status: { type: 'string' },
      scimType: { type: 'string' },
      detail: { type: 'string' },
    },
  },
  followedBy: [
    '{ properties: { schemas: { type: array, items: { type: string } }, status: { type: string }, detail: {} } }',
  ],
  departedFromBy: [
    '{ properties: { status: { type: string }, detail: { type: string } } }',
    '{ properties: { schemas: { type: array }, status: { type: integer } } }',
  ],
};

export default scim;
