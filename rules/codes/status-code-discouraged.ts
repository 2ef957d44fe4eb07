import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { zalando } from '../sources.ts';

export default rule({
  id: 'status-code-discouraged',
  sentence: 'A status code is not one that the convention advises against.',
  why: 'Codes that few people know are handled by few clients, and each in its own way.',
  remedy:
    'Declare the code that the reason names, or keep this one with `x-statusquo: { off: [status-code-discouraged], reason: "…" }`.',
  sources: [zalando(150, 'should only use')],
  severity: 'warn',
  options: {
    codes: option<Readonly<Record<string, string>>>(
      {},
      'The codes to avoid, each with the reason why as the end of a sentence; `4XX` stands for every other code of its class.',
    ),
  },
  each: responses,
  when: ({ status }) => status.code !== undefined,
  *check(response, { codes }) {
    const { code, class: statusClass } = response.status;
    const reason = codes[`${code}`] ?? codes[`${statusClass}XX`];
    if (reason !== undefined) yield response.finding(`is discouraged: ${reason}.`);
  },
  examples: [
    conforming`
      /pets:
        post:
          responses:
            "422": { description: Nothing is discouraged by default }
    `,
    given(
      { codes: { 422: '400 says the same, and every client knows it' } },
      violating`
        /pets:
          post:
            responses:
              "400": { description: The pet is not well-formed }
              "422": { description: The pet makes no sense }  # <- status-code-discouraged
      `,
    ),
    given(
      { codes: { '4XX': 'clients handle all errors by `default`' } },
      violating`
        /pets:
          get:
            responses:
              "200": { description: The pets }
              "404": { description: There are none }  # <- status-code-discouraged
              "5XX": { description: The server is at fault }
              default: { description: Any other error }
      `,
    ),
  ],
});
