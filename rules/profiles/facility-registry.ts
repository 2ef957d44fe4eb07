import type { Envelope } from '../../src/model/envelope.ts';
import { enforce, type Profile } from '../../src/profile.ts';
import expectedErrorCodes from '../codes/expected-error-codes.ts';
import methodNotAllowedContradiction from '../codes/method-not-allowed-contradiction.ts';
import methodSuccessCodes from '../codes/method-success-codes.ts';
import postCreated from '../codes/post-created.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import statusCodeRegistered from '../codes/status-code-registered.ts';
import unauthorizedSecurity from '../codes/unauthorized-security.ts';
import okBody from '../content/ok-body.ts';
import registryError from '../envelopes/facility-registry.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import consistentSuccessHeaders from '../headers/consistent-success-headers.ts';
import unauthorizedChallenge from '../headers/unauthorized-challenge.ts';
import { facilityRegistry as source } from '../sources.ts';

/** "A simple response object with a code and a message" (line 22). A code alone may well be what was asked for. */
const codeAndMessage: Envelope = { ...registryError.envelope, required: ['code', 'message'] };

const facilityRegistry: Profile = {
  id: 'facility-registry',
  title: 'Facility registry',
  summary:
    'The response codes of a registry of facilities: one success code for each method, and one object that describes every error.',
  settings: [
    enforce(methodSuccessCodes, 'error', {
      only: { get: [200], put: [200], delete: [200], post: [201] },
      require: { get: [200], put: [200], delete: [200] },
    }),
    enforce(postCreated, 'error', { scope: 'all', alternatives: [] }),
    enforce(statusCodeRegistered, 'error'),
    enforce(errorBody, 'error'),
    enforce(errorEnvelope, 'error', { envelope: registryError.envelope, name: registryError.name }),
    enforce(errorEnvelopeInSuccess, 'error', { envelope: codeAndMessage, name: registryError.name }),

    enforce(okBody, 'warn', { acceptEmpty: false }),
    enforce(unauthorizedChallenge, 'warn'),
    enforce(expectedErrorCodes, 'warn', { input: [] }),

    enforce(statusCodeInCatalogue, 'info', {
      codes: [200, 201, 400, 401, 403, 404, 405, 409, 410, 500],
    }),
    enforce(unauthorizedSecurity, 'info', { codes: [401, 403] }),
    enforce(methodNotAllowedContradiction, 'info'),
    enforce(consistentSuccessHeaders, 'info'),
    enforce(envelopeStatusValue, 'info', { property: ['code'], match: 'prefix' }),
  ],
  clauses: [
    {
      id: '7',
      says: 'The codes in use are 200, 201, 400, 401, 403, 404, 405, 409, 410 and 500.',
      source: source('lines 7 to 18'),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '9.1',
      says: 'A 200 says that the registry has performed the operation successfully.',
      source: source(9),
      unenforceable: 'What a server has done shows only at run time.',
    },
    {
      id: '9.2',
      says: 'A 200 contains the final result of the action.',
      source: source(9),
      enforcedBy: [okBody],
    },
    {
      id: '10',
      says: 'A 201 says that a resource has been created as a result of the request.',
      source: source(10),
      enforcedBy: [methodSuccessCodes],
    },
    {
      id: '11',
      says: 'A 400 says that the operation is not valid.',
      source: source(11),
      unenforceable: 'Any operation can be asked for in a way that is not valid.',
    },
    {
      id: '12.1',
      says: 'A 401 is raised when an operation is attempted on a resource that requires authorization.',
      source: source(12, 'raised when'),
      enforcedBy: [expectedErrorCodes, unauthorizedSecurity],
    },
    {
      id: '12.2',
      says: 'A 401 is a challenge for credentials.',
      source: source(12),
      enforcedBy: [unauthorizedChallenge],
    },
    {
      id: '13',
      says: 'A 403 says that the client does not have the permission that the operation needs.',
      source: source(13),
      enforcedBy: [unauthorizedSecurity],
    },
    {
      id: '14',
      says: 'A 404 says that a resource is not found or not available.',
      source: source(14),
      enforcedBy: [expectedErrorCodes],
    },
    {
      id: '15',
      says: 'A 405 says that the operation is not allowed on the resource, such as DELETE on a collection.',
      source: source(15),
      enforcedBy: [methodNotAllowedContradiction],
    },
    {
      id: '16',
      says: 'A 409 says that the registry has refused the operation because of a conflict.',
      source: source(16),
      unenforceable: 'Which operations can conflict with which state, a document does not tell.',
    },
    {
      id: '17',
      says: 'A 410 says that a resource did exist and is removed for good.',
      source: source(17),
      unenforceable: 'Whether a resource ever existed shows only at run time.',
    },
    {
      id: '18',
      says: 'A 500 says that the server met an error while it executed the action.',
      source: source(18),
      unenforceable: 'Any operation can meet an error of the server.',
    },
    {
      id: '22.1',
      says: 'The body of a success may be something else than an object with a code and a message.',
      source: source(22, 'may not be'),
      unenforceable: 'It is a permission: the body of a success may have any shape.',
    },
    {
      id: '22.2',
      says: 'The headers of successes are the same across all calls.',
      source: source(22),
      enforcedBy: [consistentSuccessHeaders],
    },
    {
      id: '24',
      says: 'GET, PUT and DELETE return 200 on success.',
      source: source(24, 'returns'),
      enforcedBy: [methodSuccessCodes],
    },
    {
      id: '25',
      says: 'POST returns 201 on success.',
      source: source(25, 'returns'),
      enforcedBy: [postCreated, methodSuccessCodes],
    },
    {
      id: '29.1',
      says: 'Errors return the standard HTTP error codes.',
      source: source(29),
      enforcedBy: [statusCodeRegistered],
    },
    {
      id: '29.2',
      says: 'Errors return additional information along with the code.',
      source: source(29),
      enforcedBy: [errorBody],
    },
    {
      id: '31',
      says: 'The code of an error is sent back as the status of the response.',
      source: source(31),
      enforcedBy: [errorEnvelopeInSuccess],
    },
    {
      id: '32.1',
      says: 'The body of an error includes an object that describes the code.',
      source: source(32, 'includes'),
      enforcedBy: [errorEnvelope],
    },
    {
      id: '32.2',
      says: 'That object describes the message too, if there is one.',
      source: source(32, 'OPTIONALLY'),
      enforcedBy: [errorEnvelope],
    },
    {
      id: '34',
      says: 'The code in the body of an error is the status of the response, as in `404 Not Found`.',
      source: source('lines 34 to 40', 'for example'),
      enforcedBy: [envelopeStatusValue],
    },
  ],
};

export default facilityRegistry;
