import { enforce, type Profile } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import methodNotAllowedContradiction from '../codes/method-not-allowed-contradiction.ts';
import negotiationStatusContent from '../codes/negotiation-status-content.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import unauthorizedSecurity from '../codes/unauthorized-security.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import { statusReference as source } from '../sources.ts';

const successes = [200, 201, 204];
const clientErrors = [400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 414, 415];
const serverErrors = [500, 501, 502, 503, 504];

const statusReference: Profile = {
  id: 'status-reference',
  title: 'Status Code, a reference',
  summary:
    'What each code means, and so where it can stand: 401 where a client signs in, 412 where it sets a condition, 413 and 415 where it sends content. Nothing is said of headers or of error bodies: combine it with another profile.',
  settings: [
    enforce(statusCodeInCatalogue, 'info', { codes: [...successes, ...clientErrors, ...serverErrors] }),
    enforce(statusCodeMethods, 'info', {
      methods: { 201: ['post', 'put', 'patch'], 414: ['get', 'head'] },
    }),
    enforce(bodylessStatusContent, 'error', { codes: [204], interim: false }),
    enforce(unauthorizedSecurity, 'warn'),
    enforce(methodNotAllowedContradiction, 'info'),
    enforce(negotiationStatusContent, 'info'),
    enforce(conditionalStatusPrecondition, 'warn', { codes: [412] }),
    enforce(bodyStatusRequest, 'warn', { codes: [413, 415] }),
  ],
  clauses: [
    {
      id: '3',
      says: 'The successes are 200, 201 and 204.',
      source: source(3),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '7',
      says: 'A 200 says that the request is in order.',
      source: source(7),
      unenforceable: 'Whether a request is in order shows when it is sent; nothing is said of the content.',
    },
    {
      id: '11.1',
      says: 'A 201 says that the request is complete.',
      source: source(11),
      unenforceable: 'How far the server has got shows when a request is sent, not in a document.',
    },
    {
      id: '11.2',
      says: 'A 201 says that a new resource is created.',
      source: source(11),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '15.1',
      says: 'A 204 gives a status code and a header.',
      source: source(15),
      unenforceable:
        'Every response has a header section, and no header is named that a document could declare.',
    },
    {
      id: '15.2',
      says: 'A 204 has no body.',
      source: source(15),
      enforcedBy: [bodylessStatusContent],
    },
    {
      id: '17',
      says: 'The client errors are 400, 401, 403 to 406, 408 to 410, and 412 to 415.',
      source: source(17),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '23',
      says: 'A 400 says that the server has not understood the request.',
      source: source(23),
      unenforceable: 'Every request can fail to be understood, if only for its path.',
    },
    {
      id: '25',
      says: 'A 401 says that the resource needs a username and a password.',
      source: source(25, 'needs'),
      enforcedBy: [unauthorizedSecurity],
    },
    {
      id: '29',
      says: 'A 403 says that access to the resource is forbidden.',
      source: source(29),
      unenforceable: 'Access can be forbidden to everybody, so a 403 may stand where nobody signs in.',
    },
    {
      id: '33',
      says: 'A 404 says that the server finds no such resource.',
      source: source(33),
      unenforceable: 'Which resources there are shows when a request is sent.',
    },
    {
      id: '37',
      says: 'A 405 says that the method of the request is not allowed.',
      source: source(37),
      enforcedBy: [methodNotAllowedContradiction],
    },
    {
      id: '41',
      says: 'A 406 says that the server has only content that the client does not accept.',
      source: source(41, 'can only'),
      enforcedBy: [negotiationStatusContent],
    },
    {
      id: '45',
      says: 'A 408 says that the request took longer than the server waits.',
      source: source(45),
      unenforceable: 'How long a request takes shows when it is sent.',
    },
    {
      id: '49',
      says: 'A 409 says that a conflict keeps the request from being completed.',
      source: source(49),
      unenforceable: 'What the request is in conflict with is left open, so it may be anything.',
    },
    {
      id: '53',
      says: 'A 410 says that the resource is no longer there.',
      source: source(53),
      unenforceable: 'A document does not show which resources there have been.',
    },
    {
      id: '57',
      says: 'A 412 says that a precondition of the request does not hold.',
      source: source(57),
      enforcedBy: [conditionalStatusPrecondition],
    },
    {
      id: '61',
      says: 'A 413 says that the content of the request is too large.',
      source: source(61, 'will not'),
      enforcedBy: [bodyStatusRequest],
    },
    {
      id: '65.1',
      says: 'A 414 says that the URL is too long.',
      source: source(65, 'will not'),
      unenforceable: 'How long a URL is shows when it is requested.',
    },
    {
      id: '65.2',
      says: 'A 414 comes of a POST made into a GET with a long query.',
      source: source(65),
      enforcedBy: [statusCodeMethods],
    },
    {
      id: '69',
      says: 'A 415 says that the media type of the request is not supported.',
      source: source(69, 'will not'),
      enforcedBy: [bodyStatusRequest],
    },
    {
      id: '71',
      says: 'The server errors are 500 to 504.',
      source: source(71),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '75',
      says: 'A 500 says that the request was not completed because of something unexpected.',
      source: source(75),
      unenforceable: 'Anything can happen unexpectedly, and nothing is promised of the response.',
    },
    {
      id: '79',
      says: 'A 501 says that the request was not completed because the server lacks the functionality.',
      source: source(79),
      unenforceable:
        'What a server can do shows when a request is sent; 501 may hold for some requests only.',
    },
    {
      id: '83',
      says: 'A 502 says that the request was not completed because an upstream server answered badly.',
      source: source(83),
      unenforceable: 'A document does not show whether there is another server behind this one.',
    },
    {
      id: '87',
      says: 'A 503 says that the request was not completed because the server is overloaded or down for now.',
      source: source(87),
      unenforceable: 'How busy a server is shows when a request is sent; no header is promised.',
    },
    {
      id: '91',
      says: 'A 504 says that the gateway has timed out.',
      source: source(91),
      unenforceable: 'A document does not show whether there is a gateway, nor how long it waits.',
    },
  ],
};

export default statusReference;
