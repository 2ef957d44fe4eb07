import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { openapi } from '../sources.ts';

/** The headers that a response has to declare; of a list, one is enough. */
type Demands = readonly (string | readonly string[])[];

export default rule({
  id: 'status-required-headers',
  sentence: 'A response declares the headers that the convention demands of its status.',
  why: 'Clients of a convention rely on its headers; where the document leaves one out, generated code does not have it.',
  remedy: 'Declare the header under `headers` of the response.',
  sources: [openapi('2.0, Response Object, headers')],
  severity: 'warn',
  options: {
    require: option<Readonly<Record<string, Demands>>>(
      {},
      'The headers to declare, by code, range (`4XX`, for its codes too) or `default`; of a list one is enough.',
    ),
  },
  each: responses,
  *check(response, { require }) {
    const demands = Object.entries(require).filter(([key]) => response.status.matches(key));
    for (const names of new Set(demands.flatMap(([, headers]) => headers))) {
      const alternatives = typeof names === 'string' ? [names] : names;
      if (!response.lacksHeader(...alternatives)) continue;
      const list = phrase(alternatives, 'or');
      yield response.finding(`does not declare ${list}, which every client of the convention relies on.`);
    }
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: By default nothing is required }
    `,
    given(
      { require: { '4XX': ['X-Error-Code'], '404': [['Link', 'Location']] } },
      conforming`
        /pets/{id}:
          get:
            responses:
              "200": { description: The pet }
              "404": { description: Moved, headers: { x-error-code: { schema: {} }, link: { schema: {} } } }
              default: { description: Any other error }
      `,
    ),
    given(
      { require: { '4XX': ['X-Error-Code'], default: ['X-Error-Code'] } },
      violating`
        /pets/{id}:
          get:
            responses:
              "200": { description: The pet }
              "404": { description: There is no such pet }  # <- status-required-headers
              default: { description: Any other error }  # <- status-required-headers
      `,
    ),
  ],
});
