import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'accepted-location',
  sentence: 'A 202 response points to where its work can be followed: by a header or an OpenAPI link.',
  why: 'The work is not done yet. Without a pointer a client never learns whether, or when, it is.',
  remedy:
    'Declare `headers: { Location: { schema: { type: string, format: uri-reference } } }`, or an OpenAPI link.',
  sources: [rfc9110('15.3.3', 'ought to')],
  severity: 'warn',
  options: {
    headers: option<readonly string[]>(
      ['Location', 'Operation-Location', 'Azure-AsyncOperation', 'Content-Location', 'Link'],
      'Headers that point to where the work can be followed; one of them is enough.',
    ),
    acceptLinks: option(true, 'Whether an OpenAPI link points well enough.'),
    acceptBody: option(false, 'Whether content, which may embed the status of the work, is enough.'),
    methods: option<readonly string[] | undefined>(
      undefined,
      'Methods whose 202 has to point; without them every method.',
    ),
  },
  each: responsesOf(202),
  when: ({ operation }, { methods }) => methods === undefined || methods.includes(operation.method),
  *check(response, { headers, acceptLinks, acceptBody }) {
    if (acceptLinks && response.mayHaveLinks) return;
    if (acceptBody && !response.lacksContent) return;
    if (!response.lacksHeader(...headers)) return;
    yield response.finding(`does not declare ${headers[0]}, so a client cannot follow what it has started.`);
  },
  examples: [
    conforming`
      /imports:
        post:
          responses:
            "202":
              description: The import has begun
              headers:
                Location: { schema: { type: string, format: uri-reference } }
      /exports:
        post:
          responses:
            "202":
              description: The export has begun
              links:
                status: { operationId: getExport }
    `,
    violating`
      /imports:
        post:
          responses:
            "202": { description: The import has begun }  # <- accepted-location
    `,
    given(
      { methods: ['post'] },
      violating`
        /imports:
          post: { responses: { "202": { description: The import has begun } } }  # <- accepted-location
          get: { responses: { "202": { description: Come back later } } }
      `,
    ),
    given(
      { acceptBody: true },
      conforming`
        /imports:
          post:
            responses:
              "202": { description: The import, content: { application/json: {} } }
      `,
    ),
  ],
});
