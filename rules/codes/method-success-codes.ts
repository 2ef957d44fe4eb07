import type { Operation } from '../../src/model/operation.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { facilityRegistry, rfc5789, rfc9110 } from '../sources.ts';

type CodesOfMethods = Readonly<Record<string, readonly number[]>>;

export default rule({
  id: 'method-success-codes',
  sentence: 'An operation succeeds with one of the codes that its method is defined to succeed with.',
  why: 'The code tells a client what its PUT or DELETE did: whether something was created, is under way, or is done.',
  remedy:
    'Declare 201 for what was created, 202 for what goes on, 204 for what is done, 200 for what is done with a result.',
  sources: [
    rfc9110('9.3.4', 'MUST'),
    rfc9110('9.3.5', 'SHOULD'),
    rfc5789('2.1'),
    facilityRegistry('lines 24 and 25', 'returns'),
  ],
  severity: 'warn',
  options: {
    only: option<CodesOfMethods>(
      { put: [200, 201, 202, 204, 207], patch: [200, 201, 202, 204, 207], delete: [200, 202, 204, 207] },
      'The success codes that a method, in lower case, may have; a range is accepted, and methods that are not named are free.',
    ),
    require: option<CodesOfMethods>({}, 'The success codes of which a method has to have one.'),
  },
  each: operations,
  *check(operation, { only, require }) {
    const { all, successes, node } = operation.responses;
    const method = operation.method.toUpperCase();
    const allowed = codesFor(operation.method, only);
    const strays = successes.filter(({ status }) => allowed && status.code && !allowed.includes(status.code));
    for (const stray of strays) {
      yield stray.finding(
        `is not what a ${method} succeeds with (${allowed?.join(', ')}), so a client cannot tell what it did.`,
      );
    }
    const required = codesFor(operation.method, require);
    const isElsewhere = all.some(
      ({ status }) =>
        (status.isDefault && successes.length === 0) ||
        (status.isRange && status.class === 2) ||
        status.class === 3 ||
        status.is(101),
    );
    const isRefusal = successes.length === 0 && isRefused(operation);
    if (!required || strays.length > 0 || isElsewhere || isRefusal) return;
    if (successes.some(({ status }) => status.is(...required))) return;
    yield operation.finding(
      `does not declare ${required.join(' or ')}, which a ${method} succeeds with, so a client has to treat it unlike the others.`,
      node.exists ? node : operation.node,
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses: { "203": { description: GET is free by default } }
        put:
          responses: { "2XX": { description: Stored }, "303": { description: Merged } }
        delete:
          responses: { "204": { description: Gone } }
    `,
    violating`
      /pets/{id}:
        put:
          responses:
            "200": { description: Replaced }
            "205": { description: Reset the form }  # <- method-success-codes
        delete:
          responses:
            "206": { description: Half of the pet is gone }  # <- method-success-codes
    `,
    given(
      { only: { delete: [200] }, require: { get: [200], delete: [200] } },
      violating`
        /pets/{id}:
          get:
            responses:  # <- method-success-codes
              "204": { description: There is no such pet }
              default: { description: An error }
          delete:
            responses:
              "204": { description: Gone }  # <- method-success-codes
        /old:
          get: { responses: { "301": { description: Moved } } }
          delete: { responses: { "401": { description: Who asks? }, "405": { description: Old things stay } } }
      `,
    ),
  ],
});

/** Whether an operation that never succeeds says on purpose that it is not supported. */
function isRefused({ responses: { all } }: Operation): boolean {
  return all.some(({ status }) => status.is(405, 501)) || all.every(({ status }) => status.is(410));
}

/** The codes for a method, which may have any name: a document can make up its own. */
function codesFor(method: string, codes: CodesOfMethods): readonly number[] | undefined {
  return Object.hasOwn(codes, method) ? codes[method] : undefined;
}
