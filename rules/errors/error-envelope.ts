import type { Content } from '../../src/model/content.ts';
import type { Envelope } from '../../src/model/envelope.ts';
import { ErrorConvention, type ShapeGroup } from '../../src/model/error-convention.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { rfc9205 } from '../sources.ts';

export default rule({
  id: 'error-envelope',
  sentence:
    'Every error body has the shape that the convention, the document, or most of its error bodies give it.',
  why: 'One shape lets a client handle every error in one place; a second one is the error that nobody handles.',
  remedy:
    'Give the body the schema of the other errors, or name the right one at the root: `x-statusquo: { envelope: "#/components/schemas/Error" }`.',
  sources: [rfc9205('4.6')],
  severity: 'warn',
  options: {
    envelope: option<Envelope | undefined>(undefined, "The shape to demand; without it the document's own."),
    name: option('the envelope', 'What people call that shape.'),
    codes: option<readonly string[]>(
      ['4XX', '5XX', 'default'],
      'The errors whose bodies have to have it, by code, range or `default`.',
    ),
  },
  each: ({ errorConvention }, { envelope, codes }): readonly (ErrorConvention | Content)[] =>
    !envelope && (errorConvention.isMixed || errorConvention.isUnusable)
      ? [errorConvention]
      : errorConvention.bodies.filter(({ response }) => codes.some((code) => response.status.matches(code))),
  *check(view, { envelope, name }) {
    if (view instanceof ErrorConvention) {
      yield view.finding(view.isUnusable ? unusable(view) : mixture(view.shapes));
      return;
    }
    const convention = view.response.operation.api.errorConvention;
    const demanded = envelope ?? convention.envelope;
    const departure = demanded && view.schema.departureFrom(demanded);
    if (departure === undefined) return;
    const reason = envelope ? name : convention.reason;
    yield view.finding(
      `has an error body that ${departure}, so it departs from ${reason}.`,
      view.schema.node,
    );
  },
  examples: [
    conforming`
      x-statusquo: { envelope: "#/components/schemas/Error" }
      openapi: 3.1.0
      components:
        schemas:
          Error: { type: object, required: [code], properties: { code: {}, message: {} } }
          Invalid: { allOf: [{ $ref: "#/components/schemas/Error" }, { properties: { fields: {} } }] }
      paths:
        /pets:
          get:
            responses:
              "400": { content: { application/json: { schema: { $ref: "#/components/schemas/Invalid" } } } }
              "404": { content: { application/problem+json: { schema: { $ref: "#/components/schemas/Error" } } } }
              "500": { content: { text/html: { schema: { type: string } } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "400": { content: { application/json: { schema: { properties: { code: {}, message: {} } } } } }
            "403": { content: { application/json: { schema: { properties: { code: {}, message: {} } } } } }
            "404":
              content:
                application/json:
                  schema: { properties: { error: {} } }  # <- error-envelope
    `,
    violating`
      openapi: 3.1.0  # <- error-envelope
      paths:
        /pets:
          get:
            responses:
              "400": { content: { application/json: { schema: { properties: { code: {} } } } } }
              "403": { content: { application/json: { schema: { properties: { error: {} } } } } }
              "404": { content: { application/json: { schema: { properties: { message: {} } } } } }
    `,
    violating`
      openapi: 3.1.0  # <- error-envelope
      x-statusquo: { envelope: "#/components/schemas/Eror" }
      paths: {}
    `,
    given(
      { envelope: { type: 'object', required: ['title'] }, name: 'problem details' },
      violating`
        /pets:
          get:
            responses:
              "400":
                content:
                  application/json:
                    schema: { properties: { error: {} } }  # <- error-envelope
      `,
    ),
    given(
      { envelope: { type: 'object', required: ['title'] }, codes: ['400', '5XX'] },
      violating`
        /pets:
          get:
            responses:
              "400":
                content:
                  application/json:
                    schema: { properties: { error: {} } }  # <- error-envelope
              "401": { content: { application/json: { schema: { properties: { error: {} } } } } }
              "500":
                content:
                  application/json:
                    schema: { properties: { error: {} } }  # <- error-envelope
              default: { content: { application/json: { schema: { properties: { error: {} } } } } }
      `,
    ),
  ],
});

function unusable({ declaredPointer }: ErrorConvention): string {
  return `names ${declaredPointer} as its envelope, which is no schema with members, so no error body can be compared with it.`;
}

function mixture(shapes: readonly ShapeGroup[]): string {
  const shown = shapes.slice(0, 3).map(({ label, count }) => `${label} (${count})`);
  const more = shapes.length > shown.length ? ` and ${shapes.length - shown.length} more` : '';
  return `gives its error bodies ${shapes.length} shapes, ${shown.join(', ')}${more}, so a client cannot handle them in one place; name the right one with \`x-statusquo: { envelope: "#/…" }\`.`;
}
