import type { Envelope } from '../../src/model/envelope.ts';
import { conforming, contents, given, option, rule, violating } from '../../src/rule.ts';
import { zalando } from '../sources.ts';

export default rule({
  id: 'success-envelope',
  sentence: "JSON content of a success has the convention's shape: at least, it is an object.",
  why: 'A client unwraps every answer in one place; and an object can take new members later, which an array cannot.',
  remedy: 'Wrap what comes back: `schema: { type: object, properties: { items: { type: array } } }`.',
  sources: [zalando(110, 'MUST')],
  severity: 'warn',
  options: { envelope: option<Envelope>({ type: 'object' }, 'The shape to demand.') },
  each: contents,
  when: ({ response, mediaType, isDownload }) => response.isSuccess && mediaType.isJson && !isDownload,
  *check(content, { envelope }) {
    const departure = content.schema.departureFrom(envelope);
    if (departure === undefined) return;
    yield content.finding(
      `has content that ${departure}, so a client cannot read it the way the convention has it.`,
      content.schema.node,
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200":
              content:
                application/json: { schema: { properties: { items: { type: array } } } }
                text/plain: { schema: { type: string } }
                "*/*": { schema: { type: string, format: binary } }
            "400": { content: { application/json: { schema: { type: array } } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "200":
              content:
                application/json:
                  schema: { type: array }  # <- success-envelope
    `,
    given(
      { envelope: { type: 'object', anyRequired: ['data', 'meta'] } },
      violating`
        /pets:
          get:
            responses:
              "200":
                content:
                  application/vnd.api+json:
                    schema: { properties: { pets: { type: array } } }  # <- success-envelope
      `,
    ),
  ],
});
