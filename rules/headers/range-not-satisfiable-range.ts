import type { Operation } from '../../src/model/operation.ts';
import { conforming, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'range-not-satisfiable-range',
  sentence: 'A 416 response to a request for a range of bytes declares a Content-Range header.',
  why: 'There it gives the length of the whole, with which a client can ask again for a range that exists.',
  remedy: 'Declare `headers: { Content-Range: { schema: { type: string } } }`.',
  sources: [rfc9110('15.5.17', 'SHOULD'), rfc9110('14.4', 'SHOULD')],
  severity: 'warn',
  options: {},
  each: responsesOf(416),
  when: ({ operation }) => servesBytes(operation),
  *check(response) {
    if (!response.lacksHeader('Content-Range')) return;
    yield response.finding(
      'does not declare Content-Range, so a client cannot tell which ranges there are to ask for.',
    );
  },
  examples: [
    conforming`
      /films/{id}:
        get:
          responses:
            "206": { description: A part of the film }
            "416":
              description: The film is shorter than that
              headers: { Content-Range: { schema: { type: string } } }
      /actors:
        get:
          responses:
            "416": { description: More actors than fit in an answer have that name }
      /pets:
        get:
          parameters: [{ name: range, in: header, description: The pets to list such as pets=0-24 }]
          responses:
            "416": { description: There are fewer pets than that }
    `,
    violating`
      /films/{id}:
        get:
          parameters: [{ name: Range, in: header, description: The part to get such as bytes=0-999 }]
          responses:
            "416": { description: The film is shorter than that }  # <- range-not-satisfiable-range
    `,
  ],
});

/**
 * Whether an operation is known to serve ranges of bytes: it takes a Range header, or declares 206, and counts nothing
 * else. Only for bytes does HTTP say what a 416 owes, and some use 416 for a search that found too much.
 */
function servesBytes(operation: Operation): boolean {
  const range = operation.requestHeader('Range');
  const countsOther = /\b(?!bytes=)[a-z]+=\d*-/i.test(range?.description ?? '');
  return (range !== undefined || operation.responses.has(206)) && !countsOther;
}
