import { ErrorConvention } from '../../src/model/error-convention.ts';
import type { Response } from '../../src/model/response.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'error-body',
  sentence: 'A 4xx or 5xx response declares content that explains the error.',
  why: 'The code alone does not tell a client what to change, nor a person what went wrong.',
  remedy: "Declare `content` with the schema of the document's other errors.",
  sources: [rfc9110('15.5', 'SHOULD'), rfc9110('15.6', 'SHOULD')],
  severity: 'warn',
  options: {
    codes: option<readonly string[]>(
      ['4XX', '5XX', 'default'],
      'The errors that have to declare content, by code, range or `default`; where they are not all, each is judged by itself.',
    ),
  },
  each: ({ errors, errorConvention }, { codes }): readonly (ErrorConvention | Response)[] => {
    const asked = errors.filter(({ status }) => codes.some((code) => status.matches(code)));
    return asked.length < errors.length || errorConvention.expectsContent ? asked : [errorConvention];
  },
  *check(view) {
    if (view instanceof ErrorConvention) {
      const { emptyErrors, errors } = view;
      yield view.finding(
        `declares no content for ${emptyErrors.length} of its ${errors.length} error responses, first ${emptyErrors[0]}, so a client learns nothing but the code.`,
      );
    } else if (view.lacksContent) {
      yield view.finding('declares no content, so a client learns nothing but the code.');
    }
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
    given(
      { codes: ['422', '5XX'] },
      violating`
        /pets:
          post:
            responses:
              "400": { description: This is no JSON }
              "422": { description: This is no pet }  # <- error-body
              "500": { description: The shop is on fire }  # <- error-body
              default: { description: Any other error }
      `,
    ),
  ],
});
