import { conforming, given, headers, option, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'content-range-scope',
  sentence: 'Only a 206 or 416 response declares a Content-Range header.',
  why: 'HTTP gives it no meaning elsewhere: libraries and caches do not read it there, and a person takes the answer for a part.',
  remedy:
    'Delete the header; to count the items of a list use a header of your own, a `Link` or the content.',
  sources: [rfc9110('14.4')],
  severity: 'warn',
  options: {
    codes: option<readonly number[]>([206, 416], 'Codes that may declare it.'),
  },
  each: headers,
  when: (header) => header.is('Content-Range') && header.response.status.code !== undefined,
  *check(header, { codes }) {
    const { status } = header.response;
    if (status.is(...codes)) return;
    yield header.finding(
      `declares Content-Range, which means nothing with ${status}, so clients and caches do not read it.`,
      header.site,
    );
  },
  examples: [
    conforming`
      /films/{id}:
        get:
          responses:
            "206":
              description: A part of the film
              headers: { Content-Range: { schema: { type: string } } }
            "2XX":
              description: The film or a part of it
              headers: { Content-Range: { schema: { type: string } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "200":
              description: Some of the pets
              headers:
                content-range: { schema: { type: string } }  # <- content-range-scope
    `,
    violating`
      openapi: 3.1.0
      components:
        headers:
          ContentRange: { schema: { type: string } }
      paths:
        /pets:
          get:
            responses:
              "200":  # <- content-range-scope
                description: Some of the pets
                headers: { Content-Range: { $ref: "#/components/headers/ContentRange" } }
    `,
    given(
      { codes: [200, 206, 416] },
      conforming`
        /pets:
          get:
            responses:
              "200":
                description: Some of the pets
                headers: { Content-Range: { schema: { type: string } } }
      `,
    ),
  ],
});
