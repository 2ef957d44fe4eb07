import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc } from '../sources.ts';

export default rule({
  id: 'legal-reasons-link',
  sentence: 'A 451 response declares a Link header.',
  why: 'A link with `rel="blocked-by"` names who blocks the resource, which need not be who publishes it.',
  remedy: 'Declare `headers: { Link: { schema: { type: string } } }`.',
  sources: [rfc(7725)('4', 'SHOULD')],
  severity: 'warn',
  options: {},
  each: responsesOf(451),
  *check(response) {
    if (!response.lacksHeader('Link')) return;
    yield response.finding('does not declare Link, so a client cannot tell who blocks the resource.');
  },
  examples: [
    conforming`
      /films/{id}:
        get:
          responses:
            "451":
              description: A court has forbidden this film
              headers: { Link: { schema: { type: string } } }
    `,
    violating`
      /films/{id}:
        get:
          responses:
            "451": { description: A court has forbidden this film }  # <- legal-reasons-link
    `,
  ],
});
