import type { Envelope } from '../../src/model/envelope.ts';
import { enforce, type Profile } from '../../src/profile.ts';
import expectedErrorCodes from '../codes/expected-error-codes.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import successMediaType from '../content/success-media-type.ts';
import errorDocument from '../envelopes/json-api.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import errorMediaType from '../errors/error-media-type.ts';
import createdLocation from '../headers/created-location.ts';
import { clauses } from './json-api-clauses.ts';

const resourceMembers: Readonly<Record<string, Envelope>> = {
  id: { type: 'string' },
  type: { type: 'string' },
  attributes: { type: 'object' },
  relationships: { type: 'object' },
};
const identity = ['type', 'id'];

const documentMembers: Readonly<Record<string, Envelope>> = {
  meta: { type: 'object' },
  jsonapi: { type: 'object' },
  links: { type: 'object' },
};

/** The top level of a document, with one resource or a list of them as its data. */
const dataDocument: Envelope = {
  type: 'object',
  anyRequired: ['data', 'errors', 'meta'],
  properties: {
    data: {
      type: ['object', 'array'],
      required: identity,
      properties: resourceMembers,
      items: { type: 'object', required: identity, properties: resourceMembers },
    },
    errors: { type: 'array' },
    included: { type: 'array' },
    ...documentMembers,
  },
};

/** A document that has errors and no data. */
const errorsAlone: Envelope = {
  type: 'object',
  required: ['errors'],
  properties: { errors: { type: 'array' }, ...documentMembers },
};

const jsonApi: Profile = {
  id: 'json-api',
  title: 'JSON:API 1.1',
  summary:
    'What JSON:API has a server answer: its media type, its documents of data or errors, and the codes for what was fetched, created, updated or deleted.',
  settings: [
    enforce(successMediaType, 'error', { allow: errorDocument.mediaTypes }),
    enforce(errorMediaType, 'error', { allow: errorDocument.mediaTypes }),
    enforce(successEnvelope, 'error', { envelope: dataDocument }),
    enforce(methodSuccessCodes, 'error', {
      only: { get: [200], post: [200, 201, 202, 204], patch: [200, 202, 204], delete: [200, 202, 204] },
      require: { get: [200] },
    }),
    enforce(okBody, 'error', { methods: ['get', 'post', 'patch', 'delete'], acceptEmpty: false }),
    enforce(postCreated, 'error', { alternatives: [202, 204] }),
    enforce(createdBody, 'error', { unlessRepresentation: false }),
    enforce(bodylessStatusContent, 'error', { codes: [204], interim: false }),
    enforce(errorEnvelope, 'error', { name: errorDocument.name, envelope: errorDocument.envelope }),
    enforce(errorEnvelopeInSuccess, 'error', { name: errorDocument.name, envelope: errorsAlone, allow: [] }),
    enforce(createdLocation, 'warn'),
    enforce(errorBody, 'warn', { codes: ['409'] }),
    // What is not there can be a 200 with `null`, and for a DELETE the 404 is only recommended.
    enforce(expectedErrorCodes, 'warn', { secured: [], pathParam: [404], input: [] }),
    // A response with several errors has a code that fits them all.
    enforce(envelopeStatusValue, 'info', { property: ['errors', 'status'] }),
  ],
  clauses,
};

export default jsonApi;
