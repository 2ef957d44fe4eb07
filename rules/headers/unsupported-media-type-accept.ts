import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc5789, rfc9110 } from '../sources.ts';

export default rule({
  id: 'unsupported-media-type-accept',
  sentence: 'A 415 response to a PATCH declares a header that tells what is supported, such as Accept-Patch.',
  why: 'There are many patch formats; without the header a client has to try one after the other.',
  remedy: 'Declare `headers: { Accept-Patch: { schema: { type: string } } }`; for other methods, `Accept`.',
  sources: [rfc5789('2.2', 'SHOULD'), rfc9110('15.5.16')],
  severity: 'info',
  options: {
    methods: option<readonly string[]>(['patch'], 'Methods whose 415 has to tell.'),
    alternatives: option<readonly string[]>(
      ['Accept', 'Accept-Encoding', 'Accept-Post', 'Accept-Query'],
      'Headers that tell it too.',
    ),
  },
  each: responsesOf(415),
  when: ({ operation }, { methods }) => methods.includes(operation.method),
  *check(response, { alternatives }) {
    const name = response.operation.method === 'patch' ? 'Accept-Patch' : 'Accept';
    if (!response.lacksHeader(name, ...alternatives)) return;
    yield response.finding(`does not declare ${name}, so a client cannot tell which formats would do.`);
  },
  examples: [
    conforming`
      /pets/{id}:
        patch:
          responses:
            "415":
              description: No such patch format
              headers: { Accept-Patch: { schema: { type: string } } }
        put:
          responses:
            "415": { description: The document itself lists the formats of a PUT }
      /films/{id}:
        patch:
          responses:
            "415":
              description: Not compressed like this
              headers: { Accept-Encoding: { schema: { type: string } } }
    `,
    violating`
      /pets/{id}:
        patch:
          responses:
            "415": { description: No such patch format }  # <- unsupported-media-type-accept
    `,
    given(
      { methods: ['patch', 'post'], alternatives: [] },
      violating`
        /pets:
          post:
            responses:
              "415": { description: No such format }  # <- unsupported-media-type-accept
        /pets/{id}:
          patch:
            responses:
              "415":  # <- unsupported-media-type-accept
                description: No such patch format
                headers: { Accept: { schema: { type: string } } }
      `,
    ),
  ],
});
