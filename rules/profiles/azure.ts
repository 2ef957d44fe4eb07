import { enforce, type Profile } from '../../src/profile.ts';
import acceptedExclusive from '../codes/accepted-exclusive.ts';
import defaultResponse from '../codes/default-response.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import preconditionStatusDeclared from '../codes/precondition-status-declared.ts';
import putCreated from '../codes/put-created.ts';
import statusCodeDiscouraged from '../codes/status-code-discouraged.ts';
import acceptedBody from '../content/accepted-body.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import errorResponse from '../envelopes/azure.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import errorMediaType from '../errors/error-media-type.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import createdLocation from '../headers/created-location.ts';
import deprecationHeaders from '../headers/deprecation-headers.ts';
import headerSchema from '../headers/header-schema.ts';
import ignoredContentTypeHeader from '../headers/ignored-content-type-header.ts';
import obsoleteHeader from '../headers/obsolete-header.ts';
import { standardHeaders } from '../headers/standard-headers.ts';
import statusRequiredHeaders from '../headers/status-required-headers.ts';
import { clauses } from './azure-clauses.ts';

const { name, envelope, mediaTypes } = errorResponse;

const dates = Object.fromEntries(
  ['Date', 'Expires', 'Last-Modified'].flatMap((header) => {
    const shape = standardHeaders[header];
    return shape ? [[header, shape]] : [];
  }),
);

/** A DELETE that is long-running answers 202, and the status monitor of another method is its resource or its body. */
const successCodes = {
  get: [200],
  put: [200, 201],
  patch: [200, 201],
  post: [200, 201, 202],
  delete: [202, 204],
};

const byDefault = 'the `default` response describes the errors, unless this one has another body';

const azure: Profile = {
  id: 'azure',
  title: 'Microsoft Azure REST API Guidelines',
  summary:
    'The answers of an Azure service: one set of success codes for each method, long-running operations that can be followed, and errors in one structure with their code in a header.',
  settings: [
    enforce(methodSuccessCodes, 'error', { only: successCodes, require: successCodes }),
    enforce(postCreated, 'error', { alternatives: [] }),
    enforce(okBody, 'error', { methods: ['get', 'put', 'patch', 'post'], acceptEmpty: false }),
    enforce(createdBody, 'error', { unlessRepresentation: false }),
    enforce(bodylessStatusContent, 'error', { codes: [204, 304], interim: false }),
    enforce(successEnvelope, 'error'),
    enforce(errorBody, 'error'),
    enforce(errorEnvelope, 'error', { name, envelope }),
    enforce(statusRequiredHeaders, 'error', {
      require: {
        202: ['Operation-Id'],
        '4XX': ['x-ms-error-code'],
        '5XX': ['x-ms-error-code'],
        default: ['x-ms-error-code'],
      },
    }),
    enforce(acceptedLocation, 'error', { headers: ['Operation-Location'], acceptLinks: false }),
    enforce(acceptedBody, 'error', {
      schema: {
        type: 'object',
        required: ['id', 'status'],
        properties: { id: { type: 'string' }, status: { type: 'string' }, error: { type: 'object' } },
      },
      methods: ['post'],
    }),
    enforce(headerSchema, 'error', { map: dates }),

    enforce(createdLocation, 'warn'),
    enforce(putCreated, 'warn'),
    enforce(acceptedExclusive, 'warn'),
    enforce(defaultResponse, 'warn', { mode: 'require' }),
    enforce(preconditionStatusDeclared, 'warn'),
    enforce(conditionalEtag, 'warn'),
    enforce(errorEnvelopeInSuccess, 'warn', { name, envelope }),
    enforce(ignoredContentTypeHeader, 'warn'),
    // The X- of a header that is in use already may stay.
    enforce(obsoleteHeader, 'warn', {
      names: [],
      xPrefix: true,
      xAllowed: ['x-ms-*', 'X-Content-Type-Options', 'X-Frame-Options'],
    }),

    // Whether `default` would do, and whether a deprecated operation is to stop, is for people to judge.
    enforce(statusCodeDiscouraged, 'info', { codes: { '4XX': byDefault, '5XX': byDefault } }),
    enforce(deprecationHeaders, 'info', { anyOf: ['azure-deprecating'] }),
    enforce(errorMediaType, 'info', { allow: mediaTypes }),
  ],
  clauses,
};

export default azure;
