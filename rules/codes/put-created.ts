import type { Operation } from '../../src/model/operation.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

type Evidence = 'if-none-match' | 'operationId';

export default rule({
  id: 'put-created',
  sentence:
    'A PUT that can create declares 201, and one that declares 201 also declares its answer to an update.',
  why: 'The code is all that tells a client whether its PUT made something new or replaced what was there.',
  remedy: 'Declare both `"201": { description: Created }` and `"200"` (or `"204"`) for an update.',
  sources: [rfc9110('9.3.4', 'MUST')],
  severity: 'info',
  options: {
    scope: option<'creating' | 'all'>('creating', 'Whether only a PUT that can create has to, or every PUT.'),
    evidence: option<readonly Evidence[]>(
      ['if-none-match', 'operationId'],
      'What shows that a PUT can create: If-None-Match without If-Match, or create or upsert in its operationId.',
    ),
  },
  each: operations,
  when: ({ method, responses }) => method === 'put' && responses.successes.length > 0,
  *check(operation, { scope, evidence }) {
    const { all, successes, node } = operation.responses;
    if (successes.some(({ status }) => status.isRange || status.is(202, 207))) return;
    const reason = reasonOf(operation, evidence);
    if (!operation.responses.has(201)) {
      if (!reason && scope !== 'all') return;
      const though = reason ? `, though ${reason}` : '';
      yield operation.finding(
        `does not declare 201${though}, so a client cannot tell that something new exists.`,
        node,
      );
    } else if (!all.some(({ status }) => status.is(200, 204, 409, 412))) {
      yield operation.finding(
        'declares 201 but neither 200 nor 204, so a client cannot tell what an update, or the same request again, gets.',
        node,
      );
    }
  },
  examples: [
    conforming`
      /pets/{id}:
        put:
          operationId: createOrUpdatePet
          responses:
            "201": { description: The pet is created }
            "204": { description: The pet is updated }
      /kennels/{id}:
        put:
          operationId: updateKennel
          parameters:
            - { name: If-Match, in: header, schema: { type: string } }
            - { name: If-None-Match, in: header, schema: { type: string } }
          responses: { "200": { description: The kennel is updated } }
      /tags/{name}:
        put:
          responses:
            "201": { description: The tag is created }
            "409": { description: The tag is there already }
    `,
    violating`
      /pets/{id}:
        put:
          operationId: upsertPet
          responses:  # <- put-created
            "200": { description: The pet }
      /kennels/{id}:
        put:
          parameters:
            - { name: If-None-Match, in: header, schema: { type: string } }
          responses:  # <- put-created
            "204": { description: The kennel is there }
      /tags/{name}:
        put:
          responses:  # <- put-created
            "201": { description: The tag is created }
    `,
    given(
      { scope: 'all' },
      violating`
        /pets/{id}:
          put:
            responses:  # <- put-created
              "200": { description: The pet is updated }
      `,
    ),
    given(
      { evidence: ['if-none-match'] },
      conforming`
        /pets/{id}:
          put:
            operationId: upsertPet
            responses: { "200": { description: The pet } }
      `,
    ),
  ],
});

function reasonOf(operation: Operation, evidence: readonly Evidence[]): string | undefined {
  const { operationId } = operation;
  if (
    evidence.includes('operationId') &&
    /(\b|_)(create|upsert)(?![a-z])|(Create|Upsert)(?![a-z])/.test(operationId)
  ) {
    return `its operationId "${operationId}" says that it can create`;
  }
  const isConditional = evidence.includes('if-none-match') && operation.requestHeader('If-None-Match');
  return isConditional && operation.lacksRequestHeader('If-Match') ? 'it takes If-None-Match' : undefined;
}
