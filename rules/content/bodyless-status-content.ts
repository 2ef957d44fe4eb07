import { conforming, option, responses, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'bodyless-status-content',
  sentence: 'A 1xx, 204, 205 or 304 response declares no content.',
  why: 'HTTP has no room for a body there: what the document promises never reaches the client.',
  remedy: 'Delete `content` (`schema` in OpenAPI 2.0), or declare a code that has content, such as 200.',
  sources: [
    rfc9110('6.4.1'),
    rfc9110('15.2'),
    rfc9110('15.3.5'),
    rfc9110('15.3.6', 'MUST NOT'),
    rfc9110('15.4.5'),
  ],
  severity: 'error',
  options: {
    codes: option<readonly number[]>([204, 205, 304], 'Codes that have no content.'),
    interim: option(true, 'Whether 1xx responses have none either.'),
  },
  each: responses,
  when: ({ status }, { codes, interim }) => status.is(...codes) || (interim && status.class === 1),
  *check(response) {
    if (!response.hasContent) return;
    yield response.finding(
      `declares content, which HTTP cannot send with ${response.status}: drop it, or answer with another code.`,
      response.bodySite,
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        delete:
          responses:
            "204": { description: The pet is gone }
        put:
          responses:
            "200": { description: The pet, content: { application/json: {} } }
            "204": { description: Nothing to say, content: {} }
    `,
    violating`
      /pets/{id}:
        delete:
          responses:
            "204":
              description: The pet is gone
              content:  # <- bodyless-status-content
                application/json: { schema: { type: object } }
    `,
    violating`
      swagger: "2.0"
      paths:
        /pets/{id}:
          get:
            responses:
              "304":
                description: Nothing new
                schema: { type: object }  # <- bodyless-status-content
    `,
  ],
});
