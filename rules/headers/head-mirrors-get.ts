import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'head-mirrors-get',
  sentence: 'A 200 response to HEAD declares the headers that the 200 response to GET declares.',
  why: 'HEAD is asked for the headers alone; one that only GET declares can be had only with the content.',
  remedy: 'Declare the same headers as under GET, best by a `$ref` to `components.headers`.',
  sources: [rfc9110('9.3.2', 'SHOULD')],
  severity: 'info',
  options: {
    ignore: option<readonly string[]>(
      ['Content-Length', 'Content-Type', 'Vary'],
      'Headers that HEAD need not declare: a server may know them only when it makes the content.',
    ),
  },
  each: responsesOf(200),
  when: ({ operation }) => operation.method === 'head',
  *check(response, { ignore }) {
    const get = response.operation.sibling('get')?.responses.exactly(200);
    const missing = (get?.headers ?? []).filter(
      (header) => !ignore.some((name) => header.is(name)) && response.lacksHeader(header.name),
    );
    if (missing.length === 0) return;
    const names = phrase(
      missing.map(({ name }) => name),
      'and',
    );
    yield response.finding(
      `does not declare ${names}, which GET declares, so a client has to get the content to learn as much.`,
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "200":
              description: The pet
              headers: { ETag: { schema: { type: string } }, Content-Length: { schema: { type: integer } } }
        head:
          responses:
            "200":
              description: The pet
              headers: { etag: { schema: { type: string } } }
      /films/{id}:
        head: { responses: { "200": { description: There is no GET to compare with } } }
    `,
    violating`
      /pets/{id}:
        get:
          responses:
            "200":
              description: The pet
              headers: { ETag: { schema: { type: string } } }
        head:
          responses:
            "200": { description: The pet }  # <- head-mirrors-get
    `,
    given(
      { ignore: ['ETag'] },
      violating`
        /pets/{id}:
          get:
            responses:
              "200":
                description: The pet
                headers: { ETag: { schema: {} }, Content-Length: { schema: { type: integer } } }
          head:
            responses:
              "200": { description: The pet }  # <- head-mirrors-get
      `,
    ),
  ],
});
