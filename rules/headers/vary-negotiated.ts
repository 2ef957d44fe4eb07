import type { Response } from '../../src/model/response.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

/** Formats that one and the same data can be written in, unlike images or files. */
const dataFormat = /[/+](?:x-)?(json|xml|csv|yaml|html)$/;

export default rule({
  id: 'vary-negotiated',
  sentence: 'A 200 response to GET that depends on request headers declares a Vary header.',
  why: 'Without Vary a cache gives one client what another has asked for: the wrong language or the wrong format.',
  remedy:
    'Declare `headers: { Vary: { schema: { type: string } } }`, or `Cache-Control: no-store` by an `enum`.',
  sources: [rfc9110('12.5.5', 'SHOULD')],
  severity: 'info',
  options: {
    headers: option<readonly string[]>(
      ['Accept-Language', 'Accept-Encoding', 'Prefer'],
      'Request headers that change what comes back.',
    ),
    selectors: option<readonly string[]>(
      ['format', '_format', 'f', 'fmt', 'alt', 'ext', 'extension', 'output', 'outputFormat'],
      'Parameters of the address that choose the media type, so that no request header does.',
    ),
  },
  each: responsesOf(200),
  when: ({ operation }) => operation.method === 'get',
  *check(response, { headers, selectors }) {
    const { operation } = response;
    const header = headers.find((name) => operation.requestHeader(name));
    const byAddress = operation.parameters.some((parameter) => selectors.includes(parameter.name));
    const cause = header ?? (!byAddress && hasAlternatives(response) ? 'Accept' : undefined);
    if (!cause || !response.lacksHeader('Vary') || isNeverStored(response)) return;
    yield response.finding(`does not declare Vary, so caches do not learn that it depends on ${cause}.`);
  },
  examples: [
    conforming`
      /pets:
        get:
          parameters: [{ name: Accept-Language, in: header, schema: { type: string } }]
          responses:
            "200": { description: The pets, headers: { vary: { schema: { type: string } } } }
      /secrets:
        get:
          parameters: [{ name: Accept-Language, in: header, schema: { type: string } }]
          responses:
            "200": { description: Mine, headers: { Cache-Control: { schema: { enum: [no-store] } } } }
      /reports:
        get:
          parameters: [{ name: format, in: query, schema: { type: string } }]
          responses:
            "200": { description: The report, content: { application/json: {}, text/csv: {} } }
      /photos/{id}:
        get:
          responses:
            "200": { description: As it was stored, content: { image/png: {}, image/jpeg: {} } }
    `,
    violating`
      /pets:
        get:
          parameters: [{ name: accept-language, in: header, schema: { type: string } }]
          responses:
            "200": { description: The pets }  # <- vary-negotiated
    `,
    violating`
      /pets:
        get:
          responses:
            "200":  # <- vary-negotiated
              description: The pets
              content: { application/json: {}, application/xml: {} }
    `,
    given(
      { headers: ['Accept-Profile'] },
      violating`
        /pets:
          get:
            parameters: [{ name: Accept-Profile, in: header, schema: { type: string } }]
            responses:
              "200": { description: The pets }  # <- vary-negotiated
      `,
    ),
  ],
});

/** Whether the same data comes in several formats; application/xml and text/xml are one. */
function hasAlternatives({ contents }: Response): boolean {
  const formats = contents.flatMap(({ mediaType }) => dataFormat.exec(mediaType.essence)?.[1] ?? []);
  return new Set(formats).size > 1;
}

function isNeverStored(response: Response): boolean {
  return response.header('Cache-Control')?.texts.some((text) => text.includes('no-store')) ?? false;
}
