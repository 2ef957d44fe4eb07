import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const heroku: ErrorShape = {
  id: 'heroku',
  name: 'the structured error of the Heroku design guide',
  source: convention('HTTP API Design Guide (Heroku)')('Generate structured errors'),
  mediaTypes: ['application/json'],
  envelope: {
    type: 'object',
    required: ['id', 'message'],
    properties: { id: { type: 'string' }, message: { type: 'string' }, url: { type: 'string' } },
  },
  followedBy: ['{ properties: { id: { type: string }, message: { type: string }, url: { type: string } } }'],
  departedFromBy: [
    '{ properties: { message: { type: string } } }',
    '{ properties: { id: { type: integer }, message: { type: string } } }',
  ],
};

export default heroku;
