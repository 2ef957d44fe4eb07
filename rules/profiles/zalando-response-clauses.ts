import type { Clause } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import methodNotAllowedContradiction from '../codes/method-not-allowed-contradiction.ts';
import preconditionStatusDeclared from '../codes/precondition-status-declared.ts';
import statusCodeDiscouraged from '../codes/status-code-discouraged.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import multiStatusBody from '../content/multi-status-body.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorMediaType from '../errors/error-media-type.ts';
import problemDetailsMembers from '../errors/problem-details-members.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import createdLocation from '../headers/created-location.ts';
import deprecationHeaders from '../headers/deprecation-headers.ts';
import preferenceApplied from '../headers/preference-applied.ts';
import rateLimitHeaders from '../headers/rate-limit-headers.ts';
import retryAfter from '../headers/retry-after.ts';
import { zalando as source } from '../sources.ts';

/** From rule 150 on: status codes, errors, headers and content. */
export const responseClauses: readonly Clause[] = [
  {
    id: '150.1',
    says: 'Only the most common codes are used.',
    source: source(150, 'SHOULD'),
    enforcedBy: [statusCodeInCatalogue],
  },
  {
    id: '150.2',
    says: 'A code is described only where there is something to add to its meaning.',
    source: source(150, 'should'),
    unenforceable: 'OpenAPI demands a description of each response before version 3.2.',
  },
  {
    id: '150.3',
    says: 'Of 201, 202, 204, 207, 304, 409, 412, 423 and 507 each is for certain methods.',
    source: source(150, 'should'),
    enforcedBy: [statusCodeMethods],
  },
  {
    id: '150.4',
    says: 'A 201 has a Location header.',
    source: source(150, 'recommend'),
    enforcedBy: [createdLocation],
  },
  {
    id: '150.5',
    says: 'Where no content is returned, 204 takes the place of 200.',
    source: source(150),
    enforcedBy: [okBody, bodylessStatusContent],
  },
  {
    id: '150.6',
    says: 'Codes for forms, ranges, protocols and WebDAV are not used: 205, 206, 408, 417, 418, 424, 505 and 511.',
    source: source(150, 'do not use'),
    enforcedBy: [statusCodeDiscouraged],
  },
  {
    id: '150.7',
    says: 'What is well-formed and wrong is 400, not 422.',
    source: source(150, 'do not recommend'),
    enforcedBy: [statusCodeDiscouraged],
  },
  {
    id: '150.8',
    says: 'A 304 answers a condition in the headers of the request.',
    source: source(150),
    enforcedBy: [conditionalStatusPrecondition],
  },
  {
    id: '150.9',
    says: 'Codes that any operation can return, such as 401, 404 or 500, are documented only with details.',
    source: source(150, 'do not document'),
    unenforceable: 'Whether a description adds details is for its reader to judge.',
  },
  {
    id: '150.10',
    says: 'A 405 is used only where a state forbids the method, and says which.',
    source: source(150, 'do not use'),
    enforcedBy: [methodNotAllowedContradiction],
  },
  {
    id: '150.11',
    says: 'A robust creation returns 200 or 204, and not 409, when the resource exists.',
    source: source(150, 'should'),
    unenforceable: 'A document does not show whether a creation is meant to be robust.',
  },
  {
    id: '150.12',
    says: 'A 411 or 415 is for operations that take content.',
    source: source(150),
    enforcedBy: [bodyStatusRequest],
  },
  {
    id: '150.13',
    says: 'A 423 is documented as pessimistic locking.',
    source: source(150, 'must'),
    unenforceable: 'Whether a description speaks of locking is for its reader to judge.',
  },
  {
    id: '150.14',
    says: 'Instead of 428, the headers that it is about are documented as required.',
    source: source(150, 'should'),
    enforcedBy: [conditionalStatusPrecondition],
  },
  {
    id: '150.15',
    says: 'A 503 has a Retry-After header, if possible.',
    source: source(150, 'should'),
    enforcedBy: [retryAfter],
  },
  {
    id: '220',
    says: 'Of the codes that fit the most specific one is used.',
    source: source(220, 'MUST'),
    unenforceable: 'What happened, and which code fits it best, shows only at run time.',
  },
  {
    id: '152.1',
    says: 'A batch or bulk request returns 207, unless it fails as a whole.',
    source: source(152, 'MUST'),
    unenforceable: 'A document does not say which operations take a batch.',
  },
  {
    id: '152.2',
    says: 'A 207 tells the status of each item.',
    source: source(152, 'MUST'),
    enforcedBy: [multiStatusBody],
  },
  {
    id: '152.3',
    says: 'Its content may be a list of items, each with an id and a status.',
    source: source(152, 'may'),
    unenforceable: 'It is an example: any content will do that tells the status of each item.',
  },
  {
    id: '153.1',
    says: 'A client that sends too many requests gets 429.',
    source: source(153, 'MUST'),
    unenforceable: 'How many requests are too many shows only at run time.',
  },
  {
    id: '153.2',
    says: 'A 429 has Retry-After, or the three X-RateLimit headers.',
    source: source(153, 'MUST'),
    enforcedBy: [rateLimitHeaders],
  },
  {
    id: '153.3',
    says: 'Retry-After is a number of seconds rather than a date.',
    source: source(153, 'should'),
    unenforceable: 'Either is accepted, and which one is sent shows only at run time.',
  },
  {
    id: '176.1',
    says: 'Every operation can return problem JSON for its errors.',
    source: source(176, 'MUST'),
    enforcedBy: [errorBody, errorMediaType, errorEnvelope],
  },
  {
    id: '176.2',
    says: 'Problem JSON is what RFC 9457 says.',
    source: source(176, 'MUST'),
    enforcedBy: [problemDetailsMembers, envelopeStatusValue],
  },
  {
    id: '176.3',
    says: 'Problem types may have members of their own.',
    source: source(176, 'may'),
    unenforceable: 'It is a permission: the rules take no offence at further members.',
  },
  {
    id: '176.4',
    says: 'The type and the instance of a problem are relative references, which lead nowhere.',
    source: source(176, 'proposed'),
    unenforceable: 'The values come with the response: a schema says only that they are strings.',
  },
  {
    id: '177',
    says: 'No stack traces are returned.',
    source: source(177, 'MUST'),
    unenforceable: 'What a server writes into its errors shows only at run time.',
  },
  {
    id: '251',
    says: 'Redirects are not used, apart from 304.',
    source: source(251, 'SHOULD'),
    enforcedBy: [statusCodeDiscouraged],
  },
  {
    id: '133',
    says: 'The headers that an API supports are in its specification.',
    source: source(133, 'must'),
    unenforceable: 'What an author has left out of a document shows only at run time.',
  },
  {
    id: '180',
    says: 'Location is used instead of Content-Location.',
    source: source(180, 'SHOULD'),
    unenforceable:
      'Rule 179 names cases where Content-Location is right, and a document does not tell them apart.',
  },
  {
    id: '181',
    says: 'An API that supports Prefer may return Preference-Applied.',
    source: source(181, 'may'),
    enforcedBy: [preferenceApplied],
  },
  {
    id: '182.1',
    says: 'Conditions on entity tags go with an ETag header.',
    source: source(182, 'MAY'),
    enforcedBy: [conditionalEtag],
  },
  {
    id: '182.2',
    says: 'A change whose condition is false returns 412.',
    source: source(182, 'is supposed to'),
    enforcedBy: [preconditionStatusDeclared],
  },
  {
    id: '110.1',
    says: 'Content is an object at its top level, and not a list.',
    source: source(110, 'MUST'),
    enforcedBy: [successEnvelope],
  },
  {
    id: '110.2',
    says: 'Content is no map at its top level.',
    source: source(110, 'MUST'),
    unenforceable:
      'An object with `additionalProperties` may be a map, or one whose members nobody has listed.',
  },
  {
    id: '189',
    says: 'What is deprecated has a Deprecation header, and a Sunset header if its end is planned.',
    source: source(189, 'SHOULD'),
    enforcedBy: [deprecationHeaders],
  },
];
