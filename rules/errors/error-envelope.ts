import type { Api } from '../../src/model/api.ts';
import type { Envelope } from '../../src/model/envelope.ts';
import { conforming, documents, given, rule, violating } from '../../src/rule.ts';
import { rfc9205 } from '../sources.ts';

export default rule({
  id: 'error-envelope',
  sentence:
    'Every error body has the shape that the convention, the document, or most of its error bodies give it.',
  why: 'One shape lets a client handle every error in one place; a second one is the error that nobody handles.',
  sources: [rfc9205('4.6')],
  severity: 'warn',
  options: {
    /** The shape that a convention demands; when left out, the document's own. */
    envelope: undefined as Envelope | undefined,
    /** What people call that shape. */
    name: 'the envelope',
  },
  each: documents,
  *check(api, { envelope, name }) {
    const convention = api.errorConvention;
    const demanded = envelope ?? convention.envelope;
    if (!demanded) {
      if (convention.isMixed) yield api.finding(mixture(api), api.versionNode);
      return;
    }
    const reason = envelope ? name : convention.reason;
    for (const body of convention.bodies) {
      const departure = body.schema.departureFrom(demanded);
      if (departure) {
        yield body.finding(
          `has an error body that ${departure}, so it departs from ${reason}.`,
          body.schema.node,
        );
      }
    }
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
  ],
});

function mixture(api: Api): string {
  const { shapes } = api.errorConvention;
  const shown = shapes.slice(0, 3).map(({ label, count }) => `${label} (${count})`);
  const more = shapes.length > shown.length ? ` and ${shapes.length - shown.length} more` : '';
  return `gives its error bodies ${shapes.length} shapes, ${shown.join(', ')}${more}, so a client cannot handle them in one place; name the right one with \`x-statusquo: { envelope: "#/…" }\`.`;
}
