import type { Clause } from '../../src/profile.ts';
import defaultResponse from '../codes/default-response.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import putCreated from '../codes/put-created.ts';
import statusCodeDiscouraged from '../codes/status-code-discouraged.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import errorMediaType from '../errors/error-media-type.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import createdLocation from '../headers/created-location.ts';
import headerSchema from '../headers/header-schema.ts';
import obsoleteHeader from '../headers/obsolete-header.ts';
import statusRequiredHeaders from '../headers/status-required-headers.ts';
import { guideline, patternClauses } from './azure-pattern-clauses.ts';

/** The guidelines in the order of the document, "Common API Patterns" and the style guide after them. */
export const clauses: readonly Clause[] = [
  {
    ...guideline('http-url-length', 'DO', 'A URL of more than 2083 characters gets 414.'),
    unenforceable: 'It holds for all operations alike, and documents leave it to `default`.',
  },
  {
    ...guideline('http-url-case-sensitivity', 'DO', 'A URL in the wrong case gets 404.'),
    unenforceable: 'It holds for all operations alike, and documents leave it to `default`.',
  },
  {
    ...guideline(
      'http-post-must-be-idempotent',
      'MUST',
      'A POST that creates returns 201 with the URL of what it created.',
    ),
    enforcedBy: [postCreated, createdLocation],
  },
  {
    ...guideline(
      'http-success-status-codes.1',
      'DO',
      'PATCH and PUT return 200 or 201, GET returns 200, and DELETE returns 204.',
    ),
    enforcedBy: [methodSuccessCodes],
  },
  {
    ...guideline(
      'http-success-status-codes.2',
      'DO',
      'A PUT or PATCH that creates returns 201, and 200 when it updates.',
    ),
    enforcedBy: [putCreated],
  },
  {
    ...guideline(
      'http-lro-status-code',
      'DO',
      'A PUT, POST or DELETE that completes later returns 202 and follows the guidance for long-running operations.',
    ),
    unenforceable:
      'The guidance for long-running operations is more precise, and has a PUT return 200 or 201.',
  },
  {
    ...guideline(
      'http-return-resource',
      'DO',
      'A 200 or 201 to PUT, PATCH, POST or GET returns the state of the resource.',
    ),
    enforcedBy: [okBody, createdBody],
  },
  {
    ...guideline('http-delete-returns-204.1', 'DO', 'A DELETE returns 204 without a body.'),
    enforcedBy: [methodSuccessCodes, bodylessStatusContent],
  },
  {
    ...guideline(
      'http-delete-returns-204.2',
      'DO',
      'A DELETE of what does not exist returns 204 as well, and not 404.',
    ),
    unenforceable: 'A 404 may also be about a parent in the path, which has to exist.',
  },
  {
    ...guideline('http-post-action-returns-200', 'DO', 'A POST that is an action returns 200 with a body.'),
    enforcedBy: [methodSuccessCodes, okBody, successEnvelope],
  },
  {
    ...guideline(
      'http-return-403-vs-404',
      'DO',
      'A client without access gets 403, or 404 where the resource has to stay a secret.',
    ),
    unenforceable: 'A document does not show who has access to what, and what has to stay a secret.',
  },
  {
    ...guideline(
      'http-support-optimistic-concurrency',
      'DO',
      'ETag and Last-Modified are returned where conditions on them are honored.',
    ),
    enforcedBy: [conditionalEtag],
  },
  {
    ...guideline(
      'http-parameter-validation',
      'DO',
      'A parameter or header with a value that is not valid gets 400.',
    ),
    unenforceable: 'It holds for all operations alike, and documents leave it to `default`.',
  },
  {
    ...guideline(
      'http-header-date-values',
      'DO',
      'Dates in headers are returned as IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT".',
    ),
    enforcedBy: [headerSchema],
  },
  {
    ...guideline('http-header-request-id', 'DO', 'Every response has an x-ms-request-id header.'),
    unenforceable:
      "It is on every response of every service, so documents leave it out, and Azure's own linter does not ask for it.",
  },
  {
    ...guideline(
      'http-no-x-custom-headers',
      'DO NOT',
      'The name of a custom header does not begin with x-, unless it is in use already.',
    ),
    enforcedBy: [obsoleteHeader],
  },
  {
    ...guideline(
      'rest-use-standard-status-codes',
      'DO',
      'Codes and bodies tell what is wrong, so that customers can help themselves.',
    ),
    enforcedBy: [errorEnvelopeInSuccess],
  },
  {
    ...guideline(
      'rest-put-patch-status-codes',
      'DO',
      'A PUT or PATCH with fields that are not known, not writable or missing gets 400.',
    ),
    unenforceable: 'It holds for all operations alike, and documents leave it to `default`.',
  },
  {
    ...guideline('rest-error-code-header', 'DO', 'An error has an x-ms-error-code header.'),
    enforcedBy: [statusRequiredHeaders],
  },
  {
    ...guideline(
      'rest-error-code-header-and-body-match',
      'DO',
      'The code in the body is the value of x-ms-error-code.',
    ),
    unenforceable: 'Both values come with the response.',
  },
  {
    ...guideline('rest-error-response-body-structure.1', 'DO', 'An error has a body, in JSON.'),
    enforcedBy: [errorBody, errorMediaType],
  },
  {
    ...guideline(
      'rest-error-response-body-structure.2',
      'DO',
      'The body has a member error with code and message, and perhaps target, details and innererror.',
    ),
    enforcedBy: [errorEnvelope],
  },
  {
    ...guideline(
      'rest-document-error-code-values',
      'DO',
      'The codes at the top level of errors are documented.',
    ),
    unenforceable: 'Which codes a service has is known only to who wrote it.',
  },
  {
    ...guideline(
      'rest-error-additional-properties-allowed',
      'should',
      'How long to back off is told by Retry-After, and not by the body.',
    ),
    unenforceable: 'Errors are described by `default`, which stands for those without Retry-After as well.',
  },
  {
    ...guideline(
      'rest-error-use-default-response',
      'YOU SHOULD NOT',
      'Errors are described by the `default` response, and not by their status codes.',
    ),
    enforcedBy: [statusCodeDiscouraged, defaultResponse],
  },
  ...patternClauses,
];
