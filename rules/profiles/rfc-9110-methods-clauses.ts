import type { Clause } from '../../src/profile.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import preconditionStatusDeclared from '../codes/precondition-status-declared.ts';
import putCreated from '../codes/put-created.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import bodylessMethodContent from '../content/bodyless-method-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import contentLengthForbidden from '../headers/content-length-forbidden.ts';
import contentRangeScope from '../headers/content-range-scope.ts';
import createdLocation from '../headers/created-location.ts';
import headMirrorsGet from '../headers/head-mirrors-get.ts';
import headerSchema from '../headers/header-schema.ts';
import methodNotAllowedAllow from '../headers/method-not-allowed-allow.ts';
import optionsAllow from '../headers/options-allow.ts';
import proxyAuthChallenge from '../headers/proxy-auth-challenge.ts';
import rangeNotSatisfiableRange from '../headers/range-not-satisfiable-range.ts';
import unauthorizedChallenge from '../headers/unauthorized-challenge.ts';
import { rfc9110 } from '../sources.ts';

/** RFC 9110, sections 9 to 14: methods, context, authentication, negotiation, conditions and ranges. */
export const rfc9110Methods: readonly Clause[] = [
  {
    id: '9.1',
    says: 'A method that a server does not know gets 501, one that the resource does not have gets 405.',
    source: rfc9110('9.1', 'SHOULD'),
    unenforceable: 'It speaks of methods that the document does not have.',
  },
  {
    id: '9.3.2',
    says: 'HEAD is answered without content.',
    source: rfc9110('9.3.2', 'MUST NOT'),
    enforcedBy: [bodylessMethodContent],
  },
  {
    id: '9.3.2b',
    says: 'HEAD is answered with the fields that GET would be answered with, but for those that take the content to know.',
    source: rfc9110('9.3.2', 'SHOULD'),
    enforcedBy: [headMirrorsGet],
  },
  {
    id: '9.3.3',
    says: 'POST is never answered with 206, 304 or 416.',
    source: rfc9110('9.3.3'),
    enforcedBy: [statusCodeMethods],
  },
  {
    id: '9.3.3b',
    says: 'A POST that has created something is answered with 201.',
    source: rfc9110('9.3.3', 'SHOULD'),
    enforcedBy: [postCreated],
  },
  {
    id: '9.3.3c',
    says: 'That 201 has a Location.',
    source: rfc9110('9.3.3', 'SHOULD'),
    enforcedBy: [createdLocation],
  },
  {
    id: '9.3.3d',
    says: 'That 201 has content that tells how it went and refers to what is new.',
    source: rfc9110('9.3.3', 'SHOULD'),
    enforcedBy: [createdBody],
  },
  {
    id: '9.3.3e',
    says: 'A POST whose result is there already is answered with 303 and its address.',
    source: rfc9110('9.3.3', 'MAY'),
    unenforceable: 'Whether a result is there already shows only when the server runs.',
  },
  {
    id: '9.3.4',
    says: 'A PUT that has created something is answered with 201.',
    source: rfc9110('9.3.4', 'MUST'),
    enforcedBy: [putCreated],
  },
  {
    id: '9.3.4b',
    says: 'A PUT that has changed something is answered with 200 or 204.',
    source: rfc9110('9.3.4', 'MUST'),
    enforcedBy: [methodSuccessCodes, putCreated],
  },
  {
    id: '9.3.4c',
    says: 'A PUT that does not fit the resource is made to fit, or refused with an explanation, as by 409 or 415.',
    source: rfc9110('9.3.4', 'SHOULD'),
    unenforceable: 'What fits a resource is for its server to decide.',
  },
  {
    id: '9.3.4d',
    says: 'A success of PUT has no validator, unless what was sent is stored as it is.',
    source: rfc9110('9.3.4', 'MUST NOT'),
    unenforceable: 'Whether a server changes what it stores is not in the document.',
  },
  {
    id: '9.3.4e',
    says: 'A PUT that is to be applied elsewhere is answered with 3xx.',
    source: rfc9110('9.3.4', 'MUST'),
    unenforceable: 'Where a server applies a PUT is not in the document.',
  },
  {
    id: '9.3.5',
    says: 'A DELETE is answered with 202, with 204, or with 200.',
    source: rfc9110('9.3.5', 'SHOULD'),
    enforcedBy: [methodSuccessCodes],
  },
  {
    id: '9.3.5b',
    says: 'A DELETE is answered with 200 when content tells how it went.',
    source: rfc9110('9.3.5', 'SHOULD'),
    enforcedBy: [okBody],
  },
  {
    id: '9.3.6',
    says: 'What follows a success of CONNECT comes through the tunnel.',
    source: rfc9110('9.3.6'),
    enforcedBy: [bodylessMethodContent],
  },
  {
    id: '9.3.6b',
    says: 'A success of CONNECT has neither Transfer-Encoding nor Content-Length.',
    source: rfc9110('9.3.6', 'MUST NOT'),
    enforcedBy: [contentLengthForbidden],
  },
  {
    id: '9.3.7',
    says: 'A success of OPTIONS has the fields that tell what can be done, such as Allow.',
    source: rfc9110('9.3.7', 'SHOULD'),
    enforcedBy: [optionsAllow],
  },
  {
    id: '9.3.8',
    says: 'TRACE is answered with 200 and the request as it came in.',
    source: rfc9110('9.3.8', 'SHOULD'),
    enforcedBy: [okBody],
  },
  {
    id: '9.3.8b',
    says: 'What is secret in the request is left out of that.',
    source: rfc9110('9.3.8', 'SHOULD'),
    unenforceable: 'Which fields of a request are secret is not in the document.',
  },
  {
    id: '10.1.1',
    says: 'A request that expects 100 gets it, or the final response, before its content is read.',
    source: rfc9110('10.1.1', 'MUST'),
    unenforceable: 'HTTP libraries answer this by themselves, and documents leave it out.',
  },
  {
    id: '10.2.1',
    says: 'A 405 response has Allow.',
    source: rfc9110('10.2.1', 'MUST'),
    enforcedBy: [methodNotAllowedAllow],
  },
  {
    id: '10.2.1b',
    says: 'Allow is a list of methods.',
    source: rfc9110('10.2.1'),
    enforcedBy: [headerSchema],
  },
  {
    id: '10.2.2',
    says: 'Location is one URI reference and no list.',
    source: rfc9110('10.2.2'),
    enforcedBy: [headerSchema],
  },
  {
    id: '10.2.3',
    says: 'Retry-After is a date or a number of seconds.',
    source: rfc9110('10.2.3'),
    enforcedBy: [headerSchema],
  },
  {
    id: '10.2.4',
    says: 'Server tells no needless details.',
    source: rfc9110('10.2.4', 'SHOULD NOT'),
    unenforceable: 'A document does not hold what a server says of itself.',
  },
  {
    id: '11.6.1',
    says: 'A 401 response has WWW-Authenticate with a challenge.',
    source: rfc9110('11.6.1', 'MUST'),
    enforcedBy: [unauthorizedChallenge],
  },
  {
    id: '11.7.1',
    says: 'A 407 response has Proxy-Authenticate.',
    source: rfc9110('11.7.1', 'MUST'),
    enforcedBy: [proxyAuthChallenge],
  },
  {
    id: '12.5.3',
    says: 'A request that fails for its content coding gets 415 and Accept-Encoding.',
    source: rfc9110('12.5.3', 'ought to'),
    unenforceable:
      'A 415 refuses codings and media types alike, and no document tells for which it is there.',
  },
  {
    id: '12.5.3b',
    says: 'A 415 for another reason has no Accept-Encoding.',
    source: rfc9110('12.5.3', 'MUST NOT'),
    unenforceable:
      'A 415 refuses codings and media types alike, and no document tells for which it is there.',
  },
  {
    id: '12.5.5',
    says: 'A response that is to be reused only for requests like this one has Vary.',
    source: rfc9110('12.5.5', 'SHOULD'),
    unenforceable: 'Whether a server wants caches to reuse a response is not in the document.',
  },
  {
    id: '13.1.1',
    says: 'If-Match is answered with 412 when it is false.',
    source: rfc9110('13.1.1', 'MAY'),
    enforcedBy: [preconditionStatusDeclared],
  },
  {
    id: '13.1.2',
    says: 'If-None-Match is answered with 304 to GET and HEAD, and with 412 to others, when it is false.',
    source: rfc9110('13.1.2', 'MUST'),
    enforcedBy: [preconditionStatusDeclared, statusCodeMethods],
  },
  {
    id: '13.1.3',
    says: 'If-Modified-Since is answered with 304 when it is false.',
    source: rfc9110('13.1.3', 'SHOULD'),
    enforcedBy: [preconditionStatusDeclared],
  },
  {
    id: '13.1.4',
    says: 'If-Unmodified-Since is answered with 412 when it is false.',
    source: rfc9110('13.1.4', 'MAY'),
    enforcedBy: [preconditionStatusDeclared],
  },
  {
    id: '14.2',
    says: 'A range that can be sent is answered with 206, one that cannot with 416.',
    source: rfc9110('14.2', 'SHOULD'),
    unenforceable: 'A server is free to ignore Range, so that its parameter promises neither.',
  },
  {
    id: '14.4',
    says: 'A 416 response to a range of bytes has a Content-Range with the length of the whole.',
    source: rfc9110('14.4', 'SHOULD'),
    enforcedBy: [rangeNotSatisfiableRange],
  },
  {
    id: '14.4b',
    says: 'Content-Range means nothing but with 206 and 416.',
    source: rfc9110('14.4'),
    enforcedBy: [contentRangeScope],
  },
  {
    id: '14.4c',
    says: 'Content-Range tells the length of the whole where it is known.',
    source: rfc9110('14.4', 'SHOULD'),
    unenforceable: 'A document does not hold the values that a server sends.',
  },
  {
    id: '14.5',
    says: 'A PUT with Content-Range gets 400 where parts cannot be put.',
    source: rfc9110('14.5', 'SHOULD'),
    unenforceable: 'A document does not tell what a server does with fields that it does not declare.',
  },
];
