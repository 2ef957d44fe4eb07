import type { Envelope } from '../../src/model/envelope.ts';
import { convention } from '../sources.ts';
import type { ErrorShape } from './error-shape.ts';

/** One or more messages: a list of texts, or the element that holds them in the XML. */
const messages: Envelope = {
  type: ['array', 'object'],
  items: { type: 'string' },
  anyRequired: ['Message', 'message'],
};

/** Huddle documents only the XML, so in JSON either initial case will do. Its `StatusCode` is deprecated. */
const huddle: ErrorShape = {
  id: 'huddle',
  name: 'the Huddle error result',
  source: convention('Huddle API')('Error Handling, Schema'),
  mediaTypes: ['application/vnd.huddle.error+xml', 'application/vnd.huddle.error+json'],
  envelope: {
    type: 'object',
    anyRequired: ['ErrorMessages', 'errorMessages'],
    properties: {
      ErrorMessages: messages,
      errorMessages: messages,
      ErrorCode: { type: 'string' },
      errorCode: { type: 'string' },
      StatusCode: { type: 'integer' },
      statusCode: { type: 'integer' },
    },
  },
  followedBy: [
    '{ properties: { ErrorMessages: { type: array, items: { type: string } }, ErrorCode: { type: string } } }',
    '{ properties: { errorMessages: { properties: { message: { type: array } } } } }',
  ],
  departedFromBy: [
    '{ properties: { errorCode: { type: string } } }',
    '{ properties: { ErrorMessages: { type: string } } }',
    '{ properties: { errorMessages: { type: array, items: { properties: { text: { type: string } } } } } }',
  ],
};

export default huddle;
