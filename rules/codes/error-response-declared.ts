import { Api } from '../../src/model/api.ts';
import type { Operation } from '../../src/model/operation.ts';
import { conforming, given, operations, option, rule, violating } from '../../src/rule.ts';
import { openapi, zalando } from '../sources.ts';

/** Methods whose failures nobody handles. */
const exempt = ['head', 'options', 'trace'];
/** Where fewer operations than this share declare errors, their lack is said once, for the document. */
const custom = 0.25;
/** Fewer operations than this are named one by one. */
const fewest = 3;

export default rule({
  id: 'error-response-declared',
  sentence: 'Every operation declares at least one error.',
  why: 'Every operation can fail; where no error is declared a client has neither its codes nor a type for its content.',
  remedy: "Declare the errors that are known, or `default` with the schema of the document's errors.",
  sources: [openapi('2.0 to 3.2, Responses Object'), zalando(151, 'MUST')],
  severity: 'info',
  options: { acceptDefault: option(true, 'Whether `default` counts as an error.') },
  each: (api, { acceptDefault }): readonly (Api | Operation)[] => {
    const judged = operations(api).filter(isJudged);
    const declaring = judged.filter((each) => declaresError(each, acceptDefault));
    return judged.length >= fewest && declaring.length / judged.length < custom ? [api] : judged;
  },
  *check(view, { acceptDefault }) {
    if (view instanceof Api) {
      const judged = operations(view).filter(isJudged);
      const silent = judged.filter((each) => !declaresError(each, acceptDefault));
      yield view.finding(
        `declares no error for ${silent.length} of its ${judged.length} operations, first ${silent[0]}, so a client cannot prepare for what goes wrong.`,
        view.versionNode,
      );
    } else if (!declaresError(view, acceptDefault)) {
      yield view.finding(
        'declares no error, so a client cannot prepare for what goes wrong.',
        view.responses.node,
      );
    }
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { description: The pets }
            default: { description: Any error }
        post:
          responses:
            "201": { description: The pet is created }
            "4XX": { description: The client is at fault }
        head:
          responses:
            "200": { description: There are pets }
    `,
    violating`
      /pets:
        get:
          responses:  # <- error-response-declared
            "200": { description: The pets }
        post:
          responses:
            "201": { description: The pet is created }
            "400": { description: This is no pet }
    `,
    violating`
      openapi: 3.1.0  # <- error-response-declared
      paths:
        /pets:
          get: { responses: { "200": { description: The pets } } }
          post: { responses: { "201": { description: The pet is created } } }
        /pets/{id}:
          get: { responses: { "200": { description: The pet } } }
    `,
    given(
      { acceptDefault: false },
      violating`
        /pets:
          get:
            responses:  # <- error-response-declared
              "200": { description: The pets }
              default: { description: Any error }
      `,
    ),
  ],
});

/** An operation with keys that OpenAPI does not know may mean them as errors. */
function isJudged({ method, responses: { all } }: Operation): boolean {
  return !exempt.includes(method) && all.length > 0 && all.every(({ status }) => status.isValid);
}

function declaresError({ responses: { all } }: Operation, acceptDefault: boolean): boolean {
  return all.some(({ status }) => {
    return status.class === 4 || status.class === 5 || (acceptDefault && status.isDefault);
  });
}
