import type { Response } from '../../src/model/response.ts';
import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { rfc5789, rfc9110 } from '../sources.ts';

export default rule({
  id: 'options-allow',
  sentence: 'A successful response to OPTIONS declares an Allow header.',
  why: 'What a resource can do is all that OPTIONS is asked for; without Allow the answer says nothing.',
  remedy: 'Declare `headers: { Allow: { schema: { type: string } } }`.',
  sources: [rfc9110('9.3.7', 'SHOULD'), rfc5789('3.1', 'SHOULD')],
  severity: 'info',
  options: {
    acceptPatch: option(false, 'Whether Accept-Patch has to be declared too, where the path has a PATCH.'),
  },
  each: responses,
  when: (response) => {
    const { operation, status, isSuccess } = response;
    return operation.method === 'options' && isSuccess && status.code !== undefined && !isPreflight(response);
  },
  *check(response, { acceptPatch }) {
    if (response.lacksHeader('Allow')) {
      yield response.finding('does not declare Allow, so a client cannot tell which methods work.');
    }
    if (acceptPatch && response.operation.sibling('patch') && response.lacksHeader('Accept-Patch')) {
      yield response.finding('does not declare Accept-Patch, so a client cannot tell which patches work.');
    }
  },
  examples: [
    conforming`
      /pets:
        options:
          responses:
            "204":
              description: What can be done with the pets
              headers: { Allow: { schema: { type: string } } }
      /films:
        options:
          responses:
            "200":
              description: For browsers
              headers: { Access-Control-Allow-Methods: { schema: { type: string } } }
      /songs:
        options:
          x-amazon-apigateway-integration: { type: mock }
          responses: { "200": { description: For browsers } }
    `,
    violating`
      /pets:
        options:
          responses:
            "200": { description: What can be done with the pets }  # <- options-allow
    `,
    given(
      { acceptPatch: true },
      violating`
        /pets/{id}:
          options:
            responses:
              "204":  # <- options-allow
                description: What can be done with the pet
                headers: { Allow: { schema: { type: string } } }
          patch: { responses: { "204": { description: The pet is changed } } }
      `,
    ),
  ],
});

/** Whether an OPTIONS is there only for the preflight requests of browsers (CORS). */
function isPreflight({ operation }: Response): boolean {
  return (
    operation.hasExtension('x-amazon-apigateway-integration') ||
    operation.responses.all.some((response) => response.headersLike('Access-Control-*').length > 0)
  );
}
