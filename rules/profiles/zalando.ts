import { enforce, type Profile } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import defaultResponse from '../codes/default-response.ts';
import errorResponseDeclared from '../codes/error-response-declared.ts';
import methodNotAllowedContradiction from '../codes/method-not-allowed-contradiction.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import preconditionStatusDeclared from '../codes/precondition-status-declared.ts';
import statusCodeDiscouraged from '../codes/status-code-discouraged.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import successResponseDeclared from '../codes/success-response-declared.ts';
import bodylessMethodContent from '../content/bodyless-method-content.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import multiStatusBody from '../content/multi-status-body.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import problem from '../envelopes/problem-details.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import errorMediaType from '../errors/error-media-type.ts';
import problemDetailsMembers from '../errors/problem-details-members.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import createdLocation from '../headers/created-location.ts';
import deprecationHeaders from '../headers/deprecation-headers.ts';
import preferenceApplied from '../headers/preference-applied.ts';
import rateLimitHeaders from '../headers/rate-limit-headers.ts';
import retryAfter from '../headers/retry-after.ts';
import { clauses } from './zalando-clauses.ts';

const redirect = 'clients are changed or traffic is redirected behind the API, and neither needs a redirect';
const technical = 'it is for servers and proxies, and no API has a use for it';

/** The codes that rule 150 says not to use, with what it says of each. */
const unused = {
  205: 'it is for forms that people fill in, and an API has none to reset',
  206: 'it is for ranges of bytes; a page of a list is a 200',
  301: redirect,
  302: redirect,
  303: redirect,
  307: redirect,
  308: redirect,
  408: 'it is about a connection on which no request arrives, and not about an API',
  417: technical,
  418: 'it is a joke that HTTP keeps unused',
  422: '400 says the same, and every client knows it',
  424: 'a request does not depend on others before it',
  505: technical,
  511: technical,
};

/** The other codes of rule 150. */
const common = [
  200, 201, 202, 204, 207, 304, 400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 415, 423, 428, 429, 431,
  500, 501, 502, 503, 504, 507,
];

const changing = ['post', 'put', 'patch', 'delete'];

/** Members of the problem may be left out, and of what type they are is for problem-details-members to say. */
const members = { type: 'object', anyRequired: problem.envelope.anyRequired };

const zalando: Profile = {
  id: 'zalando',
  title: 'Zalando RESTful API Guidelines',
  summary:
    'What the guidelines say of responses: the common status codes and the methods that they are for, problem JSON for errors, Location for what is created, and objects at the top level.',
  settings: [
    enforce(statusCodeRegistered, 'error'),
    enforce(successResponseDeclared, 'error'),
    enforce(methodSuccessCodes, 'error', {
      only: { put: [200, 201, 202, 204], patch: [200, 202, 204], delete: [200, 202, 204, 207] },
    }),
    enforce(bodylessMethodContent, 'error'),
    enforce(bodylessStatusContent, 'error', { codes: [204], interim: false }),
    enforce(multiStatusBody, 'error'),
    enforce(rateLimitHeaders, 'error', {
      anyOf: [['Retry-After'], ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']],
      noMixedFamilies: false,
    }),
    enforce(errorMediaType, 'error', { allow: ['application/problem+json'] }),
    enforce(envelopeStatusValue, 'error'),
    enforce(successEnvelope, 'error'),

    enforce(postCreated, 'warn', { alternatives: [202, 207] }),
    enforce(createdLocation, 'warn'),
    enforce(okBody, 'warn'),
    enforce(statusCodeInCatalogue, 'warn', { codes: [...common, ...Object.keys(unused).map(Number)] }),
    enforce(statusCodeDiscouraged, 'warn', { codes: unused }),
    enforce(statusCodeMethods, 'warn', {
      // What PUT, PATCH and DELETE may succeed with is for method-success-codes to say.
      methods: {
        201: changing,
        202: [...changing, 'get'],
        // What OPTIONS and HEAD answer is in their headers.
        204: [...changing, 'options', 'head'],
        207: changing,
        304: ['get', 'head'],
        409: changing,
        412: changing,
        423: ['put', 'patch', 'delete'],
        507: ['post', 'put', 'patch'],
      },
    }),
    enforce(bodyStatusRequest, 'warn', { codes: [411, 415] }),
    enforce(conditionalStatusPrecondition, 'warn'),
    enforce(errorResponseDeclared, 'warn'),
    enforce(errorBody, 'warn'),
    enforce(errorEnvelope, 'warn', { name: problem.name, envelope: members }),
    enforce(errorEnvelopeInSuccess, 'warn', {
      name: `the members of ${problem.name}`,
      envelope: problem.envelope,
    }),
    enforce(problemDetailsMembers, 'warn'),
    enforce(deprecationHeaders, 'warn', { anyOf: ['Deprecation'] }),

    // Where the response has Location, the client can fetch what was created.
    enforce(createdBody, 'info', { unlessRepresentation: false }),
    enforce(acceptedLocation, 'info', { headers: ['Location'], acceptLinks: false, methods: changing }),
    enforce(defaultResponse, 'info', { mode: 'require' }),
    enforce(methodNotAllowedContradiction, 'info'),
    enforce(preconditionStatusDeclared, 'info'),
    enforce(conditionalEtag, 'info'),
    enforce(preferenceApplied, 'info'),
    enforce(retryAfter, 'info'),
  ],
  clauses,
};

export default zalando;
