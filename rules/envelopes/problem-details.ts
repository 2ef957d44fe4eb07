import { rfc } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

/** No member is required, but a body with none of them is no problem details; `type` defaults to `about:blank`. */
const problemDetails: ErrorShape = {
  id: 'problem-details',
  name: 'problem details (RFC 9457)',
  source: rfc(9457)('3.1'),
  mediaTypes: ['application/problem+json', 'application/problem+xml'],
  envelope: {
    type: 'object',
    anyRequired: ['type', 'title', 'status', 'detail', 'instance'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
    },
  },
  followedBy: ['{ properties: { title: { type: string }, status: { type: integer } } }'],
  departedFromBy: [
    '{ properties: { error: { type: string } } }',
    '{ properties: { status: { type: string } } }',
  ],
};

export default problemDetails;
