import { conforming, operations, rule, violating } from '../../src/rule.ts';
import { rfc } from '../sources.ts';

export default rule({
  id: 'preference-applied',
  sentence: 'An operation that takes a Prefer header declares Preference-Applied on a success response.',
  why: 'A server is free to ignore a preference, and this header tells a client whether it did.',
  remedy: 'Declare `headers: { Preference-Applied: { schema: { type: string } } }` on the success responses.',
  sources: [rfc(7240)('3', 'MAY')],
  severity: 'info',
  options: {},
  each: operations,
  when: (operation) => operation.requestHeader('Prefer') !== undefined,
  *check({ responses: { successes } }) {
    const [first] = successes.filter(({ status }) => !status.isRange);
    if (!first || !successes.every((response) => response.lacksHeader('Preference-Applied'))) return;
    yield first.finding(
      'does not declare Preference-Applied, so a client cannot tell whether Prefer had an effect.',
    );
  },
  examples: [
    conforming`
      /pets:
        post:
          parameters: [{ name: prefer, in: header, schema: { type: string } }]
          responses:
            "200": { description: The pet, headers: { preference-applied: { schema: { type: string } } } }
            "204": { description: Nothing to say, as nothing was asked for }
    `,
    violating`
      /pets:
        post:
          parameters: [{ name: Prefer, in: header, schema: { type: string } }]
          responses:
            "200": { description: The pet }  # <- preference-applied
            "400": { description: The pet is not valid }
    `,
  ],
});
