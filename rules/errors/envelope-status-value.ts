import type { Status } from '../../src/model/status.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { registeredCodes } from '../codes/registry.ts';
import { facilityRegistry, rfc } from '../sources.ts';

export default rule({
  id: 'envelope-status-value',
  sentence: 'A status that a document states inside an error body is the code of the response.',
  why: 'Clients that read the body, and people who copy its example, handle another error than the one that came.',
  remedy:
    'Set the constant or example to the code of the response; give codes with different bodies an example each.',
  sources: [rfc(9457)('3.1.2', 'MUST'), facilityRegistry(38)],
  severity: 'error',
  options: {
    property: option<readonly string[]>(
      ['status'],
      'The path to the member, as a list of names; arrays on the way are looked through.',
    ),
    match: option<'equal' | 'prefix'>(
      'equal',
      'Whether the member is the code, or text that begins with it.',
    ),
    mediaTypes: option<readonly string[]>(
      [],
      'Media types whose bodies are looked at; when there is none, those of every JSON body.',
    ),
  },
  each: ({ errorConvention }) => [errorConvention],
  *check({ bodies }, { property, match, mediaTypes }) {
    const statements = bodies
      .filter(({ mediaType }) => mediaTypes.length === 0 || mediaTypes.some((name) => mediaType.is(name)))
      .flatMap((body) => body.statementsOf(property))
      .filter(({ node }) => codeIn(node.value, match) !== undefined);
    // An example that responses of several codes share shows what a status looks like, not which one it is.
    const keys = new Map<unknown, Set<string>>();
    for (const { owner, content } of statements) {
      keys.set(owner, (keys.get(owner) ?? new Set()).add(content.response.status.key));
    }
    for (const { node, content, isFixed, owner } of statements) {
      const code = codeIn(node.value, match);
      const isGeneric = !isFixed && keys.get(owner)?.size !== 1;
      if (isGeneric || agrees(code, content.response.status)) continue;
      yield content.finding(
        `has ${code} as the ${property.at(-1)} in its body, which is not the code of the response, so a client cannot tell which of the two holds.`,
        node,
      );
    }
  },
  examples: [
    conforming`
      openapi: 3.1.0
      components:
        schemas:
          Error: { properties: { status: { type: integer, example: 500 } } }
      paths:
        /pets:
          get:
            responses:
              "400": { content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } } }
              "404": { content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } } }
              "409": { content: { application/json: { example: { status: "409" } } } }
              "422": { content: { application/json: { example: { status: fail } } } }
              "500": { content: { application/json: { example: { status: 141 } } } }
              "5XX": { content: { application/json: { schema: { properties: { status: { const: 503 } } } } } }
              default: { content: { application/json: { example: { status: 400 } } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "404":
              content:
                application/problem+json:
                  example:
                    status: 400  # <- envelope-status-value
            "4XX":
              content:
                application/problem+json:
                  schema:
                    properties:
                      status:
                        const: 500  # <- envelope-status-value
    `,
    violating`
      openapi: 3.1.0
      components:
        schemas:
          Invalid:
            properties:
              status:
                enum:
                  - 400  # <- envelope-status-value
      paths:
        /pets:
          post:
            responses:
              "400": { content: { application/json: { schema: { $ref: "#/components/schemas/Invalid" } } } }
              "422": { content: { application/json: { schema: { $ref: "#/components/schemas/Invalid" } } } }
    `,
    given(
      { mediaTypes: ['application/problem+json'] },
      violating`
        /pets:
          get:
            responses:
              "404":
                content:
                  application/json: { example: { status: 400 } }
                  application/problem+json:
                    example:
                      status: 400  # <- envelope-status-value
      `,
    ),
    given(
      { property: ['errors', 'code'], match: 'prefix' },
      violating`
        /pets:
          get:
            responses:
              "404":
                content:
                  application/json:
                    example:
                      errors:
                        - code: 404 Not Found
                        - code: 400 Bad Request  # <- envelope-status-value
      `,
    ),
  ],
});

/** The registered status code that a value is, or begins with; other numbers are an API's own. */
function codeIn(value: unknown, match: 'equal' | 'prefix'): number | undefined {
  const pattern = match === 'equal' ? /^\d{3}$/ : /^\d{3}(?!\d)/;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const code = Number(pattern.exec(text)?.[0]);
  return registeredCodes.has(code) ? code : undefined;
}

/** Whether a code may be that of a response: `default` stands for any, a range for its class. */
function agrees(code: number | undefined, status: Status): boolean {
  if (code === undefined || status.class === undefined) return true;
  return status.isRange ? Math.floor(code / 100) === status.class : status.is(code);
}
