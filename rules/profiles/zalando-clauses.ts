import type { Clause } from '../../src/profile.ts';
import defaultResponse from '../codes/default-response.ts';
import errorResponseDeclared from '../codes/error-response-declared.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import successResponseDeclared from '../codes/success-response-declared.ts';
import bodylessMethodContent from '../content/bodyless-method-content.ts';
import createdBody from '../content/created-body.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import createdLocation from '../headers/created-location.ts';
import { zalando as source } from '../sources.ts';
import { responseClauses } from './zalando-response-clauses.ts';

/** The rules in the order of the guidelines: requests first, then what becomes of them. */
export const clauses: readonly Clause[] = [
  {
    id: '148.1',
    says: 'A PUT succeeds with 200, 201, 202 or 204.',
    source: source(148, 'MUST'),
    enforcedBy: [methodSuccessCodes],
  },
  {
    id: '148.2',
    says: 'A POST that creates one resource returns 201.',
    source: source(148, 'SHOULD'),
    enforcedBy: [postCreated],
  },
  {
    id: '148.3',
    says: 'It returns the new resource with its identifier.',
    source: source(148, 'SHOULD'),
    enforcedBy: [createdBody],
  },
  {
    id: '148.4',
    says: 'The client can fetch the resource by this identifier, if the API supports it.',
    source: source(148, 'SHOULD'),
    unenforceable: 'A document does not show which member of a body is part of which path.',
  },
  {
    id: '148.5',
    says: 'The URL of the new resource is in the Location header.',
    source: source(148, 'SHOULD'),
    enforcedBy: [createdLocation],
  },
  {
    id: '148.6',
    says: 'Where the resource is not in the response, its URL is in the Location header.',
    source: source(148, 'MUST'),
    enforcedBy: [createdLocation],
  },
  {
    id: '148.7',
    says: 'An idempotent POST returns 201 when it has created, and 200 or 204 when it has updated.',
    source: source(148, 'SHOULD'),
    unenforceable: 'A document does not show whether a POST is idempotent.',
  },
  {
    id: '148.8',
    says: 'A POST that creates several resources, all or none, returns 201.',
    source: source(148, 'SHOULD'),
    unenforceable: 'A document does not show whether it is all or none.',
  },
  {
    id: '148.9',
    says: 'A POST of which a part can fail returns 207.',
    source: source(148, 'MUST'),
    unenforceable: 'A document does not show whether a part can fail.',
  },
  {
    id: '148.10',
    says: 'A POST that creates later returns 202.',
    source: source(148, 'SHOULD'),
    unenforceable: 'Whether something is created when the response is sent shows only at run time.',
  },
  {
    id: '148.11',
    says: 'A PATCH succeeds with 200, 202 or 204.',
    source: source(148, 'MUST'),
    enforcedBy: [methodSuccessCodes],
  },
  {
    id: '148.12',
    says: 'A DELETE succeeds with 200, 202 or 204, or with 207 where query parameters say what to delete.',
    source: source(148, 'MUST'),
    enforcedBy: [methodSuccessCodes],
  },
  {
    id: '148.13',
    says: 'A DELETE usually fails with 404 or 410.',
    source: source(148, 'usually'),
    unenforceable: 'Rule 150 advises against documenting either of the two.',
  },
  {
    id: '148.14',
    says: 'A HEAD returns headers only.',
    source: source(148, 'MUST'),
    enforcedBy: [bodylessMethodContent],
  },
  {
    id: '148.15',
    says: 'An OPTIONS usually returns Allow, or a list of links.',
    source: source(148, 'usually'),
    unenforceable: 'A document does not tell whether content is a list of links to what can be done.',
  },
  {
    id: '253',
    says: 'A request that is processed later may return 202 with the Location of its result.',
    source: source(253, 'MAY'),
    enforcedBy: [acceptedLocation],
  },
  {
    id: '243.1',
    says: 'Status codes are registered ones.',
    source: source(243, 'MUST'),
    enforcedBy: [statusCodeRegistered],
  },
  {
    id: '243.2',
    says: 'Status codes are used in the meaning that they have.',
    source: source(243, 'MUST'),
    enforcedBy: [errorEnvelopeInSuccess],
  },
  {
    id: '151.1',
    says: 'Every operation declares what it returns when it succeeds.',
    source: source(151, 'MUST'),
    enforcedBy: [successResponseDeclared],
  },
  {
    id: '151.2',
    says: 'Every operation declares the errors that are particular to it.',
    source: source(151, 'MUST'),
    enforcedBy: [errorResponseDeclared],
  },
  {
    id: '151.3',
    says: 'Descriptions of errors tell what leads to them.',
    source: source(151, 'should'),
    unenforceable: 'What a text tells is for its reader to judge.',
  },
  {
    id: '151.4',
    says: 'The errors that any operation can have are declared by `default`.',
    source: source(151, 'can'),
    enforcedBy: [defaultResponse],
  },
  ...responseClauses,
];
