import { Api } from '../../src/model/api.ts';
import type { Response } from '../../src/model/response.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { facilityRegistry, openapi, responseGuide, rfc9110, statusReference } from '../sources.ts';

const signIn =
  /(log|sign)[-_ ]?(in|on|out|off)\b|auth(?!or(?!i[sz]))|token|session|password|verif|validat|register|refresh/i;
const credential =
  /auth(?!or(?!i[sz]))|token|(api|access)[-_]?key|^key$|password|secret|credential|signature|session/i;

export default rule({
  id: 'unauthorized-security',
  sentence: 'A 401 appears only on operations that ask for credentials.',
  why: 'Generated clients send credentials only where `security` says so, so they run into the 401.',
  remedy: 'Declare `security: [{ bearer: [] }]` on the operation or the document, or delete the 401.',
  sources: [
    rfc9110('15.5.2'),
    openapi('2.0 to 3.2, Operation Object, security'),
    facilityRegistry(12),
    facilityRegistry(13),
    responseGuide(25),
    responseGuide(27),
    statusReference(25),
  ],
  severity: 'info',
  options: {
    codes: option<readonly number[]>([401], 'The codes that refuse credentials: 401, and 403 if you like.'),
  },
  each: (api, { codes }): readonly (Api | Response)[] => {
    const refusals = api.responsesOf(...codes);
    const open = refusals.filter(isOpen).length;
    const isHabit = api.hasSecuritySchemes ? open > 1 && open > refusals.length / 2 : open > 0;
    return isHabit ? [api] : refusals;
  },
  *check(view, { codes }) {
    if (view instanceof Api) {
      const refusals = view.responsesOf(...codes);
      const open = refusals.filter(isOpen);
      yield view.finding(
        `declares ${codes.join(' or ')} without \`security\` ${open.length} of ${refusals.length} times, first for ${open[0]?.operation}, so a client cannot tell which credentials to send.`,
        view.versionNode,
      );
    } else if (isOpen(view)) {
      yield view.finding(
        'turns a client away, but no `security` says which credentials it needs, so a client sends none.',
      );
    }
  },
  examples: [
    conforming`
      openapi: 3.1.0
      security: [{ bearer: [] }]
      components: { securitySchemes: { bearer: { type: http, scheme: bearer } } }
      paths:
        /pets:
          get: { responses: { "401": { description: Credentials are missing } } }
        /login:
          post:
            security: []
            responses: { "401": { description: The password is wrong } }
        /downloads/{token}:
          get:
            security: []
            parameters:
              - { name: token, in: path, required: true, schema: { type: string } }
            responses: { "401": { description: The token has expired } }
    `,
    violating`
      openapi: 3.1.0
      components: { securitySchemes: { bearer: { type: http, scheme: bearer } } }
      paths:
        /pets:
          get:
            security: [{ bearer: [] }]
            responses: { "401": { description: Credentials are missing } }
          post:
            responses:
              "401": { description: Credentials are missing }  # <- unauthorized-security
    `,
    violating`
      openapi: 3.1.0  # <- unauthorized-security
      paths:
        /pets:
          get: { responses: { "401": { description: Credentials are missing } } }
    `,
    given(
      { codes: [401, 403] },
      violating`
        openapi: 3.1.0
        components: { securitySchemes: { bearer: { type: http, scheme: bearer } } }
        paths:
          /pets:
            get:
              responses:
                "403": { description: Not your pets }  # <- unauthorized-security
            post:
              security: [{ bearer: [] }]
              responses: { "201": { description: The pet is created } }
      `,
    ),
  ],
});

/** Whether nothing tells which credentials are meant: no `security`, no parameter, and no purpose of signing in. */
function isOpen({ operation }: Response): boolean {
  const { security, path, operationId } = operation;
  if (security.schemes.length > 0 || signIn.test(path) || signIn.test(operationId)) return false;
  return operation.lacksParameter(({ name }) => credential.test(name));
}
