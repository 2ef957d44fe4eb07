import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

const fhir: ErrorShape = {
  id: 'fhir',
  name: 'the FHIR OperationOutcome',
  source: convention('HL7 FHIR')('OperationOutcome'),
  mediaTypes: ['application/fhir+json', 'application/fhir+xml'],
  envelope: {
    type: 'object',
    required: ['resourceType', 'issue'],
    properties: {
      resourceType: { type: 'string' },
      issue: {
        type: 'array',
        items: {
          type: 'object',
          required: ['severity', 'code'],
          properties: {
            severity: { type: 'string' },
            code: { type: 'string' },
            details: { type: 'object' },
            diagnostics: { type: 'string' },
            expression: { type: 'array', items: { type: 'string' } },
          },
        },
      },
    },
  },
  followedBy: [
    '{ properties: { resourceType: { type: string }, issue: { type: array, items: { properties: { severity: {}, code: {} } } } } }',
  ],
  departedFromBy: [
    '{ properties: { issue: { type: array, items: { properties: { severity: {}, code: {} } } } } }',
    '{ properties: { resourceType: {}, issue: { type: array, items: { properties: { diagnostics: {} } } } } }',
  ],
};

export default fhir;
