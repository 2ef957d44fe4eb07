import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { convention } from '../sources.ts';

export default rule({
  id: 'idempotency-error-codes',
  sentence: 'An operation that takes Idempotency-Key declares 409 and 422, and 400 when the key is required.',
  why: 'A client that repeats a request has to tell one that is still running (409) from a key used for another (422).',
  remedy: 'Declare `"409"` and `"422"`, and `"400"` where the header is required.',
  sources: [convention('Internet-Draft, The Idempotency-Key HTTP Header Field')('Error Handling', 'SHOULD')],
  severity: 'info',
  options: { header: option('Idempotency-Key', 'The request header that carries the key.') },
  each: operations,
  when: ({ responses }) => responses.all.length > 0,
  *check(operation, { header }) {
    const key = operation.requestHeader(header);
    if (!key) return;
    const codes = key.isRequired ? [400, 409, 422] : [409, 422];
    const missing = codes.filter((code) => !operation.responses.for(code)).map(String);
    if (missing.length === 0) return;
    yield operation.finding(
      `takes ${key.name} but does not declare ${phrase(missing, 'and')}, so a client cannot tell what is wrong with its key.`,
      operation.responses.node,
    );
  },
  examples: [
    conforming`
      /payments:
        post:
          parameters:
            - { name: idempotency-key, in: header, schema: { type: string } }
          responses:
            "201": { description: The payment }
            "409": { description: The same payment is being made }
            "422": { description: The key was used for another payment }
      /refunds:
        post:
          parameters:
            - { name: Idempotency-Key, in: header, required: true, schema: { type: string } }
          responses:
            "201": { description: The refund }
            default: { description: Any error }
    `,
    violating`
      /payments:
        post:
          parameters:
            - { name: Idempotency-Key, in: header, required: true, schema: { type: string } }
          responses:  # <- idempotency-error-codes
            "201": { description: The payment }
            "422": { description: The key was used for another payment }
    `,
    given(
      { header: 'X-Request-Id' },
      violating`
        /payments:
          post:
            parameters:
              - { name: X-Request-Id, in: header, schema: { type: string } }
            responses:  # <- idempotency-error-codes
              "201": { description: The payment }
      `,
    ),
  ],
});
