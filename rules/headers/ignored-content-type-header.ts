import { conforming, headers, rule, violating } from '../../src/rule.ts';
import { openapi } from '../sources.ts';

export default rule({
  id: 'ignored-content-type-header',
  sentence: 'A response declares its media types under `content`, not by a Content-Type header.',
  why: 'OpenAPI tells tools to ignore such a header: what it says reaches no client, no mock and no documentation.',
  remedy: 'Delete the header, and name the media type as a key of `content`.',
  sources: [openapi('3.0 to 3.2, Response Object, headers', 'SHALL')],
  severity: 'warn',
  options: {},
  each: headers,
  when: ({ response }) => response.operation.method !== 'head',
  *check(header) {
    if (!header.isIgnored) return;
    yield header.finding(
      'declares a Content-Type header, which OpenAPI ignores, so clients learn the media type only from `content`.',
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: The pets, content: { application/json: {} } }
        head:
          responses:
            "200": { description: HEAD has no content, headers: { Content-Type: { schema: { type: string } } } }
    `,
    conforming`
      swagger: "2.0"
      paths:
        /pets:
          get:
            responses:
              "200": { description: The pets, headers: { Content-Type: { type: string } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "200":
              description: The pets
              headers:
                content-type: { schema: { type: string } }  # <- ignored-content-type-header
    `,
  ],
});
