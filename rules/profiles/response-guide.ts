import { enforce, type Profile } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import methodNotAllowedContradiction from '../codes/method-not-allowed-contradiction.ts';
import negotiationStatusContent from '../codes/negotiation-status-content.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import successResponseDeclared from '../codes/success-response-declared.ts';
import unauthorizedSecurity from '../codes/unauthorized-security.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import conflictRecovery from '../content/conflict-recovery.ts';
import okBody from '../content/ok-body.ts';
import errorBody from '../errors/error-body.ts';
import createdLocation from '../headers/created-location.ts';
import headerSchema from '../headers/header-schema.ts';
import mandatoryHeaderFlag from '../headers/mandatory-header-flag.ts';
import rateLimitHeaders from '../headers/rate-limit-headers.ts';
import redirectLocation from '../headers/redirect-location.ts';
import { standardHeaders } from '../headers/standard-headers.ts';
import { responseGuide as source } from '../sources.ts';

/** A HEAD is a GET whose content is left out. */
const methods = {
  201: ['post', 'put', 'patch'],
  304: ['get', 'head'],
  409: ['post', 'put', 'patch', 'delete'],
};

/** The guide asks for details in a header and leaves it open which: each of these tells something of a limit. */
const rateLimits = [['Retry-After'], ['RateLimit*'], ['Rate-Limit*'], ['X-RateLimit*'], ['X-Rate-Limit*']];

