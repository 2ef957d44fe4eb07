import type { Envelope } from '../../src/model/envelope.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { level3, rfc9110 } from '../sources.ts';

export default rule({
  id: 'accepted-body',
  sentence: 'Every 202 response declares content, or none does, as the convention has it.',
  why: 'A client has to know whether the answer tells how the work stands, or whether it has to ask elsewhere.',
  remedy:
    'Declare `content` that says how the work stands, or, where the convention wants none, delete it and declare `Location`.',
  sources: [rfc9110('15.3.3', 'ought to'), level3(19)],
  severity: 'warn',
  options: {
    mode: option<'require' | 'forbid'>('require', 'Whether content has to be there, or must not be.'),
    schema: option<Envelope | undefined>(undefined, 'The shape that required JSON content has to have.'),
    methods: option<readonly string[] | undefined>(
      undefined,
      'Methods whose 202 it is about; without them every method.',
    ),
  },
  each: responsesOf(202),
  when: ({ operation }, { methods }) => methods === undefined || methods.includes(operation.method),
  *check(response, { mode, schema }) {
    if (mode === 'forbid') {
      if (!response.hasContent) return;
      yield response.finding(
        'declares content, so a client is sent an answer before there is one: let `Location` lead to it.',
        response.bodySite,
      );
    } else if (response.lacksContent) {
      yield response.finding('declares no content, so a client cannot tell how the work stands.');
    } else if (schema) {
      for (const content of response.contents) {
        const departure = content.mediaType.isJson && content.schema.departureFrom(schema);
        if (!departure) continue;
        yield content.finding(
          `has content that ${departure}, so a client cannot tell how the work stands.`,
          content.schema.node,
        );
      }
    }
  },
  examples: [
    conforming`
      /imports:
        post:
          responses:
            "202": { description: The import has begun, content: { application/json: {} } }
    `,
    violating`
      /imports:
        post:
          responses:
            "202": { description: The import has begun }  # <- accepted-body
    `,
    given(
      { mode: 'forbid' },
      violating`
        /imports:
          post:
            responses:
              "202":
                description: The import has begun
                content:  # <- accepted-body
                  application/json: {}
      `,
    ),
    given(
      { schema: { type: 'object', required: ['id', 'status'] } },
      violating`
        /imports:
          post:
            responses:
              "202":
                description: The import has begun
                content:
                  text/plain: { schema: { type: string } }
                  application/json:
                    schema: { properties: { id: {} } }  # <- accepted-body
      `,
    ),
    given(
      { methods: ['post'] },
      violating`
        /imports:
          post: { responses: { "202": { description: The import has begun } } }  # <- accepted-body
          delete: { responses: { "202": { description: The imports are on their way out } } }
      `,
    ),
  ],
});
