import { enforce, type Profile } from '../../src/profile.ts';
import bodyStatusRequest from '../codes/body-status-request.ts';
import conditionalStatusPrecondition from '../codes/conditional-status-precondition.ts';
import errorResponseDeclared from '../codes/error-response-declared.ts';
import infrastructureStatusCode from '../codes/infrastructure-status-code.ts';
import interimStatusCode from '../codes/interim-status-code.ts';
import methodNotAllowedContradiction from '../codes/method-not-allowed-contradiction.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import negotiationStatusContent from '../codes/negotiation-status-content.ts';
import postCreated from '../codes/post-created.ts';
import preconditionStatusDeclared from '../codes/precondition-status-declared.ts';
import putCreated from '../codes/put-created.ts';
import rangeStatusRequest from '../codes/range-status-request.ts';
import responsesDeclared from '../codes/responses-declared.ts';
import statusCodeMethods from '../codes/status-code-methods.ts';
import statusCodeObsolete from '../codes/status-code-obsolete.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import statusCodeSyntax from '../codes/status-code-syntax.ts';
import successResponseDeclared from '../codes/success-response-declared.ts';
import bodylessMethodContent from '../content/bodyless-method-content.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import createdBody from '../content/created-body.ts';
import multiStatusBody from '../content/multi-status-body.ts';
import okBody from '../content/ok-body.ts';
import redirectBody from '../content/redirect-body.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import problemDetailsMembers from '../errors/problem-details-members.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import contentLengthForbidden from '../headers/content-length-forbidden.ts';
import contentRangeScope from '../headers/content-range-scope.ts';
import createdLocation from '../headers/created-location.ts';
import headMirrorsGet from '../headers/head-mirrors-get.ts';
import headerNameCollision from '../headers/header-name-collision.ts';
import headerSchema from '../headers/header-schema.ts';
import ignoredContentTypeHeader from '../headers/ignored-content-type-header.ts';
import legalReasonsLink from '../headers/legal-reasons-link.ts';
import methodNotAllowedAllow from '../headers/method-not-allowed-allow.ts';
import mirroredOkHeaders from '../headers/mirrored-ok-headers.ts';
import obsoleteHeader from '../headers/obsolete-header.ts';
import optionsAllow from '../headers/options-allow.ts';
import partialContentRange from '../headers/partial-content-range.ts';
import preferenceApplied from '../headers/preference-applied.ts';
import proxyAuthChallenge from '../headers/proxy-auth-challenge.ts';
import rangeNotSatisfiableRange from '../headers/range-not-satisfiable-range.ts';
import rateLimitHeaders from '../headers/rate-limit-headers.ts';
import redirectLocation from '../headers/redirect-location.ts';
import retryAfter from '../headers/retry-after.ts';
import unauthorizedChallenge from '../headers/unauthorized-challenge.ts';
import unsupportedMediaTypeAccept from '../headers/unsupported-media-type-accept.ts';
import upgradeHeader from '../headers/upgrade-header.ts';
import { openapiClauses } from './openapi-clauses.ts';
import { rfc9110Errors } from './rfc-9110-error-clauses.ts';
import { rfc9110Fields } from './rfc-9110-fields-clauses.ts';
import { rfc9110Methods } from './rfc-9110-methods-clauses.ts';
import { rfc9110Successes } from './rfc-9110-success-clauses.ts';
import { extensions } from './rfc-extension-clauses.ts';

const rfc: Profile = {
  id: 'rfc',
  title: 'RFC',
  summary:
    'What the RFCs of HTTP and the OpenAPI Specification say of responses, to the letter: MUST is an error, SHOULD a warning, MAY and "ought to" an info.',
  settings: [
    // MUST, MUST NOT, and what cannot be sent at all. DELETE has only a SHOULD in `method-success-codes`.
    enforce(responsesDeclared, 'error'),
    enforce(statusCodeSyntax, 'error'),
    enforce(statusCodeRegistered, 'error'),
    enforce(bodylessStatusContent, 'error'),
    enforce(bodylessMethodContent, 'error'),
    enforce(contentLengthForbidden, 'error'),
    enforce(headerNameCollision, 'error'),
    enforce(headerSchema, 'error'),
    enforce(putCreated, 'error'),
    enforce(methodSuccessCodes, 'error', {
      only: { put: [200, 201, 202, 204, 207], delete: [200, 202, 204, 207] },
    }),
    enforce(unauthorizedChallenge, 'error'),
    enforce(methodNotAllowedAllow, 'error'),
    enforce(proxyAuthChallenge, 'error'),
    enforce(upgradeHeader, 'error'),
    enforce(partialContentRange, 'error'),
    enforce(mirroredOkHeaders, 'error'),
    enforce(envelopeStatusValue, 'error', { mediaTypes: ['application/problem+json'] }),

    // SHOULD and SHOULD NOT.
    enforce(successResponseDeclared, 'warn'),
    enforce(postCreated, 'warn'),
    enforce(createdLocation, 'warn'),
    enforce(createdBody, 'warn', { methods: ['post'] }),
    enforce(errorBody, 'warn'),
    enforce(redirectLocation, 'warn'),
    enforce(redirectBody, 'warn'),
    enforce(headMirrorsGet, 'warn'),
    enforce(optionsAllow, 'warn', { acceptPatch: true }),
    enforce(conditionalEtag, 'warn'),
    enforce(rangeNotSatisfiableRange, 'warn'),
    enforce(unsupportedMediaTypeAccept, 'warn', { alternatives: [] }),
    enforce(legalReasonsLink, 'warn'),
    enforce(infrastructureStatusCode, 'warn', { codes: [203, 511] }),

    // Plain statements that leave a declaration without a meaning, and what recipients have to ignore. For 304 there is a
    // MUST in `status-code-methods`, but it is 201 that stands out of place in real documents.
    enforce(okBody, 'warn', { methods: ['get', 'query', 'post', 'put', 'patch', 'delete', 'trace'] }),
    enforce(statusCodeMethods, 'warn'),
    enforce(statusCodeObsolete, 'warn', { codes: [305, 306, 402, 418] }),
    enforce(contentRangeScope, 'warn'),
    enforce(multiStatusBody, 'warn'),
    enforce(problemDetailsMembers, 'warn'),
    enforce(ignoredContentTypeHeader, 'warn'),

    // MAY and "ought to".
    enforce(acceptedLocation, 'info', { acceptBody: true }),
    enforce(retryAfter, 'info'),
    enforce(rateLimitHeaders, 'info', { anyOf: [['Retry-After']], noMixedFamilies: false }),
    enforce(preferenceApplied, 'info'),

    // Plain statements, from which a contradiction follows only where the document says all. `precondition-status-declared`
    // has a MUST for If-None-Match, but documents take If-Match, which has a MAY.
    enforce(errorResponseDeclared, 'info'),
    enforce(interimStatusCode, 'info'),
    enforce(methodNotAllowedContradiction, 'info'),
    enforce(conditionalStatusPrecondition, 'info'),
    enforce(preconditionStatusDeclared, 'info'),
    enforce(rangeStatusRequest, 'info'),
    enforce(bodyStatusRequest, 'info'),
    enforce(negotiationStatusContent, 'info'),
    enforce(obsoleteHeader, 'info', { names: ['Pragma', 'Warning', 'Digest', 'Want-Digest'] }),
  ],
  clauses: [
    ...rfc9110Fields,
    ...rfc9110Methods,
    ...rfc9110Successes,
    ...rfc9110Errors,
    ...extensions,
    ...openapiClauses,
  ],
};

export default rfc;
