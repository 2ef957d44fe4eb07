import { conforming, responses, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'bodyless-method-content',
  sentence: 'A response to HEAD, or to a successful CONNECT, declares no content.',
  why: 'HTTP never sends content there, so a client waits for something that the document only promises.',
  remedy:
    'Delete `content` (`schema` in OpenAPI 2.0); where HEAD shares the response with GET, give HEAD one of its own.',
  sources: [rfc9110('9.3.2', 'MUST NOT'), rfc9110('9.3.6'), rfc9110('6.4.1')],
  severity: 'error',
  options: {},
  each: responses,
  when: ({ operation, status }) =>
    operation.method === 'head' || (operation.method === 'connect' && status.class === 2),
  *check(response) {
    const sharesError = response.isError && response.isShared;
    if (sharesError || !response.hasContent) return;
    const method = response.operation.method.toUpperCase();
    yield response.finding(
      `declares content, which HTTP never sends in answer to ${method}, so a client gets none of it.`,
      response.bodySite,
    );
  },
  examples: [
    conforming`
      openapi: 3.1.0
      components:
        responses:
          NotFound: { description: No such pet, content: { application/json: {} } }
      paths:
        /pets/{id}:
          get:
            responses:
              "200": { description: The pet, content: { application/json: {} } }
              "404": { $ref: "#/components/responses/NotFound" }
          head:
            responses:
              "200": { description: There is such a pet, content: {} }
              "404": { $ref: "#/components/responses/NotFound" }
    `,
    violating`
      /pets/{id}:
        head:
          responses:
            "200":
              description: The pet
              content:  # <- bodyless-method-content
                application/json: { schema: { type: object } }
    `,
    violating`
      openapi: 3.2.0
      paths:
        /tunnel:
          additionalOperations:
            CONNECT:
              responses:
                "2XX":
                  description: The tunnel is open
                  content:  # <- bodyless-method-content
                    text/plain: {}
                "403": { description: No tunnel, content: { application/problem+json: {} } }
    `,
  ],
});
