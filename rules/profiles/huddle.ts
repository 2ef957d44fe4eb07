import { enforce, type Profile } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import errorResult from '../envelopes/huddle.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import createdLocation from '../headers/created-location.ts';
import locationTargetGet from '../headers/location-target-get.ts';
import mandatoryHeaderFlag from '../headers/mandatory-header-flag.ts';
import unauthorizedChallenge from '../headers/unauthorized-challenge.ts';
import { huddle as source } from '../sources.ts';

/** The errors that should come with an error structure. A 404 may, and 401 and 422 are not promised any. */
const explained = ['400', '403', '409', '410'];

const huddle: Profile = {
  id: 'huddle',
  title: 'Huddle',
  summary:
    'The status codes of the Huddle API: new and accepted resources are found by Location, and errors carry one error structure.',
  settings: [
    enforce(bodylessStatusContent, 'error', { codes: [204], interim: false }),
    enforce(createdLocation, 'error', { methods: ['get', 'query', 'post', 'put', 'patch', 'delete'] }),

    enforce(mandatoryHeaderFlag, 'warn', { headers: { 201: ['Location'] } }),
    enforce(acceptedLocation, 'warn', { headers: ['Location'], acceptLinks: false }),
    enforce(okBody, 'warn', { acceptEmpty: false }),
    enforce(createdBody, 'warn', { unlessRepresentation: false }),
    enforce(errorBody, 'warn', { codes: explained }),
    enforce(errorEnvelope, 'warn', {
      envelope: errorResult.envelope,
      name: errorResult.name,
      codes: [...explained, '404'],
    }),
    enforce(unauthorizedChallenge, 'warn'),

    enforce(statusCodeInCatalogue, 'info', {
      codes: [200, 201, 202, 204, 400, 401, 403, 404, 409, 410, 422],
    }),
    enforce(statusCodeMethods, 'info', {
      // What is forbidden to "access or modify" (line 13) can be deleted too: a DELETE modifies.
      methods: { 201: ['post', 'put', 'patch'], 409: ['post', 'put', 'patch', 'delete'] },
    }),
    enforce(locationTargetGet, 'info'),
    enforce(bodyStatusRequest, 'info', { codes: [422] }),
  ],
  clauses: [
    {
      id: '3',
      says: 'A code means the same for all operations, unless a resource states otherwise.',
      source: source(3),
      unenforceable:
        'It tells how far the other statements reach: the rules look at every operation, and an exception is for the author to make.',
    },
    {
      id: '5',
      says: 'The codes in use are 200, 201, 202, 204, 400, 401, 403, 404, 409, 410 and 422.',
      source: source('lines 5 to 17'),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '7',
      says: 'A 200 says that the request is processed, and returns the data that was asked for.',
      source: source(7),
      enforcedBy: [okBody],
    },
    {
      id: '8.1',
      says: 'A 201 says that the request is processed and has created a new resource.',
      source: source(8),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '8.2',
      says: 'A 201 has a Location header.',
      source: source(8, 'will'),
      enforcedBy: [createdLocation, mandatoryHeaderFlag],
    },
    {
      id: '8.3',
      says: 'The Location of a 201 is the URI of the new resource, which can be read with GET.',
      source: source(8, 'will'),
      enforcedBy: [locationTargetGet],
    },
    {
      id: '8.4',
      says: 'The response of a 201 contains the new resource.',
      source: source(8, 'should'),
      enforcedBy: [createdBody],
    },
    {
      id: '9.1',
      says: 'A 202 says that the request is processed, but that there is more work to be done.',
      source: source(9),
      unenforceable: 'Whether work is left when the response is sent shows only at run time.',
    },
    {
      id: '9.2',
      says: 'A 202 has a Location header.',
      source: source(9, 'should'),
      enforcedBy: [acceptedLocation],
    },
    {
      id: '9.3',
      says: 'The Location of a 202 is a URI where a GET tells how the work goes on.',
      source: source(9, 'should'),
      unenforceable:
        'Which GET tells the state of the work cannot be seen: it seldom stands below the path that began it.',
    },
    {
      id: '10',
      says: 'A 204 says that the request is processed, and has no body.',
      source: source(10),
      enforcedBy: [bodylessStatusContent],
    },
    {
      id: '11.1',
      says: 'A 400 says that the request cannot be serviced, most likely because it cannot be read.',
      source: source(11, 'is likely'),
      unenforceable: 'Which requests a server cannot read shows only when they are sent.',
    },
    {
      id: '11.2',
      says: 'A 400 has an error structure with details.',
      source: source(11, 'should'),
      enforcedBy: [errorBody, errorEnvelope],
    },
    {
      id: '12.1',
      says: 'A 401 says that the request cannot be authenticated, and that nothing has been processed.',
      source: source(12),
      unenforceable: 'What a server did before it refused a request leaves no trace in a document.',
    },
    {
      id: '12.2',
      says: 'A 401 has a WWW-Authenticate header with details.',
      source: source(12, 'should'),
      enforcedBy: [unauthorizedChallenge],
    },
    {
      id: '13.1',
      says: 'A 403 says that the caller is not allowed to access or modify the resource.',
      source: source(13),
      unenforceable: 'Who is allowed to do what depends on the caller and on the resource.',
    },
    {
      id: '13.2',
      says: 'A 403 has an error structure with details.',
      source: source(13, 'should'),
      enforcedBy: [errorBody, errorEnvelope],
    },
    {
      id: '14.1',
      says: 'A 404 says that no resource matches the URI.',
      source: source(14),
      unenforceable: 'Any URI can fail to match, so a 404 is out of place nowhere.',
    },
    {
      id: '14.2',
      says: 'A 404 has an error structure with details, or no body.',
      source: source(14, 'may'),
      enforcedBy: [errorEnvelope],
    },
    {
      id: '15.1',
      says: 'A 409 says that what was to be created or modified conflicts with an existing resource.',
      source: source(15),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '15.2',
      says: 'A 409 has an error structure with details.',
      source: source(15, 'should'),
      enforcedBy: [errorBody, errorEnvelope],
    },
    {
      id: '16.1',
      says: 'A 410 says that the resource to be modified or retrieved has been deleted.',
      source: source(16),
      unenforceable: 'Whether a resource once existed shows only at run time, and any method needs one.',
    },
    {
      id: '16.2',
      says: 'A 410 has an error structure with details.',
      source: source(16, 'should'),
      enforcedBy: [errorBody, errorEnvelope],
    },
    {
      id: '17.1',
      says: 'A 422 says that the request is well-formed, but that its meaning is at fault.',
      source: source(17),
      enforcedBy: [bodyStatusRequest],
    },
    {
      id: '17.2',
      says: 'After a 422 it is for the client to resolve the issue.',
      source: source(17, 'have to'),
      unenforceable: 'It is an instruction to the client, not a property of the response.',
    },
  ],
};

export default huddle;
