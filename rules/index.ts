import type { Rule } from '../src/rule.ts';
import postCreated from './codes/post-created.ts';
import responsesDeclared from './codes/responses-declared.ts';
import statusCodeRegistered from './codes/status-code-registered.ts';
import statusCodeSyntax from './codes/status-code-syntax.ts';
import successResponseDeclared from './codes/success-response-declared.ts';
import bodylessStatusContent from './content/bodyless-status-content.ts';
import errorBody from './errors/error-body.ts';
import errorEnvelope from './errors/error-envelope.ts';
import acceptedLocation from './headers/accepted-location.ts';
import createdLocation from './headers/created-location.ts';
import methodNotAllowedAllow from './headers/method-not-allowed-allow.ts';
import redirectLocation from './headers/redirect-location.ts';
import unauthorizedChallenge from './headers/unauthorized-challenge.ts';

/** Every rule, once. */
export const rules: readonly Rule[] = [
  responsesDeclared,
  statusCodeSyntax,
  statusCodeRegistered,
  successResponseDeclared,
  postCreated,
  bodylessStatusContent,
  createdLocation,
  acceptedLocation,
  redirectLocation,
  unauthorizedChallenge,
  methodNotAllowedAllow,
  errorBody,
  errorEnvelope,
];
