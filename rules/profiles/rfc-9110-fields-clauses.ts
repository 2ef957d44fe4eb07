import type { Clause } from '../../src/profile.ts';
import bodylessMethodContent from '../content/bodyless-method-content.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import contentLengthForbidden from '../headers/content-length-forbidden.ts';
import headerNameCollision from '../headers/header-name-collision.ts';
import headerSchema from '../headers/header-schema.ts';
import upgradeHeader from '../headers/upgrade-header.ts';
import { rfc9110 } from '../sources.ts';

/** RFC 9110, sections 2 to 8: fields, content and representations. */
export const rfc9110Fields: readonly Clause[] = [
  {
    id: '2.2',
    says: 'Nothing is sent that the grammar of a field does not allow.',
    source: rfc9110('2.2', 'MUST NOT'),
    enforcedBy: [headerSchema],
  },
  {
    id: '5.1',
    says: 'The names of fields know no case.',
    source: rfc9110('5.1'),
    enforcedBy: [headerNameCollision],
  },
  {
    id: '5.3',
    says: 'A message has no two lines of one field, unless the field is a list.',
    source: rfc9110('5.3', 'MUST NOT'),
    enforcedBy: [headerNameCollision],
  },
  {
    id: '5.6.7',
    says: 'Dates in fields are written like "Sun, 06 Nov 1994 08:49:37 GMT".',
    source: rfc9110('5.6.7', 'MUST'),
    enforcedBy: [headerSchema],
  },
  {
    id: '6.4.1',
    says: 'Responses to HEAD have no content.',
    source: rfc9110('6.4.1'),
    enforcedBy: [bodylessMethodContent],
  },
  {
    id: '6.4.1b',
    says: 'A success of CONNECT has a tunnel in place of content.',
    source: rfc9110('6.4.1'),
    enforcedBy: [bodylessMethodContent],
  },
  {
    id: '6.4.1c',
    says: '1xx, 204 and 304 responses have no content.',
    source: rfc9110('6.4.1'),
    enforcedBy: [bodylessStatusContent],
  },
  {
    id: '6.5.1',
    says: 'What a client needs is not sent in trailers.',
    source: rfc9110('6.5.1', 'SHOULD NOT'),
    unenforceable: 'OpenAPI has no place for trailers.',
  },
  {
    id: '6.6.1',
    says: 'An origin server that has a clock sends Date.',
    source: rfc9110('6.6.1', 'MUST'),
    unenforceable: 'Servers add Date by themselves, and documents leave it out.',
  },
  {
    id: '7.8',
    says: 'A 426 response has an Upgrade field with the protocols that would do.',
    source: rfc9110('7.8', 'MUST'),
    enforcedBy: [upgradeHeader],
  },
  {
    id: '8.6',
    says: '1xx and 204 responses have no Content-Length.',
    source: rfc9110('8.6', 'MUST NOT'),
    enforcedBy: [contentLengthForbidden],
  },
  {
    id: '8.6b',
    says: 'A success of CONNECT has no Content-Length.',
    source: rfc9110('8.6', 'MUST NOT'),
    enforcedBy: [contentLengthForbidden],
  },
  {
    id: '8.6c',
    says: 'In answer to HEAD and with 304, Content-Length is nothing but the length that GET would have.',
    source: rfc9110('8.6', 'MUST NOT'),
    unenforceable: 'A document does not hold the lengths that a server sends.',
  },
  {
    id: '8.6d',
    says: 'A server that knows the length of its content sends Content-Length.',
    source: rfc9110('8.6', 'SHOULD'),
    unenforceable: 'Servers add the length while they send, and documents leave it out.',
  },
  {
    id: '8.7',
    says: 'Content-Location is one URI reference.',
    source: rfc9110('8.7'),
    enforcedBy: [headerSchema],
  },
  {
    id: '8.8.2.1',
    says: 'Last-Modified is sent where a date of the last change can be told.',
    source: rfc9110('8.8.2.1', 'SHOULD'),
    unenforceable: 'Whether a server keeps such dates is not in the document.',
  },
  {
    id: '8.8.3',
    says: 'ETag is one string in quotes.',
    source: rfc9110('8.8.3'),
    enforcedBy: [headerSchema],
  },
  {
    id: '8.8.3b',
    says: 'A tag that does not change with each change of the content is marked as weak.',
    source: rfc9110('8.8.3', 'MUST'),
    unenforceable: 'How a server makes its tags is not in the document.',
  },
  {
    id: '8.8.3.1',
    says: 'ETag is sent where changes can be told; a path that takes If-Match or If-None-Match shows that they can.',
    source: rfc9110('8.8.3.1', 'SHOULD'),
    enforcedBy: [conditionalEtag],
  },
];
