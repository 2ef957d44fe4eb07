import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { huddle, rfc9110 } from '../sources.ts';

export default rule({
  id: 'ok-body',
  sentence: 'A 200 response declares content.',
  why: 'A client cannot tell "nothing comes back", which 204 says, from "nobody wrote down what comes back".',
  remedy:
    'Declare `content` with the schema of what comes back, or rename `"200"` to `"204"` if nothing does.',
  sources: [rfc9110('15.3.1'), huddle(7)],
  severity: 'warn',
  options: {
    codes: option<readonly number[]>([200], 'Codes that have to declare content.'),
    methods: option<readonly string[]>(
      ['get', 'query', 'post', 'put', 'patch', 'delete'],
      'Methods whose responses have to.',
    ),
    acceptEmpty: option(
      true,
      'Whether a description that says that there is no content is enough, which 204 would say as well.',
    ),
  },
  each: (api, { codes }) => api.responsesOf(...codes),
  when: ({ operation }, { methods }) => methods.includes(operation.method),
  *check(response, { acceptEmpty }) {
    if (!response.lacksContent || (acceptEmpty && saysEmpty(response.description))) return;
    yield response.finding(
      'declares no content, so a client cannot tell what comes back; 204 would say that nothing does.',
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "200": { description: The pet, content: { application/json: {} } }
        head:
          responses:
            "200": { description: HEAD never has content }
        put:
          responses:
            "200": { description: The pet is changed (empty response) }
        delete:
          responses:
            "204": { description: The pet is gone }
    `,
    violating`
      /pets/{id}:
        get:
          responses:
            "200": { description: The pet }  # <- ok-body
        delete:
          responses:
            "200": { description: The pet is gone, content: {} }  # <- ok-body
    `,
    given(
      { codes: [200, 202], methods: ['post'] },
      violating`
        /pets/{id}/groom:
          get: { responses: { "200": { description: How it goes } } }
          post: { responses: { "202": { description: It has begun } } }  # <- ok-body
      `,
    ),
    given(
      { acceptEmpty: false },
      violating`
        /pets/{id}:
          put: { responses: { "200": { description: The pet is changed (empty response) } } }  # <- ok-body
      `,
    ),
  ],
});

/** Whether an author says that the content is empty on purpose. */
function saysEmpty(description: string): boolean {
  return /\b(empty|(no|without)( \w+){0,2} (body|content))\b/i.test(description);
}
