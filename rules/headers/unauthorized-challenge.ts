import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'unauthorized-challenge',
  sentence: 'A 401 response declares a WWW-Authenticate header.',
  why: 'The challenge tells a client which credentials to send; without it the client can only fail.',
  remedy: 'Declare `headers: { WWW-Authenticate: { schema: { type: string } } }`.',
  sources: [rfc9110('15.5.2', 'MUST'), rfc9110('11.6.1', 'MUST')],
  severity: 'error',
  options: {},
  each: responsesOf(401),
  *check(response) {
    if (!response.lacksHeader('WWW-Authenticate')) return;
    yield response.finding('does not declare WWW-Authenticate, so a client cannot tell how to authenticate.');
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "401":
              description: Credentials are missing
              headers:
                www-authenticate: { schema: { type: string } }
    `,
    violating`
      /pets:
        get:
          responses:
            "401": { description: Credentials are missing }  # <- unauthorized-challenge
    `,
  ],
});
