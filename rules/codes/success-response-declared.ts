import { conforming, operations, rule, violating } from '../../src/rule.ts';
import { openapi } from '../sources.ts';

/** Codes that say on purpose that an operation is not supported. */
const refusals = [405, 410, 501];

export default rule({
  id: 'success-response-declared',
  sentence: 'Every operation declares what it answers when it succeeds.',
  why: 'Without it a client knows only how the operation fails: there is no type for its result.',
  remedy: 'Declare the response to a success, such as `"200"`.',
  sources: [openapi('2.0 to 3.2, Responses Object', 'SHOULD')],
  severity: 'warn',
  options: {},
  each: operations,
  when: ({ responses }) => responses.all.length > 0 || !(responses.node.exists || responses.isMandatory),
  *check(operation) {
    const { all, site } = operation.responses;
    const succeeds = all.some(({ isSuccess, status }) => isSuccess || status.class === 3 || status.is(101));
    const isDefaultAlone = all.length === 1 && all.every(({ status }) => status.isDefault);
    const isRefusal = all.length > 0 && all.every(({ status }) => status.is(...refusals));
    if (succeeds || isDefaultAlone || isRefusal) return;
    yield operation.finding(
      'declares no success response, so a client cannot tell what it gets when all is well.',
      site,
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "2XX": { description: The pets }
        delete:
          responses:
            "405": { description: The list of pets cannot be deleted }
      /pet-of-the-day:
        get:
          responses:
            "302": { description: Goes to the pet }
    `,
    violating`
      /pets/{id}:
        get:
          responses:  # <- success-response-declared
            "404": { description: There is no such pet }
            default: { description: Any other error }
    `,
  ],
});
