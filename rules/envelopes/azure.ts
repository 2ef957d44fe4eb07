import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';
import odata from './odata.ts';

const azure: ErrorShape = {
  id: 'azure',
  name: 'the Azure error response',
  source: convention('Microsoft Azure REST API Guidelines')('Handling Errors', 'DO'),
  mediaTypes: ['application/json'],
  // Azure took its error response from OData.
  envelope: odata.envelope,
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
