import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { rfc } from '../sources.ts';

export default rule({
  id: 'deprecation-headers',
  sentence: 'A deprecated operation declares a Deprecation or a Sunset header.',
  why: 'Clients in production never read the document again; a header reaches them with each response.',
  remedy: 'Declare `headers: { Sunset: { schema: { type: string } } }` on the responses.',
  sources: [rfc(9745)('2'), rfc(8594)('3')],
  severity: 'info',
  options: {
    anyOf: option<readonly string[]>(['Deprecation', 'Sunset'], 'Headers of which one is enough.'),
  },
  each: operations,
  when: ({ isDeprecated, responses }) => isDeprecated && responses.all.length > 0,
  *check(operation, { anyOf }) {
    const { all, node } = operation.responses;
    if (!all.every((response) => response.lacksHeader(...anyOf))) return;
    const names = phrase(anyOf, 'or');
    yield operation.finding(
      `is deprecated and does not declare ${names}, so clients that run today do not learn of it.`,
      node,
    );
  },
  examples: [
    conforming`
      /cats:
        get:
          deprecated: true
          responses:
            "200": { description: The cats, headers: { sunset: { schema: { type: string } } } }
            "404": { description: There are no cats }
    `,
    violating`
      /cats:
        get:
          deprecated: true
          responses:  # <- deprecation-headers
            "200": { description: The cats }
    `,
    given(
      { anyOf: ['Deprecation'] },
      violating`
        /cats:
          get:
            deprecated: true
            responses:  # <- deprecation-headers
              "200": { description: The cats, headers: { Sunset: { schema: { type: string } } } }
      `,
    ),
  ],
});
