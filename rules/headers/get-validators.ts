import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'get-validators',
  sentence: 'A 200 response to GET declares a validator: an ETag or a Last-Modified header.',
  why: 'With a validator a client can ask whether anything has changed; without one it fetches everything again.',
  remedy: 'Declare `headers: { ETag: { schema: { type: string } } }`, if the server can tell versions apart.',
  sources: [rfc9110('15.3.1', 'SHOULD')],
  severity: 'info',
  options: {
    validators: option<readonly string[]>(['ETag', 'Last-Modified'], 'Headers of which one is enough.'),
  },
  each: responsesOf(200),
  when: ({ operation, lacksContent }) => operation.method === 'get' && !lacksContent,
  *check(response, { validators }) {
    if (!response.lacksHeader(...validators)) return;
    const names = phrase(validators, 'or');
    yield response.finding(
      `does not declare ${names}, so a client has to fetch it again to learn of changes.`,
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200":
              description: The pets
              headers: { last-modified: { schema: { type: string } } }
              content: { application/json: {} }
        post:
          responses:
            "200": { description: The pets found, content: { application/json: {} } }
      /ping:
        get:
          responses:
            "200": { description: There is nothing to cache here }
    `,
    violating`
      /pets:
        get:
          responses:
            "200": { description: The pets, content: { application/json: {} } }  # <- get-validators
    `,
    given(
      { validators: ['ETag'] },
      violating`
        /pets:
          get:
            responses:
              "200":  # <- get-validators
                description: The pets
                headers: { Last-Modified: { schema: { type: string } } }
                content: { application/json: {} }
      `,
    ),
  ],
});
