import type { Clause } from '../../src/profile.ts';
import expectedErrorCodes from '../codes/expected-error-codes.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import successMediaType from '../content/success-media-type.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import errorMediaType from '../errors/error-media-type.ts';
import createdLocation from '../headers/created-location.ts';
import { jsonApi as source } from '../sources.ts';

/** Each clause goes by the anchor of its section; a section with several of them numbers them. */
export const clauses: readonly Clause[] = [
  {
    id: 'content-negotiation-all.1',
    says: 'Everything is sent in the media type of JSON:API.',
    source: source('Content Negotiation, Universal Responsibilities', 'MUST'),
    enforcedBy: [successMediaType, errorMediaType],
  },
  {
    id: 'content-negotiation-all.2',
    says: 'The media type names the extensions and profiles that are applied.',
    source: source('Content Negotiation, Universal Responsibilities', 'MUST'),
    unenforceable: 'Which extensions and profiles are applied is decided for each response.',
  },
  {
    id: 'content-negotiation-servers.1',
    says: 'A request with other parameters of the media type, or an unknown extension, gets 415.',
    source: source('Content Negotiation, Server Responsibilities', 'MUST'),
    unenforceable:
      'It is about requests that a document does not describe, and it need not list their errors.',
  },
  {
    id: 'content-negotiation-servers.2',
    says: 'A request that accepts the media type only with such parameters gets 406.',
    source: source('Content Negotiation, Server Responsibilities', 'MUST'),
    unenforceable:
      'It is about requests that a document does not describe, and it need not list their errors.',
  },
  {
    id: 'content-negotiation-servers.3',
    says: 'A server that supports extensions or profiles sends Vary with Accept.',
    source: source('Content Negotiation, Server Responsibilities', 'SHOULD'),
    unenforceable: 'OpenAPI has no place to say which parameters of a media type a server supports.',
  },
  {
    id: 'document-top-level.1',
    says: 'A document is an object.',
    source: source('Document Structure, Top Level', 'MUST'),
    enforcedBy: [successEnvelope, errorEnvelope],
  },
  {
    id: 'document-top-level.2',
    says: 'It has at least one of the members data, errors and meta.',
    source: source('Document Structure, Top Level', 'MUST'),
    enforcedBy: [successEnvelope],
  },
  {
    id: 'document-top-level.3',
    says: 'It does not have both data and errors.',
    source: source('Document Structure, Top Level', 'MUST NOT'),
    unenforceable: 'A schema lists the members that documents may have, not those that one has together.',
  },
  {
    id: 'document-top-level.4',
    says: 'It has no included resources without data.',
    source: source('Document Structure, Top Level', 'MUST NOT'),
    unenforceable: 'A schema lists the members that documents may have, not those that one has together.',
  },
  {
    id: 'document-top-level.5',
    says: 'It has no members but those of the specification and of extensions.',
    source: source('Document Structure', 'MUST NOT'),
    unenforceable: 'Extensions define members of their own, and a document does not say which it applies.',
  },
  {
    id: 'document-top-level.6',
    says: 'Its data is one resource or a list of them, or null.',
    source: source('Document Structure, Top Level', 'MUST'),
    enforcedBy: [successEnvelope],
  },
  {
    id: 'document-resource-objects',
    says: 'A resource has the members type and id.',
    source: source('Document Structure, Resource Objects', 'MUST'),
    enforcedBy: [successEnvelope],
  },
  {
    id: 'document-resource-object-identification',
    says: 'The type and the id of a resource are strings.',
    source: source('Document Structure, Identification', 'MUST'),
    enforcedBy: [successEnvelope],
  },
  {
    id: 'fetching-resources-responses-200.1',
    says: 'What is fetched comes with 200.',
    source: source('Fetching Resources, 200 OK', 'MUST'),
    enforcedBy: [methodSuccessCodes],
  },
  {
    id: 'fetching-resources-responses-200.2',
    says: 'What is fetched is the data of the document.',
    source: source('Fetching Resources, 200 OK', 'MUST'),
    enforcedBy: [okBody, errorEnvelopeInSuccess],
  },
  {
    id: 'fetching-resources-responses-404',
    says: 'A resource that does not exist is 404 when it is fetched, or 200 with null.',
    source: source('Fetching Resources, 404 Not Found', 'MUST'),
    enforcedBy: [expectedErrorCodes],
  },
  {
    id: 'fetching-resources-responses-other',
    says: 'Errors may come with error objects.',
    source: source('Fetching Resources, Other Responses', 'MAY'),
    unenforceable: 'It is a permission: an error without content is as good.',
  },
  {
    id: 'crud-creating-client-ids',
    says: 'A request to create a resource with an id of the client that the server does not support gets 403.',
    source: source('Creating Resources, Client-Generated IDs', 'MUST'),
    unenforceable:
      'It is about requests that a document does not describe, and it need not list their errors.',
  },
  {
    id: 'crud-creating-responses-201.1',
    says: 'What is created, and given an id by the server, comes with 201.',
    source: source('Creating Resources, 201 Created', 'MUST'),
    enforcedBy: [postCreated],
  },
  {
    id: 'crud-creating-responses-201.2',
    says: 'A 201 comes with a document, which has the resource as its data.',
    source: source('Creating Resources, 201 Created', 'MUST'),
    enforcedBy: [createdBody],
  },
  {
    id: 'crud-creating-responses-201.3',
    says: 'A 201 has a Location header.',
    source: source('Creating Resources, 201 Created', 'SHOULD'),
    enforcedBy: [createdLocation],
  },
  {
    id: 'crud-creating-responses-201.4',
    says: 'The Location is the self link of the resource.',
    source: source('Creating Resources, 201 Created', 'MUST'),
    unenforceable: 'Both values come with the response.',
  },
  {
    id: 'crud-creating-responses-202',
    says: 'A resource that is yet to be created is 202.',
    source: source('Creating Resources, 202 Accepted', 'MUST'),
    unenforceable: 'Whether the work is done when the response is sent shows only at run time.',
  },
  {
    id: 'crud-creating-responses-204',
    says: 'What is created just as it was sent is 201 with a document, or 204 without one.',
    source: source('Creating Resources, 204 No Content', 'MUST'),
    enforcedBy: [postCreated, bodylessStatusContent, methodSuccessCodes],
  },
  {
    id: 'crud-creating-responses-409',
    says: 'A 409 tells enough to recognise what is in conflict.',
    source: source('Creating Resources, 409 Conflict', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: 'crud-updating-responses-200',
    says: 'An update that changes more than it was asked to is 200 with the resource.',
    source: source('Updating Resources, 200 OK', 'MUST'),
    enforcedBy: [okBody],
  },
  {
    id: 'crud-updating-responses-202',
    says: 'An update that is yet to be made is 202.',
    source: source('Updating Resources, 202 Accepted', 'MUST'),
    unenforceable: 'Whether the work is done when the response is sent shows only at run time.',
  },
  {
    id: 'crud-updating-responses-204',
    says: 'An update that changes what it was asked to is 200 with a document, or 204 without one.',
    source: source('Updating Resources, 204 No Content', 'MUST'),
    enforcedBy: [okBody, bodylessStatusContent, methodSuccessCodes],
  },
  {
    id: 'crud-updating-responses-404',
    says: 'A resource that does not exist is 404 when it is updated.',
    source: source('Updating Resources, 404 Not Found', 'MUST'),
    enforcedBy: [expectedErrorCodes],
  },
  {
    id: 'crud-updating-responses-409',
    says: 'A 409 tells enough to recognise what is in conflict.',
    source: source('Updating Resources, 409 Conflict', 'SHOULD'),
    enforcedBy: [errorBody],
  },
  {
    id: 'crud-updating-relationship-responses-204',
    says: 'A relationship that is updated is 200 with a document, or 204 without one.',
    source: source('Updating Relationships, 204 No Content', 'MUST'),
    enforcedBy: [okBody, bodylessStatusContent, methodSuccessCodes],
  },
  {
    id: 'crud-updating-relationship-responses-403',
    says: 'A relationship that cannot be updated is 403.',
    source: source('Updating Relationships, 403 Forbidden', 'MUST'),
    unenforceable: 'Which updates a server does not support shows only when they are asked for.',
  },
  {
    id: 'crud-deleting-responses-202',
    says: 'A deletion that is yet to be made is 202.',
    source: source('Deleting Resources, 202 Accepted', 'MUST'),
    unenforceable: 'Whether the work is done when the response is sent shows only at run time.',
  },
  {
    id: 'crud-deleting-responses-204',
    says: 'What is deleted is 200 with a document, or 204 without one.',
    source: source('Deleting Resources, 204 No Content', 'MUST'),
    enforcedBy: [okBody, bodylessStatusContent, methodSuccessCodes],
  },
  {
    id: 'crud-deleting-responses-404',
    says: 'A resource that does not exist is 404 when it is deleted.',
    source: source('Deleting Resources, 404 Not Found', 'SHOULD'),
    enforcedBy: [expectedErrorCodes],
  },
  {
    id: 'errors-processing',
    says: 'Several errors in one response have the code that fits them most generally.',
    source: source('Errors, Processing Errors', 'SHOULD'),
    unenforceable: 'Which errors come together shows only at run time.',
  },
  {
    id: 'error-objects.1',
    says: 'Errors are a list under the member errors at the top level.',
    source: source('Errors, Error Objects', 'MUST'),
    enforcedBy: [errorEnvelope],
  },
  {
    id: 'error-objects.2',
    says: 'An error has at least one of the members of the specification, each of its type.',
    source: source('Errors, Error Objects', 'MUST'),
    enforcedBy: [errorEnvelope],
  },
  {
    id: 'error-objects.3',
    says: 'The status of an error is the status code that applies to it, as a string.',
    source: source('Errors, Error Objects'),
    enforcedBy: [envelopeStatusValue, errorEnvelope],
  },
  {
    id: 'error-objects.4',
    says: 'The title of an error is always the same, but for its language.',
    source: source('Errors, Error Objects', 'SHOULD NOT'),
    unenforceable: 'How often an error occurs, and with which title, shows only at run time.',
  },
];
