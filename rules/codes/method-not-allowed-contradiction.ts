import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { facilityRegistry, responseGuide, rfc9110, statusReference } from '../sources.ts';

/** More words than this say more than the reason phrase: when the method is not allowed. */
const reasonPhrase = 5;

export default rule({
  id: 'method-not-allowed-contradiction',
  sentence: 'An operation that declares a success does not declare 405.',
  why: 'A 405 says that the method does not work here, and the same operation says that it does.',
  remedy:
    'Delete the 405: it belongs to the methods that are not declared. Or describe when the method is refused.',
  sources: [rfc9110('15.5.6'), facilityRegistry(15), responseGuide(31), statusReference(37)],
  severity: 'info',
  options: {},
  each: responsesOf(405),
  when: ({ operation }) => operation.responses.successes.length > 0,
  *check(response) {
    const words = response.description.match(/[\p{L}']+/gu) ?? [];
    if (words.length > reasonPhrase) return;
    yield response.finding(
      'stands beside a success, so a client cannot tell whether the method works: say when it is refused, or drop it.',
    );
  },
  examples: [
    conforming`
      /pets:
        delete:
          responses:
            "405": { description: Method Not Allowed }
      /orders/{id}:
        delete:
          responses:
            "204": { description: The order is gone }
            "405": { description: The order is shipped and can no longer be deleted }
    `,
    violating`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            "405": { description: Method Not Allowed }  # <- method-not-allowed-contradiction
    `,
  ],
});
