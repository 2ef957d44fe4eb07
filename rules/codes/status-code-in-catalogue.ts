import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { facilityRegistry, huddle, level3, responseGuide, statusReference } from '../sources.ts';
import { siteOfCode } from './habit.ts';

export default rule({
  id: 'status-code-in-catalogue',
  sentence: "A status code is one of those that the convention's own list explains.",
  why: 'Clients of several APIs handle the codes that they have agreed on; any other one surprises them.',
  remedy: 'Declare the code of the list that comes closest.',
  sources: [
    huddle('lines 5 to 17'),
    facilityRegistry('lines 9 to 18'),
    level3(10, 'only a few apply'),
    responseGuide('lines 3 to 50'),
    statusReference('lines 5 to 91'),
  ],
  severity: 'info',
  options: {
    codes: option<readonly number[]>(
      [],
      'The codes of the convention; when there is none, nothing is reported.',
    ),
  },
  each: responses,
  when: ({ status }, { codes }) => codes.length > 0 && status.code !== undefined,
  *check(response, { codes }) {
    if (response.status.is(...codes)) return;
    yield response.finding(
      "is not among the convention's status codes, so a client that knows these is not prepared for it.",
      siteOfCode(response),
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "299": { description: No list of codes is given }
    `,
    given(
      { codes: [200, 404] },
      conforming`
        /pets/{id}:
          get:
            responses:
              "200": { description: The pet }
              "404": { description: There is no such pet }
              "5XX": { description: A range is no code }
              default: { description: Nor is this }
      `,
    ),
    given(
      { codes: [200, 404] },
      violating`
        /pets/{id}:
          get:
            responses:
              "200": { description: The pet }
              "410": { description: The pet is no more }  # <- status-code-in-catalogue
      `,
    ),
  ],
});