const responseGuide: Profile = {
  id: 'response-guide',
  title: 'HTTP Response Codes, a guide to handling them',
  summary:
    'What a client is told to do with each code, read as what the response has to give it: Location with 201 and 301, an explanation with 422, the limits with 429.',
  settings: [
    enforce(statusCodeInCatalogue, 'info', {
      codes: [200, 201, 202, 204, 301, 304, 400, 401, 403, 404, 405, 406, 409, 412, 422, 429, 500],
    }),
    enforce(successResponseDeclared, 'info'),
    enforce(statusCodeMethods, 'warn', { methods }),
    enforce(createdLocation, 'error', { methods: ['post', 'put', 'patch', 'delete', 'get', 'query'] }),
    enforce(mandatoryHeaderFlag, 'warn', { headers: { 201: ['Location'] } }),
    enforce(headerSchema, 'warn', { map: { Location: standardHeaders.Location } }),
    enforce(bodylessStatusContent, 'error', { codes: [204], interim: false }),
    enforce(okBody, 'info', { methods: ['put', 'delete'] }),
    enforce(unauthorizedSecurity, 'info', { codes: [401, 403] }),
    enforce(methodNotAllowedContradiction, 'info'),
    enforce(negotiationStatusContent, 'info'),
    enforce(conflictRecovery, 'warn'),
    enforce(conditionalStatusPrecondition, 'warn', { codes: [304, 412] }),
    enforce(errorBody, 'error', { codes: ['422'] }),
    enforce(bodyStatusRequest, 'info', { codes: [422] }),
    enforce(rateLimitHeaders, 'error', { anyOf: rateLimits, noMixedFamilies: false }),
    enforce(redirectLocation, 'error', { codes: [301] }),
  ],
  clauses: [
    {
      id: '3',
      says: 'These are the status codes that a client may meet, with hints on how to handle them.',
      source: source(3, 'potential'),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '6.1',
      says: 'Whether a request has succeeded is not to be told from one status code.',
      source: source(6, 'be careful not to'),
      unenforceable: 'It is about the code of the client, of which a document says nothing.',
    },
    {
      id: '6.2',
      says: 'The code of a success may change with the content, or with what the server does.',
      source: source(6, 'may'),
      unenforceable: 'A document shows an API as it is, not what it will be or was before.',
    },
    {
      id: '6.3',
      says: 'Any success code is to be accepted as a success.',
      source: source(6, 'good practice'),
      enforcedBy: [successResponseDeclared],
    },
    {
      id: '6.4',
      says: 'A client may handle single codes once it knows whether the request has succeeded.',
      source: source(6, 'may'),
      unenforceable: 'It is about the code of the client, of which a document says nothing.',
    },
    {
      id: '12',
      says: 'A 200 says that all is well.',
      source: source(12),
      unenforceable: 'Whether all is well shows when a request is sent; nothing is said of the content.',
    },
    {
      id: '14.1',
      says: 'A 201 says that the client has just created a resource.',
      source: source(14),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '14.2',
      says: 'A 201 has a Location header.',
      source: source(14, 'will'),
      enforcedBy: [createdLocation, mandatoryHeaderFlag],
    },
    {
      id: '14.3',
      says: 'The value of that header is a link to the new resource.',
      source: source(14, 'will'),
      enforcedBy: [headerSchema],
    },
    {
      id: '16.1',
      says: 'A 202 says that the request is accepted but not completed.',
      source: source(16),
      unenforceable: 'How far the server has got shows when a request is sent, not in a document.',
    },
    {
      id: '16.2',
      says: 'An accepted request might never be acted upon.',
      source: source(16, 'might'),
      unenforceable: 'What becomes of a request is settled after its response.',
    },
    {
      id: '18.1',
      says: 'A 204 has no body.',
      source: source(18, 'will not'),
      enforcedBy: [bodylessStatusContent],
    },
    {
      id: '18.2',
      says: 'A request that needs no body in return, such as a DELETE or an updating PUT, normally gets 204.',
      source: source(18, 'normally'),
      enforcedBy: [okBody],
    },
    {
      id: '23',
      says: 'A 400 says that the request has to be reformatted before it is sent again.',
      source: source(23, 'need to'),
      unenforceable: 'Every request can be badly formatted, if only in its path.',
    },
    {
      id: '25',
      says: 'A 401 says that authentication has failed.',
      source: source(25),
      enforcedBy: [unauthorizedSecurity],
    },
    {
      id: '27',
      says: 'A 403 says that the client is not authorized.',
      source: source(27),
      enforcedBy: [unauthorizedSecurity],
    },
    {
      id: '29',
      says: 'A 404 gives no reason, and yet has to be dealt with.',
      source: source(29, 'needs to'),
      unenforceable:
        'It promises nothing of the response, and how a client deals with it is up to the client.',
    },
    {
      id: '31',
      says: 'A 405 says that the resource wants another method.',
      source: source(31, 'need to'),
      enforcedBy: [methodNotAllowedContradiction],
    },
    {
      id: '33',
      says: 'A 406 says that the API does not have the media type that Accept asks for.',
      source: source(33),
      enforcedBy: [negotiationStatusContent],
    },
    {
      id: '35.1',
      says: 'A 409 answers an attempt to update a resource.',
      source: source(35),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '35.2',
      says: 'After a 409 the body, or else a GET, tells the current state of the resource.',
      source: source(35, 'will need to'),
      enforcedBy: [conflictRecovery],
    },
    {
      id: '37',
      says: 'A 412 says that a guard header such as If-Match has failed.',
      source: source(37),
      enforcedBy: [conditionalStatusPrecondition],
    },
    {
      id: '39.1',
      says: 'A 422 says that the data of the request is not valid.',
      source: source(39),
      enforcedBy: [bodyStatusRequest],
    },
    {
      id: '39.2',
      says: 'The body of a 422 tells what is wrong.',
      source: source(39, 'check'),
      enforcedBy: [errorBody],
    },
    {
      id: '41.1',
      says: 'A 429 says that there have been too many requests in a given time.',
      source: source(41),
      unenforceable: 'How many requests a client sends shows when it sends them.',
    },
    {
      id: '41.2',
      says: 'A header of a 429 tells about the rate limit.',
      source: source(41, 'check'),
      enforcedBy: [rateLimitHeaders],
    },
    {
      id: '43',
      says: 'A 500 says that the server has gone wrong and does not tell why.',
      source: source(43),
      unenforceable: 'Every server can go wrong, and nothing is promised of the response.',
    },
    {
      id: '48.1',
      says: 'A 301 says that the resource has moved for good.',
      source: source(48),
      unenforceable: 'Whether a URI will last shows in time, not in a document.',
    },
    {
      id: '48.2',
      says: 'The Location header of a 301 has the URI at which a client should look instead.',
      source: source(48),
      enforcedBy: [redirectLocation],
    },
    {
      id: '50',
      says: 'A 304 answers a conditional GET of a resource that has not changed.',
      source: source(50),
      enforcedBy: [statusCodeMethods, conditionalStatusPrecondition],
    },
  ],
};

export default responseGuide;
