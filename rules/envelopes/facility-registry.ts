import { facilityRegistry as facilityRegistrySource } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

/** The example of a code, `404 Not Found` without quotes, is a text as much as a number. */
const facilityRegistry: ErrorShape = {
  id: 'facility-registry',
  name: 'the facility registry error',
  source: facilityRegistrySource(32, 'includes'),
  mediaTypes: ['application/json'],
  envelope: {
    type: 'object',
    required: ['code'],
    properties: { code: { type: ['string', 'number'] }, message: { type: 'string' } },
  },
  followedBy: [
    '{ properties: { code: { type: integer }, message: { type: string } } }',
    '{ required: [code], properties: { code: { type: string } } }',
  ],
  departedFromBy: [
    '{ properties: { message: { type: string } } }',
    '{ properties: { code: { type: integer }, message: { type: array } } }',
    '{ properties: { error: { properties: { code: { type: string } } } } }',
  ],
};

export default facilityRegistry;
