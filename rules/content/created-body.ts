import type { Response } from '../../src/model/response.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { huddle, level3, rfc9110 } from '../sources.ts';

export default rule({
  id: 'created-body',
  sentence: 'Every 201 response declares content, or none does, as the convention has it.',
  why: 'A client has to know whether it is given what it has just created, or has to fetch it.',
  remedy:
    'Declare `content` with the schema of the new resource, or, where the convention wants none, delete it and declare `Location`.',
  sources: [rfc9110('9.3.3', 'SHOULD'), rfc9110('15.3.2'), huddle(8, 'should'), level3(18)],
  severity: 'warn',
  options: {
    mode: option<'require' | 'forbid'>('require', 'Whether content has to be there, or must not be.'),
    methods: option<readonly string[]>(
      [],
      'Methods, in lower case, whose 201 is meant; when there is none, every method.',
    ),
    unlessRepresentation: option(
      true,
      'Whether both will do where a client can choose: by `Prefer`, `Preference-Applied` or `x-level3-profile: representation`.',
    ),
  },
  each: responsesOf(201),
  when: (response, { methods, unlessRepresentation }) =>
    (methods.length === 0 || methods.includes(response.operation.method)) &&
    !(unlessRepresentation && offersRepresentation(response)),
  *check(response, { mode }) {
    if (mode === 'require' && response.lacksContent) {
      yield response.finding('declares no content, so a client has to fetch what it has just created.');
    } else if (mode === 'forbid' && response.hasContent) {
      yield response.finding(
        'declares content, so a client is sent what it did not ask for: let `Location` lead to it.',
        response.bodySite,
      );
    }
  },
  examples: [
    conforming`
      /pets:
        post:
          responses:
            "201": { description: The pet is created, content: { application/json: {} } }
      /litters:
        post:
          parameters: [{ in: header, name: prefer, schema: { type: string } }]
          responses:
            "201": { description: The litter is created; a client says whether it wants to see it }
    `,
    violating`
      /pets:
        post:
          responses:
            "201": { description: The pet is created }  # <- created-body
    `,
    given(
      { methods: ['post'] },
      violating`
        /pets/{id}:
          put:
            responses:
              "201": { description: The pet is created as it was sent }
        /pets:
          post:
            responses:
              "201": { description: The pet is created }  # <- created-body
      `,
    ),
    given(
      { unlessRepresentation: false },
      violating`
        /pets:
          post:
            x-level3-profile: [form, representation]
            responses:
              "201": { description: The pet is created }  # <- created-body
      `,
    ),
    given(
      { mode: 'forbid' },
      violating`
        /pets:
          post:
            responses:
              "201":
                description: The pet is created
                content:  # <- created-body
                  application/json: {}
        /litters:
          post:
            responses:
              "201":
                description: The litter is created
                headers: { Preference-Applied: { schema: { type: string } } }
                content: { application/json: {} }
        /owners:
          post:
            x-level3-profile: [Form, Representation]
            responses:
              "201": { description: The owner, content: { application/json: {} } }
      `,
    ),
  ],
});

/** Whether a client can, or may be able to, choose to be sent a representation or not. */
function offersRepresentation(response: Response): boolean {
  return (
    !response.operation.lacksRequestHeader('Prefer') ||
    !response.lacksHeader('Preference-Applied') ||
    response.operation
      .extension('x-level3-profile')
      .some((profile) => profile.toLowerCase() === 'representation')
  );
}
