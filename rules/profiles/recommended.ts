import { enforce, type Profile } from '../../src/profile.ts';
import postCreated from '../codes/post-created.ts';
import responsesDeclared from '../codes/responses-declared.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import statusCodeSyntax from '../codes/status-code-syntax.ts';
import successResponseDeclared from '../codes/success-response-declared.ts';
import bodylessStatusContent from '../content/bodyless-status-content.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import acceptedLocation from '../headers/accepted-location.ts';
import createdLocation from '../headers/created-location.ts';
import methodNotAllowedAllow from '../headers/method-not-allowed-allow.ts';
import redirectLocation from '../headers/redirect-location.ts';
import unauthorizedChallenge from '../headers/unauthorized-challenge.ts';

const recommended: Profile = {
  id: 'recommended',
  title: 'Recommended',
  summary:
    "HTTP's own rules and the common conventions, tuned on real documents so that a finding is worth reading.",
  settings: [
    // What a document declares is something that HTTP and OpenAPI allow.
    enforce(responsesDeclared, 'error'),
    enforce(statusCodeSyntax, 'error'),
    enforce(bodylessStatusContent, 'error'),
    enforce(statusCodeRegistered, 'warn'),
    // An operation says what it answers when it succeeds, and where what it made can be found.
    enforce(successResponseDeclared, 'warn'),
    enforce(postCreated, 'warn'),
    enforce(createdLocation, 'warn'),
    enforce(acceptedLocation, 'warn'),
    enforce(redirectLocation, 'warn'),
    // Errors explain themselves, all in one shape.
    enforce(errorBody, 'warn'),
    enforce(errorEnvelope, 'warn'),
    // HTTP demands these headers, yet 1 % of real 401s and none of the 405s declares them: worth knowing, no more.
    enforce(unauthorizedChallenge, 'info'),
    enforce(methodNotAllowedAllow, 'info'),
  ],
  clauses: [],
};

export default recommended;
