import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { facilityRegistry } from '../sources.ts';

export default rule({
  id: 'consistent-success-headers',
  sentence: 'The success responses to one method declare the same headers.',
  why: 'A client handles the headers of all responses in one place, and can do so only where all have them.',
  remedy: 'Declare the header here too, best by a `$ref` to `components.headers`.',
  sources: [facilityRegistry('line 22')],
  severity: 'info',
  options: {
    ignore: option<readonly string[]>(
      [
        'Location',
        'Content-*',
        'Cache-Control',
        'Expires',
        'Vary',
        'Retry-After',
        'Accept-Ranges',
        'ETag',
        'Last-Modified',
        'Link',
      ],
      'Headers that belong to some responses only; `*` at the end stands for any rest.',
    ),
  },
  each: responses,
  when: ({ isSuccess, status }) => isSuccess && !status.isRange,
  *check(response, { ignore }) {
    const { api, method } = response.operation;
    const missing = api
      .usualHeaders(method)
      .filter(
        (header) => !ignore.some((pattern) => header.isLike(pattern)) && response.lacksHeader(header.name),
      )
      .map(({ name }) => name);
    if (missing.length === 0) return;
    const names = phrase(missing, 'or');
    yield response.finding(
      `does not declare ${names}, though most success responses to its method do, so a client cannot rely on it.`,
    );
  },
  examples: [
    conforming`
      /cats:
        get:
          responses: { "200": { headers: { X-Request-Id: {} } } }
        post:
          responses: { "201": { description: Another method has other headers } }
      /dogs:
        get:
          responses: { "200": { headers: { x-request-id: {}, ETag: {} } } }
      /birds:
        get:
          responses: { "200": { headers: { X-Request-Id: {} } }, "404": { description: No success } }
    `,
    violating`
      /cats:
        get:
          responses: { "200": { headers: { X-Request-Id: {} } } }
      /dogs:
        get:
          responses: { "200": { headers: { X-Request-Id: {} } } }
      /birds:
        get:
          responses: { "200": { headers: { X-Request-Id: {} } } }
      /fish:
        get:
          responses:
            "200": { description: The fish }  # <- consistent-success-headers
    `,
    given(
      { ignore: ['x-*'] },
      conforming`
        /cats:
          get:
            responses: { "200": { headers: { X-Request-Id: {} } } }
        /dogs:
          get:
            responses: { "200": { headers: { X-Request-Id: {} } } }
        /birds:
          get:
            responses: { "200": { headers: { X-Request-Id: {} } } }
        /fish:
          get:
            responses: { "200": { description: The fish } }
      `,
    ),
  ],
});
