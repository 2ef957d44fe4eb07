import { conforming, headers, rule, violating } from '../../src/rule.ts';
import { openapi, rfc9110 } from '../sources.ts';

export default rule({
  id: 'header-name-collision',
  sentence: 'The names of the headers of a response differ in more than their case.',
  why: 'HTTP knows no case in header names: both declarations speak of one header, and tools keep either.',
  remedy: 'Delete one of the two.',
  sources: [rfc9110('5.1'), openapi('3.0 to 3.2, Response Object, headers')],
  severity: 'error',
  options: {},
  each: headers,
  *check(header) {
    const first = header.response.header(header.name);
    if (!first || first.name === header.name) return;
    yield header.finding(
      `declares ${header.name} beside ${first.name}, which is the same header, so tools keep either of the two.`,
      header.site,
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200":
              headers:
                ETag: { schema: { type: string } }
                E-Tag: { schema: { type: string } }
    `,
    violating`
      /pets:
        get:
          responses:
            "200":
              headers:
                X-Request-Id: { schema: { type: string } }
                X-Request-ID: { schema: { type: string } }  # <- header-name-collision
    `,
    violating`
      openapi: 3.1.0
      components:
        headers:
          ETag: { schema: { type: string } }
      paths:
        /pets:
          get:
            responses:
              "200":  # <- header-name-collision
                headers:
                  ETag: { $ref: "#/components/headers/ETag" }
                  etag: { $ref: "#/components/headers/ETag" }
    `,
  ],
});
