import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { rfc, rfc9110 } from '../sources.ts';

export default rule({
  id: 'infrastructure-status-code',
  sentence: 'A status code is not one that only proxies, gateways and HTTP libraries send.',
  why: 'Clients, caches and libraries take such a code for the answer of something between them and the API.',
  remedy: 'Declare what the API itself answers: 200 or 207 for 203; or delete what it never sends.',
  sources: [
    rfc(6585)('6', 'SHOULD NOT'),
    rfc(8470)('5.2', 'SHOULD NOT'),
    rfc9110('15.3.4'),
    rfc9110('15.5.20'),
    rfc9110('15.6.6'),
  ],
  severity: 'info',
  options: {
    codes: option<readonly number[]>(
      [203, 421, 425, 505, 511],
      'Codes that are sent by what stands between a client and the API, or below it.',
    ),
  },
  each: responses,
  when: ({ status }) => status.code !== undefined,
  *check(response, { codes }) {
    if (!response.status.is(...codes)) return;
    yield response.finding(
      'is for proxies, gateways and HTTP libraries to send, so a client does not take it for an answer of the API.',
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            "502": { description: What the API depends on is down }
            "504": { description: What the API depends on is slow }
    `,
    violating`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            "511": { description: Sign in first }  # <- infrastructure-status-code
    `,
    given(
      { codes: [502] },
      violating`
        /pets:
          get:
            responses:
              "200": { description: The pets }
              "407": { description: This API is a proxy }
              "502": { description: The API is down }  # <- infrastructure-status-code
      `,
    ),
  ],
});
