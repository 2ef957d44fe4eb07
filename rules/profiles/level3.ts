import { type Clause, enforce, type Profile } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import level3ProfileCodes from '../codes/level3-profile-codes.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import rangeStatusRequest from '../codes/range-status-request.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import acceptedBody from '../content/accepted-body.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import okBody from '../content/ok-body.ts';
import redirectLocation from '../headers/redirect-location.ts';
import { level3 as level3Source } from '../sources.ts';

/** The method that line 21 downloads content with; the other operations are those that line 19 says create or modify. */
const methods = {
  201: ['post', 'put', 'patch', 'delete'],
  202: ['post', 'put', 'patch', 'delete'],
  206: ['get'],
};

/** The column Profiles of a row. */
function profiles(line: number, place: number, says: string): Clause {
  return { id: `${line}.${place}`, says, source: level3Source(line), enforcedBy: [level3ProfileCodes] };
}

/** What a response says of the request that it answers. */
function processed(line: number, says: string): Clause {
  const unenforceable = 'What the server did with a request shows when it is sent, not in a document.';
  return { id: `${line}.1`, says, source: level3Source(line), unenforceable };
}

const level3: Profile = {
  id: 'level3',
  title: 'level3.rest: HTTP response status codes',
  summary:
    'Few codes, each tied to the level3 profiles that a resource offers, and no content where the client has not asked for any: for hypermedia APIs built from such profiles, named in `x-level3-profile`.',
  settings: [
    enforce(statusCodeInCatalogue, 'info', {
      codes: [100, 200, 201, 202, 204, 206, 307, 308, 400, 409, 422],
    }),
    enforce(statusCodeMethods, 'error', { methods }),
    enforce(okBody, 'error'),
    // A GET without content (line 20) and a download in parts (line 21) succeed without 200.
    enforce(methodSuccessCodes, 'info', {
      only: {},
      require: { get: [200, 204, 206], head: [200, 204, 206] },
    }),
    enforce(postCreated, 'info', { scope: 'all', alternatives: [202, 204, 307, 308] }),
    enforce(createdBody, 'error', { mode: 'forbid' }),
    enforce(acceptedBody, 'error', { mode: 'forbid' }),
    enforce(bodylessStatusContent, 'error', { codes: [204], interim: false }),
    enforce(rangeStatusRequest, 'info', { codes: [206] }),
    enforce(redirectLocation, 'error', { codes: [307, 308] }),
    enforce(bodyStatusRequest, 'info', { codes: [100, 422] }),
    enforce(level3ProfileCodes, 'warn'),
  ],
  clauses: [
    {
      id: '10',
      says: 'Of the many status codes only a few apply to APIs, and these are explained.',
      source: level3Source(10, 'only a few apply'),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '16.1',
      says: 'A 100 tells a client that sent only its headers to send the full request.',
      source: level3Source(16),
      unenforceable: 'A document declares each request by itself, not one that is sent in two steps.',
    },
    {
      id: '16.2',
      says: 'A 100 is for operations whose clients send large and expensive payloads.',
      source: level3Source(16, 'used in'),
      enforcedBy: [bodyStatusRequest],
    },
    profiles(16, 3, '100 is a code of the profile Preflight.'),
    processed(17, 'A 200 says that the request was processed successfully.'),
    {
      id: '17.2',
      says: 'The body of a 200 has content for the client.',
      source: level3Source(17),
      enforcedBy: [okBody],
    },
    {
      id: '17.3',
      says: 'HEAD and GET typically succeed with 200.',
      source: level3Source(17, 'typical'),
      enforcedBy: [methodSuccessCodes],
    },
    {
      id: '17.4',
      says: 'Other operations have 200 too, for instance those of resources that offer Representation.',
      source: level3Source(17, 'but used with'),
      unenforceable: 'This allows 200 everywhere, so that no document can go against it.',
    },
    profiles(17, 5, '200 is a code of the profiles Content, Data, Form, Info, Nexus and Representation.'),
    {
      id: '18.1',
      says: 'A 201 answers a request to create something.',
      source: level3Source(18),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '18.2',
      says: 'A POST is usually answered with 201.',
      source: level3Source(18, 'usual'),
      enforcedBy: [postCreated],
    },
    {
      id: '18.3',
      says: 'The body of a 201 has no content.',
      source: level3Source(18),
      enforcedBy: [createdBody],
    },
    {
      id: '18.4',
      says: 'A resource may offer Representation, so that a client can have content with its 201.',
      source: level3Source(18, 'may'),
      unenforceable: 'This is a permission: a 201 that makes use of it is let off the clause before.',
    },
    profiles(18, 5, '201 is a code of the profiles Form and Upload.'),
    {
      id: '19.1',
      says: 'A 202 answers an operation that creates or modifies: PUT, POST, PATCH or DELETE.',
      source: level3Source(19),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '19.2',
      says: 'A 202 says that the request is accepted but not complete.',
      source: level3Source(19),
      unenforceable: 'How far the server has got shows when a request is sent, not in a document.',
    },
    {
      id: '19.3',
      says: 'The body of a 202 has no content.',
      source: level3Source(19),
      enforcedBy: [acceptedBody],
    },
    profiles(19, 4, '202 is a code of the profile Async.'),
    processed(20, 'A 204 says that the request was processed successfully.'),
    {
      id: '20.2',
      says: 'The body of a 204 has no content.',
      source: level3Source(20),
      enforcedBy: [bodylessStatusContent],
    },
    {
      id: '20.3',
      says: 'A resource may offer Representation, so that a client can have content instead of a 204.',
      source: level3Source(20, 'may'),
      unenforceable: 'This is a permission: content comes with a 200 then, which may stand beside the 204.',
    },
    profiles(20, 4, '204 is a code of the profiles Action, Form, Representation and Root.'),
    {
      id: '21.1',
      says: 'A 206 has a portion of the content of a resource.',
      source: level3Source(21),
      enforcedBy: [rangeStatusRequest],
    },
    {
      id: '21.2',
      says: 'A 206 answers a download of content.',
      source: level3Source(21, 'used in'),
      enforcedBy: [statusCodeMethods],
    },
    profiles(21, 3, '206 is a code of the profile Content.'),
    {
      id: '22.1',
      says: 'The Location header of a 307 has the URL at which a client should try again.',
      source: level3Source(22),
      enforcedBy: [redirectLocation],
    },
    {
      id: '22.2',
      says: 'The URL of a 307 is temporary, so clients should come back to the one that they know.',
      source: level3Source(22, 'should'),
      unenforceable: 'Which URL a client requests the next time is up to the client.',
    },
    profiles(22, 3, '307 is a code of the profile Alias.'),
    {
      id: '23.1',
      says: 'The Location header of a 308 has the URL at which a client should try again.',
      source: level3Source(23),
      enforcedBy: [redirectLocation],
    },
    {
      id: '23.2',
      says: 'The URL of a 308 is permanent, so clients can replace the one that they know.',
      source: level3Source(23, 'can'),
      unenforceable: 'Whether a URL will last shows in time, not in a document.',
    },
    {
      id: '23.3',
      says: 'A 308 often moves the endpoints of an API without breaking its older clients.',
      source: level3Source(23, 'often'),
      unenforceable: 'A document shows what an API is, not where its endpoints were before.',
    },
    profiles(23, 4, '308 is a code of the profile Alias.'),
    {
      id: '27',
      says: 'A client whose request is rejected may be able to correct it and try again.',
      source: level3Source(27, 'may'),
      unenforceable: 'Whether another request succeeds shows when it is sent.',
    },
    {
      id: '31.1',
      says: 'A 400 says that the message is badly formatted.',
      source: level3Source(31),
      unenforceable: 'Every request can be badly formatted, if only in its path.',
    },
    profiles(31, 2, '400 is a code of the profiles Content, Data, Form and Upload.'),
    {
      id: '32.1',
      says: 'A 422 says that the data of a well-formed message means nothing to the resource.',
      source: level3Source(32),
      enforcedBy: [bodyStatusRequest],
    },
    profiles(32, 2, '422 is a code of the profiles Data and Form.'),
    {
      id: '33.1',
      says: 'A 409 says that a business rule is broken.',
      source: level3Source(33),
      unenforceable: 'A document does not hold the rules of the business.',
    },
    profiles(33, 2, '409 is a code of the profiles Action, Data and Form.'),
  ],
};

export default level3;
