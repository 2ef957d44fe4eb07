import type { Rule } from '../src/rule.ts';
import acceptedExclusive from './codes/accepted-exclusive.ts';
import bodyStatusRequest from './codes/body-status-request.ts';
import conditionalStatusPrecondition from './codes/conditional-status-precondition.ts';
import defaultResponse from './codes/default-response.ts';
import errorResponseDeclared from './codes/error-response-declared.ts';
import expectedErrorCodes from './codes/expected-error-codes.ts';
import idempotencyErrorCodes from './codes/idempotency-error-codes.ts';
import infrastructureStatusCode from './codes/infrastructure-status-code.ts';
import interimStatusCode from './codes/interim-status-code.ts';
import level3ProfileCodes from './codes/level3-profile-codes.ts';
import methodNotAllowedContradiction from './codes/method-not-allowed-contradiction.ts';
import methodSuccessCodes from './codes/method-success-codes.ts';
import negotiationStatusContent from './codes/negotiation-status-content.ts';
import postCreated from './codes/post-created.ts';
import preconditionStatusDeclared from './codes/precondition-status-declared.ts';
import putCreated from './codes/put-created.ts';
import rangeStatusRequest from './codes/range-status-request.ts';
import responsesDeclared from './codes/responses-declared.ts';
import statusCodeDiscouraged from './codes/status-code-discouraged.ts';
import statusCodeInCatalogue from './codes/status-code-in-catalogue.ts';
import statusCodeMethods from './codes/status-code-methods.ts';
import statusCodeObsolete from './codes/status-code-obsolete.ts';
import statusCodeRegistered from './codes/status-code-registered.ts';
import statusCodeSyntax from './codes/status-code-syntax.ts';
import successResponseDeclared from './codes/success-response-declared.ts';
import unauthorizedSecurity from './codes/unauthorized-security.ts';
import acceptedBody from './content/accepted-body.ts';
import bodylessMethodContent from './content/bodyless-method-content.ts';
import bodylessStatusContent from './content/bodyless-status-content.ts';
import conflictRecovery from './content/conflict-recovery.ts';
import createdBody from './content/created-body.ts';
import multiStatusBody from './content/multi-status-body.ts';
import okBody from './content/ok-body.ts';
import redirectBody from './content/redirect-body.ts';
import successEnvelope from './content/success-envelope.ts';
import successMediaType from './content/success-media-type.ts';
import envelopeStatusValue from './errors/envelope-status-value.ts';
import errorBody from './errors/error-body.ts';
import errorEnvelope from './errors/error-envelope.ts';
import errorEnvelopeInSuccess from './errors/error-envelope-in-success.ts';
import errorMediaType from './errors/error-media-type.ts';
import problemDetailsMembers from './errors/problem-details-members.ts';
import acceptedLocation from './headers/accepted-location.ts';
import conditionalEtag from './headers/conditional-etag.ts';
import consistentSuccessHeaders from './headers/consistent-success-headers.ts';
import contentLengthForbidden from './headers/content-length-forbidden.ts';
import contentRangeScope from './headers/content-range-scope.ts';
import createdLocation from './headers/created-location.ts';
import deprecationHeaders from './headers/deprecation-headers.ts';
import getValidators from './headers/get-validators.ts';
import headMirrorsGet from './headers/head-mirrors-get.ts';
import headerNameCollision from './headers/header-name-collision.ts';
import headerSchema from './headers/header-schema.ts';
import ignoredContentTypeHeader from './headers/ignored-content-type-header.ts';
import legalReasonsLink from './headers/legal-reasons-link.ts';
import locationTargetGet from './headers/location-target-get.ts';
import mandatoryHeaderFlag from './headers/mandatory-header-flag.ts';
import methodNotAllowedAllow from './headers/method-not-allowed-allow.ts';
import mirroredOkHeaders from './headers/mirrored-ok-headers.ts';
import obsoleteHeader from './headers/obsolete-header.ts';
import optionsAllow from './headers/options-allow.ts';
import partialContentRange from './headers/partial-content-range.ts';
import preferenceApplied from './headers/preference-applied.ts';
import proxyAuthChallenge from './headers/proxy-auth-challenge.ts';
import rangeNotSatisfiableRange from './headers/range-not-satisfiable-range.ts';
import rateLimitHeaders from './headers/rate-limit-headers.ts';
import redirectLocation from './headers/redirect-location.ts';
import retryAfter from './headers/retry-after.ts';
import statusRequiredHeaders from './headers/status-required-headers.ts';
import unauthorizedChallenge from './headers/unauthorized-challenge.ts';
import unsupportedMediaTypeAccept from './headers/unsupported-media-type-accept.ts';
import upgradeHeader from './headers/upgrade-header.ts';
import varyNegotiated from './headers/vary-negotiated.ts';

/** Every rule, once. */
export const rules: readonly Rule[] = [
  responsesDeclared,
  statusCodeSyntax,
  statusCodeRegistered,
  successResponseDeclared,
  postCreated,
  statusCodeObsolete,
  statusCodeInCatalogue,
  statusCodeDiscouraged,
  infrastructureStatusCode,
  interimStatusCode,
  errorResponseDeclared,
  defaultResponse,
  expectedErrorCodes,
  statusCodeMethods,
  methodSuccessCodes,
  level3ProfileCodes,
  bodylessStatusContent,
  bodylessMethodContent,
  okBody,
  createdBody,
  acceptedBody,
  successEnvelope,
  successMediaType,
  createdLocation,
  acceptedLocation,
  redirectLocation,
  unauthorizedChallenge,
  methodNotAllowedAllow,
  proxyAuthChallenge,
  upgradeHeader,
  partialContentRange,
  rangeNotSatisfiableRange,
  contentRangeScope,
  mirroredOkHeaders,
  unsupportedMediaTypeAccept,
  rateLimitHeaders,
  retryAfter,
  legalReasonsLink,
  contentLengthForbidden,
  optionsAllow,
  headMirrorsGet,
  getValidators,
  conditionalEtag,
  varyNegotiated,
  preferenceApplied,
  deprecationHeaders,
  statusRequiredHeaders,
  headerSchema,
  mandatoryHeaderFlag,
  ignoredContentTypeHeader,
  headerNameCollision,
  obsoleteHeader,
  locationTargetGet,
  consistentSuccessHeaders,
  errorBody,
  errorEnvelope,
  errorMediaType,
  errorEnvelopeInSuccess,
  problemDetailsMembers,
  envelopeStatusValue,
  putCreated,
  acceptedExclusive,
  methodNotAllowedContradiction,
  conditionalStatusPrecondition,
  preconditionStatusDeclared,
  rangeStatusRequest,
  bodyStatusRequest,
  negotiationStatusContent,
  unauthorizedSecurity,
  idempotencyErrorCodes,
  conflictRecovery,
  redirectBody,
  multiStatusBody,
];
