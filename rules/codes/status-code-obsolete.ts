import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { iana, rfc9110 } from '../sources.ts';

export default rule({
  id: 'status-code-obsolete',
  sentence: 'A status code is not one that is deprecated, reserved or obsolete.',
  why: 'No client library has a meaning for such a code, and the number may come to mean something else.',
  remedy: 'Declare a code that is in use: 307 or 308 for 305, 400 or 403 for 418, 500 for 510.',
  sources: [rfc9110('15.4.6'), rfc9110('15.4.7'), rfc9110('15.5.19'), iana('510', 'OBSOLETED')],
  severity: 'warn',
  options: {
    codes: option<readonly number[]>([305, 306, 418, 510], 'Codes that nobody should use any more.'),
  },
  each: responses,
  when: ({ status }) => status.code !== undefined,
  *check(response, { codes }) {
    if (!response.status.is(...codes)) return;
    yield response.finding(
      'is a code that HTTP has given up or keeps in reserve, so a client has no meaning for it.',
    );
  },
  examples: [
    conforming`
      /tea:
        post:
          responses:
            "200": { description: Brewed }
            "403": { description: The coffee pot does not brew tea }
    `,
    violating`
      /tea:
        post:
          responses:
            "200": { description: Brewed }
            "418": { description: The pot brews coffee }  # <- status-code-obsolete
    `,
    given(
      { codes: [102] },
      violating`
        /tea:
          post:
            responses:
              "102": { description: WebDAV has dropped this one }  # <- status-code-obsolete
              "418": { description: The pot brews coffee }
      `,
    ),
  ],
});
