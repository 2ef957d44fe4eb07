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
import multiStatusBody from '../content/multi-status-body.ts';
import okBody from '../content/ok-body.ts';
import redirectBody from '../content/redirect-body.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import problemDetailsMembers from '../errors/problem-details-members.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import conditionalEtag from '../headers/conditional-etag.ts';
import contentLengthForbidden from '../headers/content-length-forbidden.ts';
import contentRangeScope from '../headers/content-range-scope.ts';
import createdLocation from '../headers/created-location.ts';
import headerNameCollision from '../headers/header-name-collision.ts';
import headerSchema from '../headers/header-schema.ts';
import ignoredContentTypeHeader from '../headers/ignored-content-type-header.ts';
import legalReasonsLink from '../headers/legal-reasons-link.ts';
import methodNotAllowedAllow from '../headers/method-not-allowed-allow.ts';
import mirroredOkHeaders from '../headers/mirrored-ok-headers.ts';
import obsoleteHeader from '../headers/obsolete-header.ts';
import optionsAllow from '../headers/options-allow.ts';
import partialContentRange from '../headers/partial-content-range.ts';
import proxyAuthChallenge from '../headers/proxy-auth-challenge.ts';
import rangeNotSatisfiableRange from '../headers/range-not-satisfiable-range.ts';
import rateLimitHeaders from '../headers/rate-limit-headers.ts';
import redirectLocation from '../headers/redirect-location.ts';
import retryAfter from '../headers/retry-after.ts';
import unauthorizedChallenge from '../headers/unauthorized-challenge.ts';
import unsupportedMediaTypeAccept from '../headers/unsupported-media-type-accept.ts';
import upgradeHeader from '../headers/upgrade-header.ts';

const recommended: Profile = {
  id: 'recommended',
  title: 'Recommended',
  summary:
    "HTTP's own rules and the common conventions, tuned on real documents so that a finding is worth reading.",
  settings: [
    // What the document declares can never be: whoever relies on it is misled.
    enforce(responsesDeclared, 'error'),
    enforce(statusCodeSyntax, 'error'),
    enforce(bodylessStatusContent, 'error'),
    enforce(contentLengthForbidden, 'error'),
    enforce(headerNameCollision, 'error'),
    enforce(envelopeStatusValue, 'error'),

    // A client lacks something that it needs, or meets something that it does not expect.
    enforce(postCreated, 'warn'),
    enforce(createdLocation, 'warn'),
    enforce(acceptedLocation, 'warn'),
    enforce(errorBody, 'warn'),
    enforce(errorEnvelope, 'warn'),
    enforce(successResponseDeclared, 'warn'),
    enforce(redirectLocation, 'warn'),
    enforce(statusCodeRegistered, 'warn'),
    enforce(statusCodeObsolete, 'warn'),
    enforce(statusCodeMethods, 'warn'),
    enforce(methodSuccessCodes, 'warn'),
    enforce(contentRangeScope, 'warn'),
    enforce(ignoredContentTypeHeader, 'warn'),
    enforce(problemDetailsMembers, 'warn'),
    enforce(multiStatusBody, 'warn'),
    enforce(conditionalEtag, 'warn'),

    // HTTP demands or advises it, yet hardly any document declares it (1 % of real 401s have WWW-Authenticate, no 405
    // has Allow), or it hints at a slip that only a person can judge: worth knowing, not worth failing for.
    enforce(unauthorizedChallenge, 'info'),
    enforce(proxyAuthChallenge, 'info'),
    enforce(methodNotAllowedAllow, 'info'),
    enforce(upgradeHeader, 'info'),
    enforce(partialContentRange, 'info'),
    enforce(rangeNotSatisfiableRange, 'info'),
    enforce(mirroredOkHeaders, 'info'),
    enforce(unsupportedMediaTypeAccept, 'info'),
    enforce(rateLimitHeaders, 'info'),
    enforce(retryAfter, 'info'),
    enforce(legalReasonsLink, 'info'),
    enforce(optionsAllow, 'info'),
    enforce(bodylessMethodContent, 'info'),
    enforce(okBody, 'info'),
    enforce(redirectBody, 'info'),
    enforce(infrastructureStatusCode, 'info'),
    enforce(interimStatusCode, 'info'),
    enforce(errorResponseDeclared, 'info'),
    enforce(putCreated, 'info'),
    enforce(methodNotAllowedContradiction, 'info'),
    enforce(conditionalStatusPrecondition, 'info'),
    enforce(preconditionStatusDeclared, 'info'),
    enforce(rangeStatusRequest, 'info'),
    enforce(bodyStatusRequest, 'info'),
    enforce(negotiationStatusContent, 'info'),
    enforce(headerSchema, 'info'),
    enforce(obsoleteHeader, 'info'),
    enforce(errorEnvelopeInSuccess, 'info'),
  ],
  clauses: [],
};

export default recommended;
