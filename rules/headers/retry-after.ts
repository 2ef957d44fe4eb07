import type { Operation } from '../../src/model/operation.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'retry-after',
  sentence: 'A 503 response declares a Retry-After header.',
  why: 'Without it a client cannot tell a minute of maintenance from a day, and tries again too often or not at all.',
  remedy: 'Declare `headers: { Retry-After: { schema: { type: integer } } }`.',
  sources: [rfc9110('15.6.4', 'MAY'), rfc9110('10.2.3')],
  severity: 'info',
  options: {
    codes: option<readonly number[]>([503], 'Codes that have to declare it: 413 where that will pass, 429.'),
  },
  each: (api, { codes }) => api.responsesOf(...codes),
  when: ({ operation }) => !isHealthCheck(operation),
  *check(response) {
    if (!response.lacksHeader('Retry-After')) return;
    yield response.finding('does not declare Retry-After, so a client cannot tell when to try again.');
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "413": { description: It will be too much tomorrow as well }
            "503":
              description: Down for maintenance
              headers: { Retry-After: { schema: { type: integer } } }
      /health:
        get:
          responses:
            "503": { description: The service is not well }
    `,
    violating`
      /pets:
        get:
          responses:
            "503": { description: Down for maintenance }  # <- retry-after
    `,
    given(
      { codes: [429] },
      violating`
        /pets:
          get:
            responses:
              "429": { description: Too many requests }  # <- retry-after
              "503": { description: Down for maintenance }
      `,
    ),
  ],
});

/** Whether an operation tells monitors how the service is, in words of its path: there 503 is an answer like 200. */
function isHealthCheck({ path }: Operation): boolean {
  return /\/(health|live|liveness|ready|readiness|ping)(z|[-_]?checks?)?(\/|$)/i.test(path);
}
