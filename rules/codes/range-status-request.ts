import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { level3, rfc9110 } from '../sources.ts';

export default rule({
  id: 'range-status-request',
  sentence:
    'The codes 206 and 416 appear only where a Range request header is declared or Accept-Ranges is returned.',
  why: 'Both answer a request for a part of a resource. A client that is shown no way to ask for one never meets them.',
  remedy:
    'Declare `{ name: Range, in: header, schema: { type: string } }`. A page of a list is a 200, and a bad filter a 400.',
  sources: [rfc9110('14.2'), rfc9110('14.3'), rfc9110('15.3.7'), rfc9110('15.5.17'), level3(21)],
  severity: 'info',
  options: { codes: option<readonly number[]>([206, 416], 'The codes that answer a request for a range.') },
  each: (api, { codes }) => api.responsesOf(...codes),
  *check(response) {
    const { operation } = response;
    if (!operation.lacksRequestHeader('Range')) return;
    if (!operation.responses.all.every((each) => each.lacksHeader('Accept-Ranges'))) return;
    yield response.finding(
      'answers a request for a range, but the operation neither takes Range nor returns Accept-Ranges, so a client cannot tell how to ask for one.',
    );
  },
  examples: [
    conforming`
      /films/{id}:
        get:
          parameters:
            - { name: Range, in: header, schema: { type: string } }
          responses:
            "206": { description: A part of the film }
            "416": { description: The film is shorter than that }
      /songs/{id}:
        get:
          responses:
            "200":
              description: The song
              headers:
                Accept-Ranges: { schema: { type: string } }
            "206": { description: A part of the song }
    `,
    violating`
      /films:
        get:
          responses:
            "206": { description: A page of films }  # <- range-status-request
            "416": { description: The filter is too wide }  # <- range-status-request
    `,
    given(
      { codes: [206] },
      violating`
        /films:
          get:
            responses:
              "206": { description: A page of films }  # <- range-status-request
              "416": { description: The filter is too wide }
      `,
    ),
  ],
});
