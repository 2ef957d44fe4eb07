import type { Response } from '../../src/model/response.ts';
import { conforming, headers, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'content-length-forbidden',
  sentence: 'A 1xx or 204 response, or a success of CONNECT, declares no Content-Length header.',
  why: 'These responses have no content; a length makes a client wait for it, or take the next response for it.',
  remedy: 'Delete the header.',
  sources: [rfc9110('8.6', 'MUST NOT')],
  severity: 'error',
  options: {},
  each: headers,
  when: (header) => header.is('Content-Length'),
  *check(header) {
    const { response } = header;
    if (!hasNoLength(response)) return;
    yield header.finding(
      `declares Content-Length, which HTTP forbids with ${response.status}, so a client may wait for content that never comes.`,
      header.site,
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "200":
              description: The pet
              headers: { Content-Length: { schema: { type: integer } } }
            "304":
              description: The length that the 200 would have had
              headers: { Content-Length: { schema: { type: integer } } }
    `,
    violating`
      /pets/{id}:
        delete:
          responses:
            "204":
              description: The pet is gone
              headers:
                content-length: { schema: { type: integer } }  # <- content-length-forbidden
    `,
    violating`
      openapi: 3.2.0
      paths:
        /tunnel:
          additionalOperations:
            CONNECT:
              responses:
                "200":
                  description: The tunnel stands
                  headers:
                    Content-Length: { schema: { type: integer } }  # <- content-length-forbidden
    `,
  ],
});

function hasNoLength({ status, operation, isSuccess }: Response): boolean {
  return status.class === 1 || status.is(204) || (isSuccess && operation.method === 'connect');
}
