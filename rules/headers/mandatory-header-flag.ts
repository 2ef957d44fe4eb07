import { conforming, given, headers, option, rule, violating } from '../../src/rule.ts';
import { huddle, responseGuide, rfc9110 } from '../sources.ts';

export default rule({
  id: 'mandatory-header-flag',
  sentence: 'A header that is always sent is declared with `required: true`.',
  why: 'Without it generated clients treat the header as one that may be missing, and so do contract tests.',
  remedy: 'Add `required: true` to the header.',
  sources: [
    rfc9110('10.2.1', 'MUST'),
    rfc9110('15.5.2', 'MUST'),
    rfc9110('15.5.6', 'MUST'),
    rfc9110('15.5.8', 'MUST'),
    rfc9110('15.5.22', 'MUST'),
    huddle('line 8', 'will'),
    responseGuide('line 14', 'will'),
  ],
  severity: 'info',
  options: {
    headers: option<Readonly<Record<string, readonly string[]>>>(
      { 401: ['WWW-Authenticate'], 405: ['Allow'], 407: ['Proxy-Authenticate'], 426: ['Upgrade'] },
      'The headers that are always sent, by code or range.',
    ),
  },
  each: headers,
  when: ({ response }, { headers }) => Object.keys(headers).some((key) => response.status.matches(key)),
  *check(header, { headers }) {
    const sent = Object.entries(headers).filter(([key]) => header.response.status.matches(key));
    const name = sent.flatMap(([, names]) => names).find((known) => header.is(known));
    if (!name || !header.isOptional) return;
    yield header.finding(
      `declares ${name} without \`required: true\`, so a client has to expect that it is missing.`,
    );
  },
  examples: [
    conforming`
      /pets:
        post:
          responses:
            "201": { description: Created, headers: { Location: { schema: { type: string } } } }
            "401": { headers: { www-authenticate: { required: true, schema: { type: string } } } }
            "405": { description: Whether Allow has to be declared is for another rule }
    `,
    conforming`
      swagger: "2.0"
      paths:
        /pets:
          post:
            responses:
              "401": { description: No credentials, headers: { WWW-Authenticate: { type: string } } }
    `,
    violating`
      /pets:
        post:
          responses:
            "401":
              headers:
                WWW-Authenticate: { schema: { type: string } }  # <- mandatory-header-flag
    `,
    given(
      { headers: { 201: ['Location'] } },
      violating`
        /pets:
          post:
            responses:
              "201":
                headers:
                  location: { schema: { type: string } }  # <- mandatory-header-flag
      `,
    ),
  ],
});
