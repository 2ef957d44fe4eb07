import type { Response } from '../../src/model/response.ts';
import { conforming, documents, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

/** Where fewer error responses have content, empty ones are the document's habit, and it is told so once. */
const habit = 0.6;

export default rule({
  id: 'error-body',
  sentence: 'A 4xx or 5xx response declares content that explains the error.',
  why: 'The code alone does not tell a client what to change, nor a person what went wrong.',
  sources: [rfc9110('15.5', 'SHOULD'), rfc9110('15.6', 'SHOULD')],
  severity: 'warn',
  options: {},
  each: documents,
  *check(api) {
    const { errors } = api;
    const empty = errors.filter((response) => response.lacksContent);
    const isHabit = empty.length >= 3 && 1 - empty.length / errors.length < habit;
    if (isHabit && api.errorConvention.declaredPointer === undefined) {
      yield api.finding(
        `declares no content for ${empty.length} of its ${errors.length} error responses, first ${empty[0]}, so a client learns nothing but the code.`,
        api.versionNode,
      );
      return;
    }
    yield* empty.map(explain);
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "404":
              description: There is no such pet
              content: { application/problem+json: {} }
        head:
          responses:
            "404": { description: HEAD never has content }
    `,
    violating`
      /pets/{id}:
        get:
          responses:
            "404": { description: There is no such pet }  # <- error-body
    `,
    violating`
      openapi: 3.1.0  # <- error-body
      paths:
        /pets/{id}:
          get:
            responses:
              "400": { description: The id is not valid }
              "403": { description: Not your pet }
              "404": { description: There is no such pet }
    `,
  ],
});

function explain(response: Response) {
  return response.finding('declares no content, so a client learns nothing but the code.');
}
