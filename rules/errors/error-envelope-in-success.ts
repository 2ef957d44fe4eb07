import type { Envelope } from '../../src/model/envelope.ts';
import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { convention, facilityRegistry } from '../sources.ts';

export default rule({
  id: 'error-envelope-in-success',
  sentence: 'A 2xx response does not carry the error envelope.',
  why: 'Clients, caches and monitors go by the code: a failure that answers 200 is a success to all of them.',
  remedy: 'Declare the error under a 4xx or 5xx code, and leave it out of `oneOf` here.',
  sources: [facilityRegistry(31), convention('JSON:API 1.1')('Document Structure, Top Level', 'MUST NOT')],
  severity: 'warn',
  options: {
    envelope: option<Envelope | undefined>(undefined, "The error envelope; without it the document's own."),
    name: option('the error envelope', 'What people call that shape.'),
    allow: option<readonly number[]>([207], 'Codes that may carry it.'),
  },
  each: responses,
  when: ({ isSuccess, status }, { allow }) => isSuccess && !status.is(...allow),
  *check(response, { envelope, name }) {
    const { errorConvention } = response.operation.api;
    if (!envelope && errorConvention.isGeneral) return;
    const carries = ({ schema }: (typeof response.contents)[number]) =>
      envelope ? schema.isEnvelope(envelope) : errorConvention.isCarriedBy(schema);
    if (!response.contents.some(carries)) return;
    yield response.finding(
      `carries ${name}, so a client that goes by the code takes a failure for a success.`,
      response.bodySite,
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { content: { application/json: { schema: { properties: { pets: {} } } } } }
            "202": { content: { application/json: { schema: { properties: { code: {}, text: {}, state: {} } } } } }
            "207": { content: { application/json: { schema: { properties: { code: {}, text: {} } } } } }
            "400": { content: { application/json: { schema: { properties: { code: {}, text: {} } } } } }
            "404": { content: { application/json: { schema: { properties: { code: {}, text: {} } } } } }
            "500": { content: { application/json: { schema: { properties: { code: {}, text: {} } } } } }
    `,
    violating`
      x-statusquo: { envelope: "#/components/schemas/Error" }
      openapi: 3.1.0
      components: { schemas: { Error: { properties: { code: {}, text: {} } } } }
      paths:
        /pets:
          get:
            responses:
              "200":
                content:  # <- error-envelope-in-success
                  application/json:
                    schema: { oneOf: [{ type: array }, { $ref: "#/components/schemas/Error" }] }
    `,
    given(
      { envelope: { type: 'object', required: ['errors'] } },
      violating`
        /pets:
          get:
            responses:
              "200":
                content:  # <- error-envelope-in-success
                  application/json: { schema: { properties: { errors: {} } } }
              "201": { content: { application/json: { schema: { properties: { data: {}, errors: {} } } } } }
      `,
    ),
  ],
});
