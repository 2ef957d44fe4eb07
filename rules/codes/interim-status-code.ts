import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { rfc9110 } from '../sources.ts';

export default rule({
  id: 'interim-status-code',
  sentence: 'A 1xx code, which only comes before the response, is not declared as a response.',
  why: 'HTTP libraries handle interim responses themselves: the code that calls the API sees only the final one.',
  remedy: 'Delete the response, or declare the final one: 202 for work that goes on.',
  sources: [rfc9110('15.2')],
  severity: 'info',
  options: {
    allow: option<readonly number[]>([101], 'Codes to accept: 101 ends the exchange in HTTP.'),
  },
  each: responses,
  when: ({ status }) => status.class === 1,
  *check(response, { allow }) {
    if (response.status.is(...allow)) return;
    yield response.finding(
      'is interim and comes before the response that counts, so a client never gets it as a result.',
    );
  },
  examples: [
    conforming`
      /chat:
        get:
          responses:
            "101": { description: Goes on as a WebSocket }
    `,
    violating`
      /reports:
        post:
          responses:
            "102": { description: The report is being made }  # <- interim-status-code
            "201": { description: The report is made }
    `,
    given(
      { allow: [100] },
      violating`
        /films:
          put:
            responses:
              "100": { description: Send the film }
              "1XX": { description: Wait }  # <- interim-status-code
              "204": { description: The film is stored }
      `,
    ),
  ],
});
