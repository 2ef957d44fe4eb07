import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'proxy-auth-challenge',
  sentence: 'A 407 response declares a Proxy-Authenticate header.',
  why: 'The challenge tells a client which credentials the proxy wants; without it the client can only fail.',
  remedy: 'Declare `headers: { Proxy-Authenticate: { schema: { type: string } } }`.',
  sources: [rfc9110('15.5.8', 'MUST'), rfc9110('11.7.1', 'MUST')],
  severity: 'error',
  options: {},
  each: responsesOf(407),
  *check(response) {
    if (!response.lacksHeader('Proxy-Authenticate')) return;
    yield response.finding(
      'does not declare Proxy-Authenticate, so a client cannot tell how to authenticate with the proxy.',
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "407":
              description: The proxy wants credentials
              headers:
                proxy-authenticate: { schema: { type: string } }
    `,
    violating`
      /pets:
        get:
          responses:
            "407": { description: The proxy wants credentials }  # <- proxy-auth-challenge
    `,
  ],
});
