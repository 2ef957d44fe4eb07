import { conforming, operations, rule, violating } from '../../src/rule.ts';
import { openapi } from '../sources.ts';

export default rule({
  id: 'responses-declared',
  sentence: 'Every operation declares at least one response.',
  why: 'An operation without responses tells a client nothing: generators give it no return type and no errors.',
  remedy: 'Declare at least the response to a success.',
  sources: [
    openapi('2.0 and 3.0, Operation Object, responses', 'MUST'),
    openapi('3.0 to 3.2, Responses Object', 'MUST'),
  ],
  severity: 'error',
  options: {},
  each: operations,
  *check(operation) {
    const { all, node, isMandatory } = operation.responses;
    if (all.length > 0) return;
    if (node.exists) {
      yield operation.finding('declares no response, so a client cannot tell what comes back.', node);
    } else if (isMandatory) {
      yield operation.finding('has no `responses`, so a client cannot tell what comes back.');
    }
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: The pets }
    `,
    violating`
      /pets:
        get:
          responses: {}  # <- responses-declared
    `,
    violating`
      openapi: 3.0.4
      paths:
        /pets:
          get:  # <- responses-declared
            summary: Lists the pets
    `,
  ],
});
