import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const jsonApi: ErrorShape = {
  id: 'json-api',
  name: 'the JSON:API error document',
  source: convention('JSON:API 1.1')('Error Objects', 'MUST'),
  mediaTypes: ['application/vnd.api+json'],
  envelope: {
    type: 'object',
    required: ['errors'],
    properties: {
      errors: {
        type: 'array',
        items: {
          type: 'object',
          anyRequired: ['id', 'links', 'status', 'code', 'title', 'detail', 'source', 'meta'],
          properties: {
            id: { type: 'string' },
            links: { type: 'object' },
            status: { type: 'string' },
            code: { type: 'string' },
            title: { type: 'string' },
            detail: { type: 'string' },
            source: { type: 'object' },
            meta: { type: 'object' },
          },
        },
      },
    },
  },
  followedBy: [
    '{ properties: { errors: { type: array, items: { properties: { title: { type: string }, status: { type: string } } } } } }',
  ],
  departedFromBy: [
    '{ type: array, items: { properties: { title: { type: string } } } }',
    '{ properties: { errors: { type: array, items: { type: string } } } }',
    '{ properties: { errors: { type: array, items: { properties: { status: { type: integer } } } } } }',
  ],
};

export default jsonApi;
