import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'post-created',
  sentence: 'A POST that creates a resource declares 201.',
  why: '201 tells a client that something new exists, and where; 200 tells it only that the request was understood.',
  remedy:
    'Rename the success response to `"201"`, or say with `x-statusquo: { intent: action }` that nothing is created.',
  sources: [rfc9110('9.3.3', 'SHOULD')],
  severity: 'warn',
  options: {
    scope: option<'creating' | 'all'>('creating', 'Whether only a POST that creates has to, or every POST.'),
    alternatives: option<readonly number[]>(
      [202, 303, 207],
      'Codes that may stand for 201: accepted for later, there already, one status for each item.',
    ),
  },
  each: operations,
  when: (operation, { scope }) =>
    operation.method === 'post' && (operation.intent ? operation.intent.kind === 'create' : scope === 'all'),
  *check(operation, { scope, alternatives }) {
    const { all, site } = operation.responses;
    const isCreated = ({ status }: (typeof all)[number]) =>
      status.is(201, ...alternatives) || (status.isRange && status.class === 2);
    if (all.some(isCreated)) return;
    const reason =
      scope === 'all' ? "the convention's answer to a POST" : `though ${operation.intent?.evidence}`;
    yield operation.finding(
      `does not declare 201, ${reason}, so a client cannot tell that something new exists.`,
      site,
    );
  },
  examples: [
    conforming`
      /pets:
        post:
          operationId: createPet
          responses:
            "201": { description: The pet is created }
      /pets/{id}:
        get: { responses: { "200": { description: The pet } } }
      /pets/search:
        post:
          summary: Searches the pets
          responses: { "200": { description: The pets found } }
    `,
    violating`
      /pets:
        post:
          operationId: createPet
          responses:  # <- post-created
            "200": { description: The pet is created }
      /pets/{id}:
        get: { responses: { "200": { description: The pet } } }
    `,
    violating`
      /pets:
        post:
          x-statusquo: { intent: create }
          responses:  # <- post-created
            "200": { description: The pet is created }
    `,
    given(
      { scope: 'all', alternatives: [] },
      violating`
        /pets/{id}/groom:
          post:
            responses:  # <- post-created
              "202": { description: The pet is being groomed }
        /pets/search:
          post:
            x-statusquo: { intent: search }
            responses:
              "200": { description: The pets found }
      `,
    ),
  ],
});
