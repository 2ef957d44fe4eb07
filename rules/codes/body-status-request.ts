import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { huddle, level3, responseGuide, rfc9110, statusReference } from '../sources.ts';

export default rule({
  id: 'body-status-request',
  sentence: 'Codes about the content of a request appear only on operations that take content.',
  why: 'A client that sends no content cannot get these codes, and generated code handles what never happens.',
  remedy: 'Delete the code where nothing is sent, or declare the `requestBody` that it is about.',
  sources: [
    rfc9110('15.5.12'),
    rfc9110('15.5.14'),
    rfc9110('15.5.16'),
    rfc9110('15.5.21'),
    huddle(17),
    level3('lines 16 and 32'),
    responseGuide(39),
    statusReference(61, 'will not'),
    statusReference(69, 'will not'),
  ],
  severity: 'info',
  options: {
    codes: option<readonly number[]>([411, 413, 415, 422], 'The codes about the content of a request.'),
    acceptParams: option<readonly number[]>([422], 'Codes that may be about parameters instead.'),
  },
  each: (api, { codes }) => api.responsesOf(...codes),
  *check(response, { acceptParams }) {
    const { operation, status } = response;
    if (!operation.lacksRequestBody) return;
    if (status.is(...acceptParams) && !operation.lacksParameter()) return;
    yield response.finding(
      'is about the content of a request, but the operation takes none, so a client cannot tell what leads to it.',
    );
  },
  examples: [
    conforming`
      /pets:
        post:
          requestBody: { content: { application/json: {} } }
          responses:
            "201": { description: The pet is created }
            "415": { description: Send JSON }
        get:
          parameters:
            - { name: colour, in: query, schema: { type: string } }
          responses:
            "422": { description: There is no such colour }
    `,
    violating`
      /pets/{id}:
        get:
          responses:
            "200": { description: The pet }
            "413": { description: The request is too large }  # <- body-status-request
            "415": { description: Send JSON }  # <- body-status-request
    `,
    given(
      { codes: [422], acceptParams: [] },
      violating`
        /pets:
          get:
            parameters:
              - { name: colour, in: query, schema: { type: string } }
            responses:
              "415": { description: Send JSON }
              "422": { description: There is no such colour }  # <- body-status-request
      `,
    ),
  ],
});
