import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { huddle, level3, responseGuide, rfc9110, statusReference, zalando } from '../sources.ts';

/** What a method of somebody's own may be answered with, nobody else knows. */
const knownMethods = ['get', 'query', 'head', 'options', 'trace', 'post', 'put', 'patch', 'delete'];
const ranged = knownMethods.filter((method) => method !== 'post');

export default rule({
  id: 'status-code-methods',
  sentence: 'A status code is declared only for methods that it has a meaning for.',
  why: 'Clients and caches act on the code and the method together: a code out of place is ignored or misread.',
  remedy:
    'Declare the code for what happens: 200 or 204 for a POST, PUT or DELETE that changed nothing (not 304), 200 for a GET (not 201).',
  sources: [
    rfc9110('9.3.3'),
    rfc9110('13.1.2', 'MUST'),
    rfc9110('15.3.2'),
    rfc9110('15.4.5'),
    huddle('lines 8 and 15'),
    level3('lines 18, 19 and 21'),
    responseGuide('lines 14, 35 and 50'),
    statusReference('lines 11 and 65'),
    zalando(150),
  ],
  severity: 'warn',
  options: {
    methods: option<Readonly<Record<number, readonly string[]>>>(
      { 201: ['post', 'put', 'patch'], 206: ranged, 304: ['get', 'head'], 416: ranged },
      'The methods of each code, in lower case; codes that are not named are free, and `query` counts as `get`.',
    ),
  },
  each: responses,
  when: ({ status, operation }, { methods }) =>
    status.code !== undefined &&
    methods[status.code] !== undefined &&
    knownMethods.includes(operation.method),
  *check(response, { methods }) {
    const { status, operation } = response;
    const allowed = methods[status.code ?? 0] ?? [];
    const method = operation.method === 'query' && !allowed.includes('query') ? 'get' : operation.method;
    if (allowed.includes(method)) return;
    yield response.finding(
      `has no meaning for ${operation.method.toUpperCase()}, so a client cannot tell what it says here.`,
    );
  },
  examples: [
    conforming`
      openapi: 3.2.0
      paths:
        /pets:
          get:
            responses:
              "206": { description: Some of the pets }
              "304": { description: No pet has changed }
          query:
            responses:
              "304": { description: No pet has changed }
          post:
            responses:
              "201": { description: The pet is created }
          additionalOperations:
            COPY:
              responses:
                "201": { description: The pets are copied }
    `,
    violating`
      /pets:
        get:
          responses:
            "201": { description: The pets }  # <- status-code-methods
        put:
          responses:
            "304": { description: Nothing has changed }  # <- status-code-methods
        post:
          responses:
            "206": { description: Some pets are created }  # <- status-code-methods
            "416": { description: Too many pets }  # <- status-code-methods
    `,
    given(
      { methods: { 202: ['put', 'post', 'patch', 'delete'] } },
      violating`
        /pets:
          get:
            responses:
              "201": { description: Codes that are not named are free }
              "202": { description: Come back later }  # <- status-code-methods
          post:
            responses:
              "202": { description: The pet is being created }
      `,
    ),
  ],
});
