import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { openapi, rfc9205 } from '../sources.ts';
import { siteOfCode } from './habit.ts';
import { registeredCodes, vendorCodes } from './registry.ts';

export default rule({
  id: 'status-code-registered',
  sentence: 'A status code is one that IANA has registered.',
  why: 'Clients, caches and proxies treat a code that they do not know as the x00 of its class, so its meaning is lost.',
  remedy: 'Use the registered code with the meaning that you need, or list the code in `allow`.',
  sources: [rfc9205('4.6', 'MUST'), openapi('3.2, Responses Object, HTTP Status Code', 'SHOULD')],
  severity: 'warn',
  options: { allow: option<readonly number[]>([], 'Codes to accept although they are not registered.') },
  each: responses,
  when: (response) => response.status.code !== undefined,
  *check(response, { allow }) {
    const code = response.status.code ?? 0;
    if (registeredCodes.has(code) || allow.includes(code)) return;
    const vendor = vendorCodes.get(code);
    yield response.finding(
      `is not a registered status code${vendor ? ` (${vendor} uses it)` : ''}, so clients take ${code} for ${Math.floor(code / 100)}00.`,
      siteOfCode(response),
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            "503": { description: Down for maintenance }
    `,
    violating`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            "520": { description: Something went wrong }  # <- status-code-registered
    `,
    given(
      { allow: [499] },
      conforming`
        /pets:
          get:
            responses:
              "200": { description: The pets }
              "499": { description: The client closed the connection }
      `,
    ),
  ],
});
