import type { Clause } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import methodNotAllowedContradiction from '../codes/method-not-allowed-contradiction.ts';
import negotiationStatusContent from '../codes/negotiation-status-content.ts';
import rangeStatusRequest from '../codes/range-status-request.ts';
import statusCodeObsolete from '../codes/status-code-obsolete.ts';
import errorBody from '../errors/error-body.ts';
import methodNotAllowedAllow from '../headers/method-not-allowed-allow.ts';
import proxyAuthChallenge from '../headers/proxy-auth-challenge.ts';
import rangeNotSatisfiableRange from '../headers/range-not-satisfiable-range.ts';
import retryAfter from '../headers/retry-after.ts';
import unauthorizedChallenge from '../headers/unauthorized-challenge.ts';
import upgradeHeader from '../headers/upgrade-header.ts';
import { rfc9110 } from '../sources.ts';

/** RFC 9110, sections 15.5 and 15.6: status codes from 400 on. */
export const rfc9110Errors: readonly Clause[] = [
  {
    id: '15.5',
    says: 'A 4xx response to anything but HEAD has content that explains the error.',
    source: rfc9110('15.5', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '15.5.2',
    says: 'A 401 response has WWW-Authenticate.',
    source: rfc9110('15.5.2', 'MUST'),
    enforcedBy: [unauthorizedChallenge],
  },
  {
    id: '15.5.3',
    says: '402 is reserved for future use.',
    source: rfc9110('15.5.3'),
    enforcedBy: [statusCodeObsolete],
  },
  {
    id: '15.5.5',
    says: '410 is preferred to 404 where something is gone for good.',
    source: rfc9110('15.5.5'),
    unenforceable: 'What a server knows of what is gone is not in the document.',
  },
  {
    id: '15.5.6',
    says: 'A 405 response has Allow.',
    source: rfc9110('15.5.6', 'MUST'),
    enforcedBy: [methodNotAllowedAllow],
  },
  {
    id: '15.5.6b',
    says: 'A 405 response says that the resource does not support the method.',
    source: rfc9110('15.5.6'),
    enforcedBy: [methodNotAllowedContradiction],
  },
  {
    id: '15.5.7',
    says: 'A 406 response says that no representation would be acceptable.',
    source: rfc9110('15.5.7'),
    enforcedBy: [negotiationStatusContent],
  },
  {
    id: '15.5.7b',
    says: 'A 406 response has content that lists what there is.',
    source: rfc9110('15.5.7', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '15.5.8',
    says: 'A 407 response has Proxy-Authenticate.',
    source: rfc9110('15.5.8', 'MUST'),
    enforcedBy: [proxyAuthChallenge],
  },
  {
    id: '15.5.10',
    says: 'A 409 response has content that tells what the conflict is.',
    source: rfc9110('15.5.10', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '15.5.11',
    says: '404 is used in place of 410 where a server does not know whether something is gone for good.',
    source: rfc9110('15.5.11', 'ought to'),
    unenforceable: 'What a server knows of what is gone is not in the document.',
  },
  {
    id: '15.5.12',
    says: 'A 411 response refuses content whose length is not given.',
    source: rfc9110('15.5.12'),
    enforcedBy: [bodyStatusRequest],
  },
  {
    id: '15.5.13',
    says: 'A 412 response says that a condition in the fields of the request is false.',
    source: rfc9110('15.5.13'),
    enforcedBy: [conditionalStatusPrecondition],
  },
  {
    id: '15.5.14',
    says: 'A 413 response refuses content that is too large.',
    source: rfc9110('15.5.14'),
    enforcedBy: [bodyStatusRequest],
  },
  {
    id: '15.5.14b',
    says: 'A 413 response that is for a time only has Retry-After.',
    source: rfc9110('15.5.14', 'SHOULD'),
    unenforceable: 'Whether a limit is there for a time only is not in the document.',
  },
  {
    id: '15.5.16',
    says: 'A 415 response refuses content for its format.',
    source: rfc9110('15.5.16'),
    enforcedBy: [bodyStatusRequest],
  },
  {
    id: '15.5.16b',
    says: 'A 415 response for a content coding has Accept-Encoding.',
    source: rfc9110('15.5.16', 'ought to'),
    unenforceable:
      'A 415 refuses codings and media types alike, and no document tells for which it is there.',
  },
  {
    id: '15.5.17',
    says: 'A 416 response refuses the ranges that Range asks for.',
    source: rfc9110('15.5.17'),
    enforcedBy: [rangeStatusRequest],
  },
  {
    id: '15.5.17b',
    says: 'A 416 response to a range of bytes has Content-Range.',
    source: rfc9110('15.5.17', 'SHOULD'),
    enforcedBy: [rangeNotSatisfiableRange],
  },
  {
    id: '15.5.19',
    says: '418 is reserved.',
    source: rfc9110('15.5.19'),
    enforcedBy: [statusCodeObsolete],
  },
  {
    id: '15.5.20',
    says: 'A proxy does not make 421 responses.',
    source: rfc9110('15.5.20', 'MUST NOT'),
    unenforceable: 'Whether an API is a proxy is not in the document.',
  },
  {
    id: '15.5.21',
    says: 'A 422 response refuses content that is well-formed and cannot be processed.',
    source: rfc9110('15.5.21'),
    enforcedBy: [bodyStatusRequest],
  },
  {
    id: '15.5.22',
    says: 'A 426 response has Upgrade.',
    source: rfc9110('15.5.22', 'MUST'),
    enforcedBy: [upgradeHeader],
  },
  {
    id: '15.6',
    says: 'A 5xx response to anything but HEAD has content that explains the error.',
    source: rfc9110('15.6', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: '15.6.4',
    says: 'A 503 response has Retry-After.',
    source: rfc9110('15.6.4', 'MAY'),
    enforcedBy: [retryAfter],
  },
  {
    id: '15.6.6',
    says: 'A 505 response has content that tells which protocols would do.',
    source: rfc9110('15.6.6', 'SHOULD'),
    enforcedBy: [errorBody],
  },
];
