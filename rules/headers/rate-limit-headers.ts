import { phrase } from '../../src/model/phrase.ts';
import type { Response } from '../../src/model/response.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { responseGuide, rfc, zalando } from '../sources.ts';

export default rule({
  id: 'rate-limit-headers',
  sentence: 'A 429 response declares headers that tell when a client may try again, all in one style.',
  why: 'Without them a client can only guess how long to wait: it comes back too early, or later than it had to.',
  remedy: 'Declare `headers: { Retry-After: { schema: { type: integer } } }`.',
  sources: [rfc(6585)('4', 'MAY'), responseGuide(41), zalando(153, 'MUST')],
  severity: 'info',
  options: {
    anyOf: option<readonly (readonly string[])[]>(
      [
        ['Retry-After'],
        ['RateLimit'],
        ['RateLimit-Policy'],
        ['RateLimit-Limit', 'RateLimit-Reset'],
        ['X-RateLimit-*'],
        ['X-Rate-Limit-*'],
      ],
      'Sets of headers, of which one has to be declared in full; `*` at the end of a name stands for any rest.',
    ),
    allOf: option<readonly string[]>([], 'Headers that have to be declared in any case.'),
    noMixedFamilies: option(true, 'Whether `X-RateLimit-*` must not stand beside `RateLimit*`.'),
  },
  each: responsesOf(429),
  *check(response, { anyOf, allOf, noMixedFamilies }) {
    const isDeclared = (name: string) => !response.lacksHeader(name);
    const lacksAll = anyOf.length > 0 && !anyOf.some((names) => names.every(isDeclared));
    const missing = [...allOf.filter((name) => !isDeclared(name)), ...(lacksAll ? (anyOf[0] ?? []) : [])];
    if (missing.length > 0) {
      const names = phrase(new Set(missing), 'and');
      yield response.finding(`does not declare ${names}, so a client cannot tell when it may try again.`);
    }
    const mixture = noMixedFamilies ? mixtureIn(response) : undefined;
    if (mixture) yield response.finding(`declares both ${mixture}, so a client cannot tell which to go by.`);
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "429":
              description: Too many requests
              headers: { retry-after: { schema: { type: integer } } }
        post:
          responses:
            "429":
              description: Too many requests
              headers: { X-RateLimit-Reset: { schema: { type: integer } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "429": { description: Too many requests }  # <- rate-limit-headers
        post:
          responses:
            "429":  # <- rate-limit-headers
              description: Too many requests
              headers: { RateLimit-Limit: { schema: { type: integer } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "429":  # <- rate-limit-headers
              description: Too many requests
              headers: { X-RateLimit-Limit: { schema: {} }, RateLimit: { schema: {} } }
    `,
    given(
      { anyOf: [['X-Wait']], allOf: ['Retry-After'], noMixedFamilies: false },
      violating`
        /pets:
          get:
            responses:
              "429":  # <- rate-limit-headers
                description: Too many requests
                headers: { X-Wait: {}, X-RateLimit-Limit: {}, RateLimit: {} }
      `,
    ),
  ],
});

/** The first header of each style, where a response declares headers of both. */
function mixtureIn(response: Response): string | undefined {
  const [old] = [...response.headersLike('X-RateLimit*'), ...response.headersLike('X-Rate-Limit*')];
  const [modern] = response.headersLike('RateLimit*');
  return old && modern && `${old.name} and ${modern.name}`;
}
