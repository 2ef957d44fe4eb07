import type { Operation } from '../../src/model/operation.ts';
import type { Response } from '../../src/model/response.ts';
import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

const conditions = ['If-Match', 'If-None-Match'];

export default rule({
  id: 'conditional-etag',
  sentence:
    'Where a path takes If-Match or If-None-Match, a 200 response to its GET declares an ETag header.',
  why: 'The value of these headers is an entity tag that the client has received before, in ETag.',
  remedy: 'Declare `headers: { ETag: { schema: { type: string } } }` on the response to GET.',
  sources: [rfc9110('13.1.1'), rfc9110('13.1.2'), rfc9110('8.8.3')],
  severity: 'warn',
  options: {},
  each: responsesOf(200),
  when: ({ operation }) => operation.method === 'get',
  *check(response) {
    const condition = conditions.find((name) =>
      response.operation.siblings.some((operation) => takes(operation, name)),
    );
    if (!condition || !response.lacksHeader('ETag') || carriesTag(response)) return;
    yield response.finding(
      `does not declare ETag, so a client has nothing to send in the ${condition} that this path takes.`,
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "200": { description: The pet, headers: { etag: { schema: { type: string } } } }
        put:
          parameters: [{ name: if-match, in: header, schema: { type: string } }]
          responses: { "204": { description: The pet is replaced } }
      /toys/{id}:
        get:
          responses: { "200": { description: The toy } }
        put:
          parameters: [{ name: If-None-Match, in: header, schema: { type: string, enum: ["*"] } }]
          responses: { "201": { description: The toy is created, and never replaced } }
      /owners/{id}:
        get:
          responses:
            "200":
              description: The owner
              content: { application/json: { schema: { properties: { _etag: { type: string } } } } }
        delete:
          parameters: [{ name: If-Match, in: header, schema: { type: string } }]
          responses: { "204": { description: The owner is gone } }
    `,
    violating`
      /pets/{id}:
        get:
          responses:
            "200": { description: The pet }  # <- conditional-etag
        put:
          parameters: [{ name: If-Match, in: header, schema: { type: string } }]
          responses: { "204": { description: The pet is replaced } }
    `,
  ],
});

/** Whether a header asks for more than "any version at all", which is what `*` stands for. */
function takes(operation: Operation, name: string): boolean {
  const parameter = operation.requestHeader(name);
  return (
    parameter !== undefined &&
    !(parameter.choices.length > 0 && parameter.choices.every((one) => one === '*'))
  );
}

/** Whether content carries the entity tag, as that of many APIs does. */
function carriesTag({ contents }: Response): boolean {
  return contents.some(({ schema }) =>
    schema.shapes.some(
      (shape) =>
        shape.kind === 'object' &&
        [...shape.members.keys()].some((name) => /^\W*(odata\.)?_?etag$/i.test(name)),
    ),
  );
}
