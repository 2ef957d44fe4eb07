import { conforming, operations, rule, violating } from '../../src/rule.ts';
import { openapi } from '../sources.ts';

export default rule({
  id: 'status-code-syntax',
  sentence:
    'A response key is a status code from 100 to 599, `default`, or, from OpenAPI 3.0 on, a range `1XX` to `5XX`.',
  why: 'Tools match other keys with nothing: the response is in the document, but no client and no mock ever sees it.',
  remedy: 'Write the code as three digits in quotes, a range as `"4XX"`, or `default`.',
  sources: [
    openapi('3.0 to 3.2, Responses Object, HTTP Status Code', 'MUST'),
    openapi('2.0, Responses Object'),
  ],
  severity: 'error',
  options: {},
  each: operations,
  *check(operation) {
    for (const response of operation.responses.all) {
      if (response.status.isValid) continue;
      const { key } = response.status;
      yield response.finding(
        `is no status code${suggestionFor(key, operation.api.knowsRanges)}, so no client ever sees this response.`,
      );
    }
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            "4XX": { description: The client is at fault }
            default: { description: Any other error }
            x-note: Extensions are no responses
    `,
    violating`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            "4xx": { description: The client is at fault }  # <- status-code-syntax
            "999": { description: Unknown }  # <- status-code-syntax
    `,
    violating`
      swagger: "2.0"
      paths:
        /pets:
          get:
            responses:
              "4XX": { description: Version 2.0 has no ranges }  # <- status-code-syntax
    `,
  ],
});

function suggestionFor(key: string, knowsRanges: boolean): string {
  if (!/^[1-5]xx$/i.test(key)) return '';
  return knowsRanges ? ` (write ${key.toUpperCase()})` : ' (OpenAPI 2.0 has no ranges)';
}
