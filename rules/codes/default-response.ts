import type { Operation } from '../../src/model/operation.ts';
import type { Response } from '../../src/model/response.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { openapi, zalando } from '../sources.ts';

export default rule({
  id: 'default-response',
  sentence: 'The `default` response describes the errors that no other response does.',
  why: '`default` is what a client gets for every code that is not listed, a 500 among them: as a success it lies.',
  remedy: 'Give the success a code of its own, and `default` the content of an error.',
  sources: [zalando(151), openapi('2.0 to 3.2, Responses Object, default')],
  severity: 'warn',
  options: {
    mode: option<'require' | 'forbid' | 'error-shaped'>(
      'error-shaped',
      'Whether `default` has to be there, must not be there, or only has to be an error where it is there.',
    ),
  },
  each: operations,
  when: ({ responses }) => responses.all.length > 0,
  *check(operation, { mode }) {
    const { all, successes, node } = operation.responses;
    const fallback = all.find(({ status }) => status.isDefault);
    if (!fallback) {
      if (mode !== 'require' || coversAllErrors(operation)) return;
      yield operation.finding(
        'does not declare `default`, so a client has no type for the errors that are not listed.',
        node,
      );
    } else if (mode === 'forbid') {
      yield fallback.finding('stands for any code, so a client cannot tell which ones to expect.');
    } else if (
      !sharesSchema(
        fallback,
        all.filter(({ status, isError }) => isError && !status.isDefault),
      )
    ) {
      if (!declaresSuccess(operation)) {
        yield fallback.finding('stands for the success too, so a client cannot tell success from failure.');
      } else if (sharesSchema(fallback, successes)) {
        yield fallback.finding('has the content of the success, so a client has no type for errors.');
      }
    }
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: The pets, content: { application/json: { schema: { type: array } } } }
            default: { description: An error, content: { application/json: { schema: { type: object } } } }
        delete:
          responses: { "204": { description: The pets are gone } }
    `,
    conforming`
      openapi: 3.1.0
      components: { schemas: { Error: { type: object, properties: { code: {} } } } }
      paths:
        /pets:
          delete:
            responses:
              "401":
                content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } }
              default:
                content: { application/json: { schema: { $ref: "#/components/schemas/Error" } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "404": { description: There are none }
            default: { description: The pets }  # <- default-response
    `,
    violating`
      openapi: 3.1.0
      components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
      paths:
        /pet:
          get:
            responses:
              "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
              default:  # <- default-response
                content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
    `,
    given(
      { mode: 'require' },
      violating`
        /pets:
          get:
            responses:  # <- default-response
              "200": { description: The pets }
          post:
            responses:
              "201": { description: The pet is created }
              "4XX": { description: The client is at fault }
              "5XX": { description: The server is at fault }
      `,
    ),
    given(
      { mode: 'forbid' },
      violating`
        /pets:
          get:
            responses:
              "200": { description: The pets }
              default: { description: An error }  # <- default-response
      `,
    ),
  ],
});

function coversAllErrors({ responses: { all } }: Operation): boolean {
  return [4, 5].every((each) => all.some(({ status }) => status.isRange && status.class === each));
}

function declaresSuccess({ responses: { all } }: Operation): boolean {
  return all.some(({ isSuccess, status }) => isSuccess || status.class === 3 || status.is(101));
}

/** Whether a response has content of the same shared schema as one of the others. */
function sharesSchema({ contents }: Response, others: readonly Response[]): boolean {
  const schemas = others.flatMap((other) => other.contents.map(({ schema }) => schema.node.value));
  return contents.some(({ schema }) => schema.isShared && schemas.includes(schema.node.value));
}
