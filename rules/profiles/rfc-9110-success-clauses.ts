import type { Clause } from '../../src/profile.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import infrastructureStatusCode from '../codes/infrastructure-status-code.ts';
import interimStatusCode from '../codes/interim-status-code.ts';
import rangeStatusRequest from '../codes/range-status-request.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import statusCodeObsolete from '../codes/status-code-obsolete.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import statusCodeSyntax from '../codes/status-code-syntax.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import redirectBody from '../content/redirect-body.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import createdLocation from '../headers/created-location.ts';
import mirroredOkHeaders from '../headers/mirrored-ok-headers.ts';
import partialContentRange from '../headers/partial-content-range.ts';
import redirectLocation from '../headers/redirect-location.ts';
import upgradeHeader from '../headers/upgrade-header.ts';
import { rfc9110 } from '../sources.ts';

/** RFC 9110, sections 15 to 15.4: status codes up to 399. */
export const rfc9110Successes: readonly Clause[] = [
  {
    id: '15',
    says: 'Status codes are the numbers from 100 to 599.',
    source: rfc9110('15'),
    enforcedBy: [statusCodeSyntax],
  },
  {
    id: '15.1',
    says: 'Status codes are registered.',
    source: rfc9110('15.1', 'ought to'),
    enforcedBy: [statusCodeRegistered],
  },
  {
    id: '15.2',
    says: 'A 1xx response comes before the final one.',
    source: rfc9110('15.2'),
    enforcedBy: [interimStatusCode],
  },
  {
    id: '15.2b',
    says: '1xx responses have no content.',
    source: rfc9110('15.2'),
    enforcedBy: [bodylessStatusContent],
  },
  {
    id: '15.2c',
    says: '1xx responses are not sent to HTTP/1.0 clients.',
    source: rfc9110('15.2', 'MUST NOT'),
    unenforceable: 'Which version a client speaks shows only on the connection.',
  },
  {
    id: '15.2.2',
    says: 'A 101 response has Upgrade.',
    source: rfc9110('15.2.2', 'MUST'),
    enforcedBy: [upgradeHeader],
  },
  {
    id: '15.3.1',
    says: 'A 200 response has content, unless it says that there is none.',
    source: rfc9110('15.3.1'),
    enforcedBy: [okBody],
  },
  {
    id: '15.3.1b',
    says: 'A request that would rather have no content gets 204.',
    source: rfc9110('15.3.1', 'ought to'),
    unenforceable: 'What a single request would rather have is not in the document.',
  },
  {
    id: '15.3.1c',
    says: 'A 200 response to GET or HEAD has the validators that are available.',
    source: rfc9110('15.3.1', 'SHOULD'),
    unenforceable: 'Which validators a server has is not in the document.',
  },
  {
    id: '15.3.2',
    says: 'A 201 response says that something was created.',
    source: rfc9110('15.3.2'),
    enforcedBy: [statusCodeMethods],
  },
  {
    id: '15.3.2b',
    says: 'What was created is named by Location, or else is what the request went to.',
    source: rfc9110('15.3.2'),
    enforcedBy: [createdLocation],
  },
  {
    id: '15.3.2c',
    says: 'The content of a 201 response describes what was created and links to it.',
    source: rfc9110('15.3.2'),
    enforcedBy: [createdBody],
  },
  {
    id: '15.3.3',
    says: 'A 202 response tells how the work stands, and points to what follows it or embeds that.',
    source: rfc9110('15.3.3', 'ought to'),
    enforcedBy: [acceptedLocation],
  },
  {
    id: '15.3.4',
    says: 'A 203 response was changed by a proxy on its way.',
    source: rfc9110('15.3.4'),
    enforcedBy: [infrastructureStatusCode],
  },
  {
    id: '15.3.5',
    says: 'A 204 response has no content.',
    source: rfc9110('15.3.5'),
    enforcedBy: [bodylessStatusContent],
  },
  {
    id: '15.3.6',
    says: 'A 205 response has no content.',
    source: rfc9110('15.3.6', 'MUST NOT'),
    enforcedBy: [bodylessStatusContent],
  },
  {
    id: '15.3.7',
    says: 'A 206 response answers a request for ranges.',
    source: rfc9110('15.3.7'),
    enforcedBy: [rangeStatusRequest],
  },
  {
    id: '15.3.7b',
    says: 'A 206 response has the Cache-Control, Content-Location, ETag, Expires and Vary that the 200 would have.',
    source: rfc9110('15.3.7', 'MUST'),
    enforcedBy: [mirroredOkHeaders],
  },
  {
    id: '15.3.7c',
    says: 'A 206 response has the other fields of the 200 too, unless the request has If-Range.',
    source: rfc9110('15.3.7', 'MUST'),
    unenforceable: 'Whether a request has If-Range shows only when the server runs.',
  },
  {
    id: '15.3.7.1',
    says: 'A 206 response with one part has Content-Range.',
    source: rfc9110('15.3.7.1', 'MUST'),
    enforcedBy: [partialContentRange],
  },
  {
    id: '15.3.7.2',
    says: 'A 206 response with several parts has no Content-Range of its own.',
    source: rfc9110('15.3.7.2', 'MUST NOT'),
    enforcedBy: [partialContentRange],
  },
  {
    id: '15.3.7.2b',
    says: 'Several parts are sent as `multipart/byteranges`, each with a Content-Range.',
    source: rfc9110('15.3.7.2', 'MUST'),
    unenforceable: 'How many parts a request gets, and how each is written, shows only when the server runs.',
  },
  {
    id: '15.3.7.2c',
    says: 'A request for one range does not get several parts.',
    source: rfc9110('15.3.7.2', 'MUST NOT'),
    unenforceable: 'What one request asks for shows only when the server runs.',
  },
  {
    id: '15.4.1',
    says: 'A 300 response has a Location where the server has a preference.',
    source: rfc9110('15.4.1', 'SHOULD'),
    unenforceable: 'Whether a server has a preference is not in the document.',
  },
  {
    id: '15.4.1b',
    says: 'A 300 response has content that lists the choices.',
    source: rfc9110('15.4.1', 'SHOULD'),
    enforcedBy: [redirectBody],
  },
  {
    id: '15.4.2',
    says: 'A 301 response has a Location.',
    source: rfc9110('15.4.2', 'SHOULD'),
    enforcedBy: [redirectLocation],
  },
  {
    id: '15.4.2b',
    says: 'Clients make a GET of a POST that gets 301; 308 is there where that is not wanted.',
    source: rfc9110('15.4.2', 'MAY'),
    unenforceable: 'Whether the change of method does harm is not in the document.',
  },
  {
    id: '15.4.3',
    says: 'A 302 response has a Location.',
    source: rfc9110('15.4.3', 'SHOULD'),
    enforcedBy: [redirectLocation],
  },
  {
    id: '15.4.3b',
    says: 'Clients make a GET of a POST that gets 302; 307 is there where that is not wanted.',
    source: rfc9110('15.4.3', 'MAY'),
    unenforceable: 'Whether the change of method does harm is not in the document.',
  },
  {
    id: '15.4.4',
    says: 'A 303 response names another resource in its Location.',
    source: rfc9110('15.4.4'),
    enforcedBy: [redirectLocation],
  },
  {
    id: '15.4.4b',
    says: 'A 303 response has a short note with a link.',
    source: rfc9110('15.4.4', 'ought to'),
    unenforceable: 'The note is for people who read pages, and no document tells whether they do.',
  },
  {
    id: '15.4.5',
    says: 'A 304 response answers a GET or HEAD with a condition.',
    source: rfc9110('15.4.5'),
    enforcedBy: [statusCodeMethods, conditionalStatusPrecondition],
  },
  {
    id: '15.4.5b',
    says: 'A 304 response has the Cache-Control, Content-Location, ETag, Expires and Vary that the 200 would have.',
    source: rfc9110('15.4.5', 'MUST'),
    enforcedBy: [mirroredOkHeaders],
  },
  {
    id: '15.4.5c',
    says: 'A 304 response has no other field of the representation, unless it guides caches.',
    source: rfc9110('15.4.5', 'SHOULD NOT'),
    unenforceable: 'What a field is meant to guide is not in the document.',
  },
  {
    id: '15.4.5d',
    says: 'A 304 response has no content.',
    source: rfc9110('15.4.5'),
    enforcedBy: [bodylessStatusContent],
  },
  {
    id: '15.4.6',
    says: '305 is deprecated.',
    source: rfc9110('15.4.6'),
    enforcedBy: [statusCodeObsolete],
  },
  {
    id: '15.4.7',
    says: '306 is no longer used, and reserved.',
    source: rfc9110('15.4.7'),
    enforcedBy: [statusCodeObsolete],
  },
  {
    id: '15.4.8',
    says: 'A 307 response has a Location.',
    source: rfc9110('15.4.8', 'SHOULD'),
    enforcedBy: [redirectLocation],
  },
  {
    id: '15.4.9',
    says: 'A 308 response has a Location.',
    source: rfc9110('15.4.9', 'SHOULD'),
    enforcedBy: [redirectLocation],
  },
];
