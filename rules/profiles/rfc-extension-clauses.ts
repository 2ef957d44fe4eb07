import type { Clause } from '../../src/profile.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import infrastructureStatusCode from '../codes/infrastructure-status-code.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import multiStatusBody from '../content/multi-status-body.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import problemDetailsMembers from '../errors/problem-details-members.ts';
import contentRangeScope from '../headers/content-range-scope.ts';
import headerSchema from '../headers/header-schema.ts';
import legalReasonsLink from '../headers/legal-reasons-link.ts';
import obsoleteHeader from '../headers/obsolete-header.ts';
import optionsAllow from '../headers/options-allow.ts';
import preferenceApplied from '../headers/preference-applied.ts';
import rateLimitHeaders from '../headers/rate-limit-headers.ts';
import redirectLocation from '../headers/redirect-location.ts';
import unsupportedMediaTypeAccept from '../headers/unsupported-media-type-accept.ts';
import { rfc, rfc5789, rfc6585, rfc7538, rfc9205 } from '../sources.ts';

/** The RFCs that extend HTTP. */
export const extensions: readonly Clause[] = [
  {
    id: '9111-5.4',
    says: 'Pragma is deprecated.',
    source: rfc(9111)('5.4'),
    enforcedBy: [obsoleteHeader],
  },
  {
    id: '9111-5.5',
    says: 'Warning is obsolete.',
    source: rfc(9111)('5.5'),
    enforcedBy: [obsoleteHeader],
  },
  {
    id: '4918-13',
    says: 'The content of a 207 response tells how each part of the request fared.',
    source: rfc(4918)('13'),
    enforcedBy: [multiStatusBody],
  },
  {
    id: '5789-2.2',
    says: 'A 415 response to PATCH has Accept-Patch.',
    source: rfc5789('2.2', 'SHOULD'),
    enforcedBy: [unsupportedMediaTypeAccept],
  },
  {
    id: '5789-2.2b',
    says: 'A PATCH that is not well-formed gets 400.',
    source: rfc5789('2.2', 'SHOULD'),
    unenforceable: 'What a server does with a broken request shows only when it runs.',
  },
  {
    id: '5789-2.2c',
    says: 'The content of an error tells enough of what went wrong.',
    source: rfc5789('2.2', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '5789-3.1',
    says: 'Accept-Patch is in the answer to OPTIONS wherever PATCH is supported.',
    source: rfc5789('3.1', 'SHOULD'),
    enforcedBy: [optionsAllow],
  },
  {
    id: '6265-3',
    says: 'Each Set-Cookie holds one cookie.',
    source: rfc(6265)('3', 'SHOULD NOT'),
    enforcedBy: [headerSchema],
  },
  {
    id: '6585-3',
    says: 'A 428 response asks for a request with a condition.',
    source: rfc6585('3'),
    enforcedBy: [conditionalStatusPrecondition],
  },
  {
    id: '6585-3b',
    says: 'A 428 response explains how to send the request again.',
    source: rfc6585('3', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '6585-3c',
    says: 'No cache stores a 428, 429, 431 or 511 response.',
    source: rfc6585('3', 'MUST NOT'),
    unenforceable: 'It binds caches, which the document does not describe.',
  },
  {
    id: '6585-4',
    says: 'A 429 response has content with details.',
    source: rfc6585('4', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '6585-4b',
    says: 'A 429 response has Retry-After.',
    source: rfc6585('4', 'MAY'),
    enforcedBy: [rateLimitHeaders],
  },
  {
    id: '6585-5',
    says: 'A 431 response tells which field is too large.',
    source: rfc6585('5', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '6585-6',
    says: 'Origin servers do not send 511.',
    source: rfc6585('6', 'SHOULD NOT'),
    enforcedBy: [infrastructureStatusCode],
  },
  {
    id: '6585-6b',
    says: 'A 511 response has a link to where credentials can be given, and no login of its own.',
    source: rfc6585('6', 'SHOULD'),
    unenforceable: 'It binds what guards a network, and an API that sends 511 is at fault before.',
  },
  {
    id: '7240-2',
    says: 'Vary lists Prefer where a preference changes how a cache has to handle a response.',
    source: rfc(7240)('2', 'MUST'),
    unenforceable: 'What a preference changes is not in the document.',
  },
  {
    id: '7240-3',
    says: 'A response names the preferences that were honoured in Preference-Applied.',
    source: rfc(7240)('3', 'MAY'),
    enforcedBy: [preferenceApplied],
  },
  {
    id: '7538-3',
    says: 'A 308 response has a Location.',
    source: rfc7538('3', 'SHOULD'),
    enforcedBy: [redirectLocation],
  },
  {
    id: '7725-3',
    says: 'A 451 response explains in its content who demands what.',
    source: rfc(7725)('3', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '7725-4',
    says: 'A 451 response has a Link to who blocks the resource.',
    source: rfc(7725)('4', 'SHOULD'),
    enforcedBy: [legalReasonsLink],
  },
  {
    id: '7725-4b',
    says: 'That Link has the relation `blocked-by`.',
    source: rfc(7725)('4', 'MUST'),
    unenforceable: 'A document does not hold the values that a server sends.',
  },
  {
    id: '8470-5.2',
    says: '425 is sent only for requests that came as early data.',
    source: rfc(8470)('5.2', 'SHOULD NOT'),
    unenforceable: 'How a request came shows only on the connection.',
  },
  {
    id: '9205-4.6',
    says: 'An error has the status code that fits it best, and no code stands for one error only.',
    source: rfc9205('4.6', 'should'),
    unenforceable: 'Which errors an API has is not in the document, only how it answers them.',
  },
  {
    id: '9205-4.6b',
    says: 'Finer details of an error are in the content.',
    source: rfc9205('4.6', 'should'),
    enforcedBy: [errorBody],
  },
  {
    id: '9205-4.6c',
    says: 'An API does not define status codes anew.',
    source: rfc9205('4.6', 'MUST NOT'),
    unenforceable: 'What a description means is for people to judge.',
  },
  {
    id: '9205-4.6d',
    says: 'An API uses registered status codes only.',
    source: rfc9205('4.6', 'MUST'),
    enforcedBy: [statusCodeRegistered],
  },
  {
    id: '9205-4.7',
    says: 'New fields are registered.',
    source: rfc9205('4.7', 'MUST'),
    unenforceable: 'Anyone may register a field at any time, so the name alone does not tell.',
  },
  {
    id: '9205-4.7b',
    says: 'An API gives no other meaning to fields that are defined already.',
    source: rfc9205('4.7', 'MUST NOT'),
    enforcedBy: [contentRangeScope, headerSchema],
  },
  {
    id: '9457-3',
    says: 'Problem details in JSON are sent as `application/problem+json`.',
    source: rfc(9457)('3'),
    unenforceable: 'Nothing tells that content of another media type is meant as problem details.',
  },
  {
    id: '9457-3.1',
    says: 'A member of another type than the defined one is ignored.',
    source: rfc(9457)('3.1', 'MUST'),
    enforcedBy: [problemDetailsMembers],
  },
  {
    id: '9457-3.1.2',
    says: 'The `status` of a problem is the code of the response.',
    source: rfc(9457)('3.1.2', 'MUST'),
    enforcedBy: [envelopeStatusValue],
  },
  {
    id: '9457-3.1.3',
    says: 'The `title` of a problem is the same each time, but for its language.',
    source: rfc(9457)('3.1.3', 'SHOULD NOT'),
    unenforceable: 'A document does not hold the values that a server sends.',
  },
  {
    id: '9530-1.3',
    says: 'Digest and Want-Digest are obsolete.',
    source: rfc(9530)('1.3'),
    enforcedBy: [obsoleteHeader],
  },
  {
    id: '9745-2',
    says: 'A server can tell by Deprecation that a resource is or will be deprecated.',
    source: rfc(9745)('2'),
    unenforceable: 'It is an offer: the RFC lets an API announce it on some resources only, or not at all.',
  },
  {
    id: '9745-2.1',
    says: 'Deprecation is a date such as "@1688169599".',
    source: rfc(9745)('2.1', 'MUST'),
    enforcedBy: [headerSchema],
  },
  {
    id: '9745-4',
    says: 'Sunset is not earlier than Deprecation.',
    source: rfc(9745)('4', 'MUST NOT'),
    unenforceable: 'A document does not hold the values that a server sends.',
  },
  {
    id: '8594-3',
    says: 'Sunset is a date such as "Sat, 31 Dec 2018 23:59:59 GMT".',
    source: rfc(8594)('3'),
    enforcedBy: [headerSchema],
  },
];
