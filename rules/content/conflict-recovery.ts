import type { Operation } from '../../src/model/operation.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { responseGuide, rfc9110 } from '../sources.ts';

export default rule({
  id: 'conflict-recovery',
  sentence:
    'After a 409 a client can learn the current state: the response has content, or there is a GET that tells.',
  why: 'A client has to know what its request is in conflict with before it can send another.',
  remedy: 'Declare `content` that says what the conflict is, or a GET on the path.',
  sources: [rfc9110('15.5.10', 'SHOULD'), responseGuide(35, 'will need to')],
  severity: 'warn',
  options: {
    acceptSiblingGet: option(
      true,
      'Whether a GET on the path, on its items or on a path above it is enough.',
    ),
  },
  each: responsesOf(409),
  when: ({ operation }) => operation.method !== 'head',
  *check(response, { acceptSiblingGet }) {
    if (!response.lacksContent || (acceptSiblingGet && canBeRead(response.operation))) return;
    yield response.finding(
      `declares no content${acceptSiblingGet ? ', and no GET tells the current state' : ''}, so a client cannot find out what the conflict is.`,
    );
  },
  examples: [
    conforming`
      /pets:
        post:
          responses:
            "409": { description: There is such a pet }
      /pets/{id}:
        get: { responses: { "200": { description: The pet } } }
        put:
          responses:
            "409": { description: The pet has changed }
      /pets/{id}/adoption:
        post:
          responses:
            "409": { description: The pet is adopted }
      /litters:
        post:
          responses:
            "409": { description: What is in conflict, content: { application/json: {} } }
    `,
    violating`
      /pets:
        post:
          responses:
            "409": { description: There is such a pet }  # <- conflict-recovery
    `,
    given(
      { acceptSiblingGet: false },
      violating`
        /pets/{id}:
          get: { responses: { "200": { description: The pet } } }
          put:
            responses:
              "409": { description: The pet has changed }  # <- conflict-recovery
      `,
    ),
  ],
});

function canBeRead({ siblings, items, above }: Operation): boolean {
  return [...siblings, ...items, ...above].some(({ method }) => method === 'get');
}
