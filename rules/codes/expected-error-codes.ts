import type { Operation } from '../../src/model/operation.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { convention, facilityRegistry } from '../sources.ts';

/** Methods whose failures nobody handles. */
const exempt = ['head', 'options', 'trace'];

export default rule({
  id: 'expected-error-codes',
  sentence: 'An operation declares the errors that follow from what it takes: credentials, an id, a body.',
  why: 'These errors are certain to come: a client that has no type for them fails on the first wrong token or id.',
  remedy: 'Declare one of the codes, best by a `$ref` to a response that all operations share.',
  sources: [
    facilityRegistry(12, 'raised when'),
    facilityRegistry(14),
    convention('OWASP API Security Spectral ruleset')('owasp:api8:2023-define-error-validation'),
  ],
  severity: 'info',
  options: {
    secured: option<readonly number[]>(
      [401],
      'Codes of which an operation that demands credentials declares one.',
    ),
    pathParam: option<readonly number[]>(
      [404],
      'Codes of which an operation with a path parameter declares one.',
    ),
    input: option<readonly number[]>(
      [400, 422],
      'Codes of which an operation with a request body declares one.',
    ),
    always: option<readonly number[]>([], 'Codes of which every operation declares one.'),
    acceptRange: option(true, 'Whether a range such as `4XX` stands for its codes.'),
    acceptDefault: option(true, 'Whether `default` stands for any code.'),
  },
  each: operations,
  when: ({ method, responses: { all } }) =>
    !exempt.includes(method) && all.length > 0 && all.every(({ status }) => status.isValid),
  *check(operation, options) {
    const isCovered = (code: number) => {
      const status = operation.responses.for(code)?.status;
      if (status?.isRange) return options.acceptRange;
      return status?.isDefault ? options.acceptDefault : status !== undefined;
    };
    for (const [codes, reason] of [
      [options.secured, operation.security.isRequired && ', though it demands credentials'],
      [options.pathParam, looksUp(operation) && ', though its path has a parameter'],
      [options.input, operation.hasRequestBody && ', though it takes a body'],
      [options.always, ''],
    ] as const) {
      if (reason === false || codes.length === 0 || codes.some(isCovered)) continue;
      yield operation.finding(
        `does not declare ${codes.join(' or ')}${reason}, so a client is not prepared for that error.`,
        operation.responses.node,
      );
    }
  },
  examples: [
    conforming`
      openapi: 3.1.0
      security: [{ token: [] }]
      paths:
        /pets/{id}:
          parameters: [{ in: path, name: id, required: true, schema: {} }]
          get:
            responses:
              "200": { description: The pet }
              "4XX": { description: The client is at fault }
          put:
            security: []
            requestBody: { content: { application/json: {} } }
            responses:
              "201": { description: There was no such pet, and now there is }
              "422": { description: This is no pet }
          delete:
            security: [{}, { token: [] }]
            responses:
              "204": { description: The pet is gone }
              default: { description: An error }
    `,
    violating`
      openapi: 3.1.0
      security: [{ token: [] }]
      paths:
        /pets/{id}:
          get:
            responses:  # <- expected-error-codes
              "200": { description: The pet }
              "404": { description: There is no such pet }
          patch:
            security: []
            requestBody: { content: { application/json: {} } }
            responses:  # <- expected-error-codes, expected-error-codes
              "200": { description: The pet }
    `,
    given(
      { always: [500, 503], acceptRange: false, acceptDefault: false },
      violating`
        /pets:
          get:
            responses:  # <- expected-error-codes
              "200": { description: The pets }
              "5XX": { description: The server is at fault }
          post:
            responses:  # <- expected-error-codes
              "201": { description: The pet is created }
              default: { description: An error }
      `,
    ),
  ],
});

/** Whether an operation looks something up by its path; a PUT that creates finds everything. */
function looksUp({ method, path, responses }: Operation): boolean {
  return /\{[^{}]+\}/.test(path) && !(method === 'put' && responses.has(201));
}
