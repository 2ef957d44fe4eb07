import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { responseGuide, rfc6585, rfc9110, statusReference } from '../sources.ts';

/** Names of parameters that carry the version a request is meant for, wherever they stand. */
const versionName = /^(x-)?(etag|if_?(none_?)?match|version|rev|revision)$/i;

export default rule({
  id: 'conditional-status-precondition',
  sentence: 'The codes 304, 412 and 428 appear only where a request header sets a precondition.',
  why: 'These codes answer a condition. A client that is shown no way to set one can neither use nor avoid them.',
  remedy: 'Declare the header: `{ name: If-Match, in: header, schema: { type: string } }`.',
  sources: [
    rfc9110('13.1'),
    rfc9110('15.4.5'),
    rfc9110('15.5.13'),
    rfc6585('3'),
    responseGuide(37),
    responseGuide(50),
    statusReference(57),
  ],
  severity: 'info',
  options: {
    codes: option<readonly number[]>([304, 412, 428], 'The codes that answer a precondition.'),
    headers: option<readonly string[]>(
      ['If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since'],
      'Request headers that set a precondition; one of them is enough.',
    ),
  },
  each: (api, { codes }) => api.responsesOf(...codes),
  *check(response, { headers }) {
    const { operation } = response;
    if (!operation.lacksRequestHeader(...headers)) return;
    if (!operation.lacksParameter(({ name }) => versionName.test(name))) return;
    yield response.finding(
      'answers a precondition, but the operation takes no header that sets one, so a client cannot tell which condition is meant.',
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        parameters:
          - { name: if-match, in: header, schema: { type: string } }
        put:
          responses:
            "412": { description: The pet has changed }
            "428": { description: Say which version of the pet you mean }
        delete:
          parameters:
            - { name: version, in: query, schema: { type: integer } }
          responses:
            "412": { description: The pet has another version }
    `,
    violating`
      /pets/{id}:
        get:
          responses:
            "304": { description: The same pet }  # <- conditional-status-precondition
        put:
          responses:
            "412": { description: The pet has changed }  # <- conditional-status-precondition
    `,
    given(
      { codes: [412], headers: ['X-Pet-Version'] },
      conforming`
        /pets/{id}:
          put:
            parameters:
              - { name: X-Pet-Version, in: header, schema: { type: string } }
            responses:
              "412": { description: The pet has changed }
          get:
            responses:
              "304": { description: The same pet }
      `,
    ),
  ],
});
