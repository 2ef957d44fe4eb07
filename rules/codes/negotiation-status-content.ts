import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { responseGuide, rfc9110, statusReference } from '../sources.ts';

export default rule({
  id: 'negotiation-status-content',
  sentence: 'A 406 appears only where some success response has content.',
  why: 'A 406 says that the server has no content of the kind that Accept asks for; where there is none, nothing is refused.',
  remedy: 'Declare the `content` of the success, or delete the 406.',
  sources: [rfc9110('15.5.7'), responseGuide(33), statusReference(41)],
  severity: 'info',
  options: {},
  each: responsesOf(406),
  when: ({ operation: { method, responses: declared, produces } }) =>
    method !== 'head' && declared.successes.length > 0 && produces.length === 0,
  *check(response) {
    if (!response.operation.responses.successes.every(({ lacksContent }) => lacksContent)) return;
    yield response.finding(
      'refuses a media type, but no success beside it declares content, so a client cannot tell what to ask for.',
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "200": { description: The pet, content: { application/json: {} } }
            "406": { description: There is only JSON }
        head:
          responses:
            "200": { description: HEAD never has content }
            "406": { description: There is only JSON }
    `,
    conforming`
      swagger: "2.0"
      produces: [text/csv]
      paths:
        /pets:
          get:
            responses:
              "200": { description: The pets }
              "406": { description: There is only CSV }
    `,
    violating`
      /pets/{id}:
        delete:
          responses:
            "204": { description: The pet is gone }
            "406": { description: There is only JSON }  # <- negotiation-status-content
    `,
  ],
});
