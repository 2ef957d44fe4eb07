import type { Parameter } from '../../src/model/parameter.ts';
import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { azure } from '../sources.ts';

export default rule({
  id: 'accepted-exclusive',
  sentence: 'An operation that declares 202 declares no other success.',
  why: 'A client that may get either a result or a promise of one needs code for both, and cannot choose.',
  remedy: 'Always answer 202, or let the client choose with a `Prefer: respond-async` request header.',
  sources: [azure('az-lro-response-codes', 'should')],
  severity: 'warn',
  options: { allow: option<readonly number[]>([], 'Successes that may stand beside 202.') },
  each: operations,
  // A GET that answers 202 until its result is there is how a client polls.
  when: ({ method, responses }) => responses.has(202) && !['get', 'head', 'query'].includes(method),
  *check(operation, { allow }) {
    if (!operation.lacksParameter(choosesToWait)) return;
    const others = operation.responses.successes.filter(({ status }) => !status.is(202, ...allow));
    if (others.length === 0) return;
    const codes = phrase(
      others.map(({ status }) => status.key),
      'and',
    );
    yield operation.finding(
      `declares 202 beside ${codes}, so a client has to be ready both for work that is done and for work to wait for.`,
      operation.responses.node,
    );
  },
  examples: [
    conforming`
      /imports:
        post:
          responses:
            "202": { description: The import has begun }
            default: { description: Any error }
        get:
          responses:
            "200": { description: The imports }
            "202": { description: Not ready yet }
      /exports:
        post:
          parameters:
            - { name: Prefer, in: header, schema: { type: string } }
          responses:
            "201": { description: The export }
            "202": { description: The export has begun }
      /reports:
        post:
          parameters:
            - { name: wait, in: query, schema: { type: boolean } }
          responses:
            "200": { description: The report }
            "202": { description: The report is being written }
    `,
    violating`
      /imports:
        post:
          responses:  # <- accepted-exclusive
            "201": { description: The import is done }
            "202": { description: The import has begun }
    `,
    given(
      { allow: [204] },
      conforming`
        /imports/{id}:
          delete:
            responses:
              "202": { description: The import is being deleted }
              "204": { description: There is nothing to delete }
      `,
    ),
  ],
});

/** Whether a client chooses with this parameter whether to wait for the result. */
function choosesToWait(parameter: Parameter): boolean {
  return parameter.isHeader('Prefer') || /^(is_?)?(a?sync(hronous)?|wait)/i.test(parameter.name);
}
