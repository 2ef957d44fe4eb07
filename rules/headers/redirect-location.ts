import { conforming, option, rule, violating } from '../../src/rule.ts';
import { rfc7538, rfc9110 } from '../sources.ts';

export default rule({
  id: 'redirect-location',
  sentence: 'A redirect (301, 302, 303, 307, 308) declares a Location header.',
  why: 'A redirect without an address leads a client nowhere.',
  remedy: 'Declare `headers: { Location: { schema: { type: string, format: uri-reference } } }`.',
  sources: [
    rfc9110('15.4.2', 'SHOULD'),
    rfc9110('15.4.3', 'SHOULD'),
    rfc9110('15.4.4'),
    rfc9110('15.4.8', 'SHOULD'),
    rfc9110('15.4.9', 'SHOULD'),
    rfc7538('3', 'SHOULD'),
  ],
  severity: 'warn',
  options: {
    codes: option<readonly number[]>([301, 302, 303, 307, 308], 'The redirects that have to declare it.'),
  },
  each: (api, { codes }) => api.responsesOf(...codes),
  *check(response) {
    if (!response.lacksHeader('Location')) return;
    yield response.finding('does not declare Location, so a client cannot tell where it is sent.');
  },
  examples: [
    conforming`
      /pet-of-the-day:
        get:
          responses:
            "302":
              description: Goes to the pet
              headers:
                Location: { schema: { type: string, format: uri-reference } }
            "304": { description: Still the same pet }
    `,
    violating`
      /pet-of-the-day:
        get:
          responses:
            "302": { description: Goes to the pet }  # <- redirect-location
    `,
  ],
});
