import { enforce, type Profile } from '../../src/profile.ts';
import problem from '../envelopes/problem-details.ts';
import envelopeStatusValue from '../errors/envelope-status-value.ts';
import errorEnvelope from '../errors/error-envelope.ts';
import errorEnvelopeInSuccess from '../errors/error-envelope-in-success.ts';
import errorMediaType from '../errors/error-media-type.ts';
import problemDetailsMembers from '../errors/problem-details-members.ts';
import { rfc } from '../sources.ts';

const source = rfc(9457);
const { name, envelope } = problem;

/** Of what type the members are is for problem-details-members to say, and none of them is mandatory. */
const members = { type: 'object', anyRequired: envelope.anyRequired };

const problemDetails: Profile = {
  id: 'problem-details',
  title: 'Problem details (RFC 9457)',
  summary:
    'Every error that has content is a problem details object: under its media type, with members of the right types, and with the status of the response.',
  settings: [
    enforce(errorMediaType, 'error', { allow: problem.mediaTypes }),
    enforce(problemDetailsMembers, 'error'),
    enforce(envelopeStatusValue, 'error'),
    enforce(errorEnvelope, 'warn', { name, envelope: members }),
    enforce(errorEnvelopeInSuccess, 'info', { name: `the members of ${name}`, envelope }),
  ],
  clauses: [
    {
      id: '1a',
      says: 'Problem details fit the meaning of 4xx and 5xx responses best.',
      source: source('1'),
      enforcedBy: [errorEnvelopeInSuccess],
    },
    {
      id: '1b',
      says: 'Many errors need no more than their status code.',
      source: source('1'),
      unenforceable:
        'Whether a code says enough is for people to judge, so errors without content are left alone.',
    },
    {
      id: '3a',
      says: 'Problem details are a JSON object with members of its own.',
      source: source('3'),
      enforcedBy: [errorEnvelope],
    },
    {
      id: '3b',
      says: 'As JSON they have the media type `application/problem+json`.',
      source: source('3'),
      enforcedBy: [errorMediaType],
    },
    {
      id: '3c',
      says: 'Of several problems of different types, a response tells the most relevant or urgent one.',
      source: source('3', 'RECOMMENDED'),
      unenforceable: 'How many problems there are, and which of them matters most, shows only at run time.',
    },
    {
      id: '3.1',
      says: 'A member whose value has another type than the one specified is ignored.',
      source: source('3.1', 'MUST'),
      enforcedBy: [problemDetailsMembers],
    },
    {
      id: '3.1.1a',
      says: 'The type is a string with a URI reference that identifies the type of the problem.',
      source: source('3.1.1'),
      enforcedBy: [problemDetailsMembers],
    },
    {
      id: '3.1.1b',
      says: 'Without a type it is `about:blank`.',
      source: source('3.1.1'),
      unenforceable: 'It tells what the absence of a member means, and that is not a fault.',
    },
    {
      id: '3.1.1c',
      says: 'Where the type is a locator, it leads to documentation that people can read.',
      source: source('3.1.1', 'SHOULD'),
      unenforceable: 'A document does not show what stands at another address.',
    },
    {
      id: '3.1.1d',
      says: 'The type is an absolute URI, or has at least its full path.',
      source: source('3.1.1', 'RECOMMENDED'),
      unenforceable: 'The value comes with the response: a schema says only that it is a string.',
    },
    {
      id: '3.1.2a',
      says: 'The status is a number.',
      source: source('3.1.2'),
      enforcedBy: [problemDetailsMembers],
    },
    {
      id: '3.1.2b',
      says: 'The status is the status code of the response.',
      source: source('3.1.2', 'MUST'),
      enforcedBy: [envelopeStatusValue],
    },
    {
      id: '3.1.3a',
      says: 'The title is a string that sums up the type of the problem.',
      source: source('3.1.3'),
      enforcedBy: [problemDetailsMembers],
    },
    {
      id: '3.1.3b',
      says: 'The title of a type is always the same, but for its language.',
      source: source('3.1.3', 'SHOULD NOT'),
      unenforceable: 'How often a problem occurs, and with which title, shows only at run time.',
    },
    {
      id: '3.1.4a',
      says: 'The detail is a string that explains this occurrence of the problem.',
      source: source('3.1.4'),
      enforcedBy: [problemDetailsMembers],
    },
    {
      id: '3.1.4b',
      says: 'The detail helps the client to correct the problem, and is no help for debugging the server.',
      source: source('3.1.4', 'ought to'),
      unenforceable: 'What a text helps with is for its reader to judge.',
    },
    {
      id: '3.1.5a',
      says: 'The instance is a string with a URI reference that identifies this occurrence.',
      source: source('3.1.5'),
      enforcedBy: [problemDetailsMembers],
    },
    {
      id: '3.1.5b',
      says: 'The instance is an absolute URI, or has at least its full path.',
      source: source('3.1.5', 'RECOMMENDED'),
      unenforceable: 'The value comes with the response: a schema says only that it is a string.',
    },
    {
      id: '3.2a',
      says: 'A type of problem may add members of its own.',
      source: source('3.2', 'MAY'),
      unenforceable: 'It is a permission: the rules take no offence at further members.',
    },
    {
      id: '3.2b',
      says: 'Clients ignore the members that they do not know.',
      source: source('3.2', 'MUST'),
      unenforceable: 'It is an instruction to the client, not a property of the response.',
    },
    {
      id: '4a',
      says: 'Problems that can happen to any resource are told by a plain status code.',
      source: source('4'),
      unenforceable:
        'Which types of problem there are is not in the document, only where they are documented.',
    },
    {
      id: '4b',
      says: 'A new type of problem is documented with its type, its title and its status code.',
      source: source('4', 'MUST'),
      unenforceable: 'The place to document a type is where its URI leads, which is outside the document.',
    },
    {
      id: '4c',
      says: 'A type of problem may come with a Retry-After header.',
      source: source('4', 'MAY'),
      unenforceable: 'It is a permission for whoever defines a type.',
    },
    {
      id: '4.2.1',
      says: 'With `about:blank` the title is the phrase that belongs to the status code.',
      source: source('4.2.1', 'SHOULD'),
      unenforceable: 'The title may be translated, and which one is sent shows only at run time.',
    },
    {
      id: 'B',
      says: 'As XML problem details have the media type `application/problem+xml`.',
      source: { document: 'RFC 9457', place: 'appendix B', strength: '' },
      enforcedBy: [errorMediaType],
    },
  ],
};

export default problemDetails;
