import { enforce, type Profile } from '../../src/profile.ts';
import expectedErrorCodes from '../codes/expected-error-codes.ts';
import statusCodeInCatalogue from '../codes/status-code-in-catalogue.ts';
import okBody from '../content/ok-body.ts';
import successEnvelope from '../content/success-envelope.ts';
import error from '../envelopes/google.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorBody from '../errors/error-body.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import errorMediaType from '../errors/error-media-type.ts';
import { aip, googleRpcCode } from '../sources.ts';

/** What the canonical codes are in HTTP; 412 may stand for FAILED_PRECONDITION where a request has an entity tag. */
const codes = [200, 400, 401, 403, 404, 409, 412, 429, 499, 500, 501, 503, 504];

const { error: status } = error.envelope.properties ?? {};
/** The error with the details that have to be there: an ErrorInfo at least. */
const detailed = {
  ...error.envelope,
  properties: { error: { ...status, required: ['code', 'message', 'status', 'details'] } },
};

const google: Profile = {
  id: 'google',
  title: 'Google API Improvement Proposals',
  summary:
    'What the AIPs have a service answer over HTTP and JSON: 200 with an object for every success, the codes of google.rpc.Code, and google.rpc.Status for every error.',
  settings: [
    enforce(statusCodeInCatalogue, 'error', { codes }),
    enforce(okBody, 'error'),
    enforce(successEnvelope, 'error'),
    enforce(errorBody, 'error'),
    enforce(errorEnvelope, 'error', { name: error.name, envelope: detailed }),
    enforce(envelopeStatusValue, 'error', { property: ['error', 'code'] }),
    enforce(errorEnvelopeInSuccess, 'warn', { name: error.name, envelope: error.envelope }),
    // A service has to answer so, but Google's own documents do not say it.
    enforce(expectedErrorCodes, 'info', { secured: [403], pathParam: [404], input: [] }),
    enforce(errorMediaType, 'info', { allow: error.mediaTypes }),
  ],
  clauses: [
    {
      id: 'Code.1',
      says: 'A success is a 200.',
      source: googleRpcCode('OK'),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: 'Code.2',
      says: 'Each canonical error code has one status code that stands for it in HTTP.',
      source: googleRpcCode('HTTP Mapping'),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '131',
      says: 'A Get returns the resource itself.',
      source: aip(131)('Guidance', 'must'),
      enforcedBy: [okBody],
    },
    {
      id: '132',
      says: 'A List returns an object with one list of the resources, and not the list alone.',
      source: aip(132)('Response message', 'must'),
      enforcedBy: [successEnvelope],
    },
    {
      id: '133.1',
      says: 'A Create returns the resource itself.',
      source: aip(133)('Guidance', 'must'),
      enforcedBy: [okBody],
    },
    {
      id: '133.2',
      says: 'A Create with the name of a resource that exists already fails with ALREADY_EXISTS.',
      source: aip(133)('User-specified IDs', 'must'),
      unenforceable: 'A document does not tell whether it is the client that names what it creates.',
    },
    {
      id: '134.1',
      says: 'An Update returns the resource itself.',
      source: aip(134)('Guidance', 'must'),
      enforcedBy: [okBody],
    },
    {
      id: '134.2',
      says: 'An Update with an etag that does not match fails with ABORTED.',
      source: aip(134)('Etags', 'must'),
      unenforceable: 'A document does not say which member of a body is meant as an etag that has to match.',
    },
    {
      id: '135',
      says: 'A Delete returns an empty object, or the resource where it is only marked as deleted.',
      source: aip(135)('Guidance', 'should'),
      enforcedBy: [okBody],
    },
    {
      id: '136',
      says: 'A custom method usually returns a message of its own, or the resource.',
      source: aip(136)('Guidance', 'should'),
      enforcedBy: [okBody],
    },
    {
      id: '151.1',
      says: 'A method that takes long returns an Operation at once, instead of its result.',
      source: aip(151)('Guidance', 'should'),
      unenforceable: 'A document does not show how long a method takes.',
    },
    {
      id: '151.2',
      says: 'What keeps an operation from starting is an error response like any other.',
      source: aip(151)('Errors', 'must'),
      enforcedBy: [errorEnvelopeInSuccess],
    },
    {
      id: '193.1',
      says: 'Every error response is a google.rpc.Status.',
      source: aip(193)('Guidance', 'must'),
      enforcedBy: [errorBody, errorEnvelope],
    },
    {
      id: '193.2',
      says: 'Errors use the canonical codes of google.rpc.Code.',
      source: aip(193)('Guidance', 'must'),
      enforcedBy: [statusCodeInCatalogue],
    },
    {
      id: '193.3',
      says: 'The message helps a person who is no expert in the API to understand and resolve the issue.',
      source: aip(193)('Guidance', 'should'),
      unenforceable: 'What a message helps with is for its reader to judge.',
    },
    {
      id: '193.4',
      says: 'Each type of details is there at most once.',
      source: aip(193)('Status.details', 'must'),
      unenforceable: 'Which details an error comes with shows only at run time.',
    },
    {
      id: '193.5',
      says: 'The details of every error hold an ErrorInfo.',
      source: aip(193)('Status.details', 'must'),
      enforcedBy: [errorEnvelope],
    },
    {
      id: '193.6',
      says: 'What is particular to a request in a message is also in the metadata of the ErrorInfo.',
      source: aip(193)('ErrorInfo', 'must'),
      unenforceable: 'What is particular to a request is not known before there is one.',
    },
    {
      id: '193.7',
      says: 'A request succeeds or fails as a whole: success and error do not come in one response.',
      source: aip(193)('Partial errors', 'should not'),
      enforcedBy: [errorEnvelopeInSuccess],
    },
    {
      id: '193.8',
      says: 'Without permission a client gets 403, whether or not the resource exists.',
      source: aip(193)('Permission Denied', 'must'),
      enforcedBy: [expectedErrorCodes],
    },
    {
      id: '193.9',
      says: 'Permission is checked before it is checked whether the resource exists.',
      source: aip(193)('Permission Denied', 'must'),
      unenforceable: 'The order in which a server checks leaves no trace in a document.',
    },
    {
      id: '193.10',
      says: 'With permission a client gets 404 where the resource or its parent does not exist.',
      source: aip(193)('Permission Denied', 'must'),
      enforcedBy: [expectedErrorCodes],
    },
    {
      id: '193.11',
      says: 'Over HTTP an error is a JSON object in the body of the response.',
      source: aip(193)('HTTP/1.1+JSON representation'),
      enforcedBy: [errorMediaType],
    },
    {
      id: '193.12',
      says: 'This object has a member error with code, message, status and details.',
      source: aip(193)('HTTP/1.1+JSON representation'),
      enforcedBy: [errorEnvelope],
    },
    {
      id: '193.13',
      says: 'The code is the status code of the response, and the status the name of the canonical code.',
      source: aip(193)('HTTP/1.1+JSON representation'),
      enforcedBy: [envelopeStatusValue],
    },
  ],
};

export default google;
