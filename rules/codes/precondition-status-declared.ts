import type { Operation } from '../../src/model/operation.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { rfc6585, rfc9110 } from '../sources.ts';

export default rule({
  id: 'precondition-status-declared',
  sentence: 'An operation that takes a precondition declares what it answers when the condition is false.',
  why: 'A client sends the header to hear that something has, or has not, changed: the code is the answer.',
  remedy:
    'Declare `"412"` for If-Match and If-Unmodified-Since, and `"304"` for If-None-Match and If-Modified-Since on a GET.',
  sources: [
    rfc9110('13.1.1', 'MAY'),
    rfc9110('13.1.2', 'MUST'),
    rfc9110('13.1.3', 'SHOULD'),
    rfc9110('13.1.4', 'MAY'),
    rfc6585('3'),
  ],
  severity: 'info',
  options: { require428: option(false, 'Whether a header that is required calls for 428 too.') },
  each: operations,
  when: ({ responses }) => responses.all.length > 0,
  *check(operation, { require428 }) {
    for (const [code, header] of expected(operation, require428)) {
      if (covers(operation, code)) continue;
      yield operation.finding(
        `takes ${header} but does not declare ${code}, so a client cannot tell what it gets when ${code === 428 ? 'the header is missing' : 'the condition is false'}.`,
        operation.responses.node,
      );
    }
  },
  examples: [
    conforming`
      /pets/{id}:
        parameters:
          - { name: If-None-Match, in: header, schema: { type: string } }
        get:
          responses:
            "200": { description: The pet }
            "304": { description: The same pet }
        put:
          responses:
            "204": { description: The pet is updated }
            "4XX": { description: The client is at fault }
        delete:
          responses:
            "204": { description: The pet is gone }
            default: { description: Any error }
    `,
    violating`
      /pets/{id}:
        parameters:
          - { name: If-None-Match, in: header, schema: { type: string } }
        get:
          responses:  # <- precondition-status-declared
            "200": { description: The pet }
            default: { description: Any error }
        put:
          responses:  # <- precondition-status-declared
            "204": { description: The pet is updated }
            "404": { description: There is no such pet }
    `,
    given(
      { require428: true },
      violating`
        /pets/{id}:
          put:
            parameters:
              - { name: If-Match, in: header, required: true, schema: { type: string } }
            responses:  # <- precondition-status-declared
              "204": { description: The pet is updated }
              "412": { description: The pet has changed }
      `,
    ),
  ],
});

/** The codes that the operation's preconditions call for, each with the header that does. */
function expected(operation: Operation, require428: boolean): ReadonlyMap<number, string> {
  const isRead = ['get', 'head', 'query'].includes(operation.method);
  const guard = operation.requestHeader('If-Match', 'If-Unmodified-Since');
  const validator = operation.requestHeader('If-None-Match', ...(isRead ? ['If-Modified-Since'] : []));
  const codes = new Map<number, string>();
  if (validator) codes.set(isRead ? 304 : 412, validator.name);
  if (guard) codes.set(412, guard.name);
  const required = [guard, validator].find((header) => header?.isRequired);
  if (require428 && !isRead && required) codes.set(428, required.name);
  return codes;
}

/** A `default` stands for errors, and 304 is none. */
function covers({ responses }: Operation, code: number): boolean {
  const response = responses.for(code);
  return response !== undefined && !(code === 304 && response.status.isDefault);
}
