import type { Envelope } from '../../src/model/envelope.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { rfc } from '../sources.ts';

const properties: Readonly<Record<string, Envelope>> = {
  type: { type: 'string' },
  title: { type: 'string' },
  status: { type: 'number' },
  detail: { type: 'string' },
  instance: { type: 'string' },
};

export default rule({
  id: 'problem-details-members',
  sentence: 'Schemas under `application/problem+json` give the members of RFC 9457 their types.',
  why: 'A client has to ignore a member of another type, so what it says is lost.',
  remedy: 'Declare `type`, `title`, `detail` and `instance` as strings and `status` as an integer.',
  sources: [rfc(9457)('3.1', 'MUST')],
  severity: 'warn',
  options: {
    require: option<readonly string[]>([], 'Members that the schema has to declare: none by the RFC.'),
  },
  each: ({ errors }) => errors.flatMap(({ contents }) => contents),
  when: ({ mediaType }) => mediaType.is('application/problem+json'),
  *check(content, { require: required }) {
    const departure = content.schema.departureFrom({ type: 'object', required, properties });
    if (departure === undefined) return;
    yield content.finding(
      `has problem details where the body ${departure}, so a client that knows RFC 9457 misses it.`,
      content.schema.node,
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "400":
              content:
                application/problem+json:
                  schema: { properties: { type: { type: string, format: uri }, status: { type: integer } } }
                application/json: { schema: { properties: { status: { type: string } } } }
            "500": { content: { application/problem+json: {} } }
    `,
    violating`
      /pets:
        get:
          responses:
            "400":
              content:
                application/problem+json:
                  schema: { properties: { status: { type: string } } }  # <- problem-details-members
    `,
    given(
      { require: ['title', 'status'] },
      violating`
        /pets:
          get:
            responses:
              "400":
                content:
                  application/problem+json:
                    schema: { properties: { title: { type: string } } }  # <- problem-details-members
      `,
    ),
  ],
});
