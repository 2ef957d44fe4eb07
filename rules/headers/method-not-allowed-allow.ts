import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'method-not-allowed-allow',
  sentence: 'A 405 response declares an Allow header.',
  why: 'Allow lists the methods that do work; without it a client has to try them one by one.',
  remedy: 'Declare `headers: { Allow: { schema: { type: string } } }`.',
  sources: [rfc9110('15.5.6', 'MUST'), rfc9110('10.2.1', 'MUST')],
  severity: 'error',
  options: {},
  each: responsesOf(405),
  *check(response) {
    if (!response.lacksHeader('Allow')) return;
    yield response.finding('does not declare Allow, so a client cannot tell which methods work.');
  },
  examples: [
    conforming`
      /pets:
        delete:
          responses:
            "405":
              description: The list of pets cannot be deleted
              headers:
                Allow: { schema: { type: string } }
    `,
    violating`
      /pets:
        delete:
          responses:
            "405": { description: The list of pets cannot be deleted }  # <- method-not-allowed-allow
    `,
  ],
});
