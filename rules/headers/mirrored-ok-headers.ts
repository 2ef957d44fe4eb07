import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'mirrored-ok-headers',
  sentence: 'A 206 or 304 response declares the caching headers that the 200 beside it declares.',
  why: 'A cache updates what it has stored from these headers, and a client joins parts by them; one that is missing cannot be updated.',
  remedy: 'Declare the same headers as under `"200"`, best by a `$ref` to `components.headers`.',
  sources: [rfc9110('15.4.5', 'MUST'), rfc9110('15.3.7', 'MUST')],
  severity: 'error',
  options: {
    codes: option<readonly number[]>([206, 304], 'Codes that have to declare what 200 declares.'),
    headers: option<readonly string[]>(
      ['Cache-Control', 'Content-Location', 'ETag', 'Expires', 'Vary'],
      'Headers that have to be declared again.',
    ),
  },
  each: (api, { codes }) => api.responsesOf(...codes),
  when: ({ operation }) => operation.method !== 'post' && operation.responses.has(200),
  *check(response, { headers }) {
    const ok = response.operation.responses.exactly(200);
    const missing = headers.filter((name) => ok?.header(name) && response.lacksHeader(name));
    if (missing.length === 0) return;
    const names = phrase(missing, 'and');
    yield response.finding(
      `does not declare ${names}, which 200 declares, so a cache cannot bring what it has stored up to date.`,
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "200":
              description: The pet
              headers: { ETag: { schema: { type: string } }, Last-Modified: { schema: { type: string } } }
            "304":
              description: The pet has not changed
              headers: { etag: { schema: { type: string } } }
      /films/{id}:
        get:
          responses:
            "304": { description: There is no 200 to compare with }
    `,
    violating`
      /pets/{id}:
        get:
          responses:
            "200":
              description: The pet
              headers: { ETag: { schema: { type: string } }, Cache-Control: { schema: { type: string } } }
            "304": { description: The pet has not changed }  # <- mirrored-ok-headers
    `,
    given(
      { codes: [206], headers: ['Last-Modified'] },
      violating`
        /films/{id}:
          get:
            responses:
              "200":
                description: The film
                headers: { ETag: { schema: { type: string } }, Last-Modified: { schema: { type: string } } }
              "206": { description: A part of the film }  # <- mirrored-ok-headers
              "304": { description: The film has not changed }
      `,
    ),
  ],
});
