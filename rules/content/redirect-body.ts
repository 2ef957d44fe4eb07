import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'redirect-body',
  sentence: 'A 300 response declares content that lists the choices.',
  why: 'A client can choose only from what it is shown.',
  remedy: 'Declare `content` with the schema of a list of links.',
  sources: [rfc9110('15.4.1', 'SHOULD')],
  severity: 'info',
  options: { codes: option<readonly number[]>([300], 'The redirects that have to declare content.') },
  each: (api, { codes }) => api.responsesOf(...codes),
  when: ({ operation }) => operation.method !== 'head',
  *check(response) {
    if (!response.lacksContent) return;
    yield response.finding('declares no content, so a client cannot see where it may go.');
  },
  examples: [
    conforming`
      /pets/{id}/photo:
        get:
          responses:
            "300": { description: The photo in many sizes, content: { application/json: {} } }
            "302": { description: Goes to the photo }
        head:
          responses:
            "300": { description: HEAD never has content }
    `,
    violating`
      /pets/{id}/photo:
        get:
          responses:
            "300": { description: The photo in many sizes }  # <- redirect-body
    `,
    given(
      { codes: [301, 302] },
      violating`
        /pets/{id}/photo:
          get:
            responses:
              "300": { description: The photo in many sizes }
              "302": { description: Goes to the photo }  # <- redirect-body
      `,
    ),
  ],
});
