import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, rule, violating } from '../../src/rule.ts';
import { rfc } from '../sources.ts';

export default rule({
  id: 'error-media-type',
  sentence: 'Error content is offered in a media type that the convention allows.',
  why: 'The media type is how a client recognises the error format, before it looks at a single member.',
  remedy: 'Declare the error under an allowed media type, such as `application/problem+json`.',
  sources: [rfc(9457)('3')],
  severity: 'warn',
  options: {
    allow: option<readonly string[]>(
      ['application/problem+json', 'application/problem+xml'],
      'The media types; one of them is enough.',
    ),
  },
  each: ({ errors }) => errors,
  *check(response, { allow }) {
    if (!response.hasContent || response.offersContentAs(...allow)) return;
    yield response.finding(
      `does not offer its content as ${phrase(allow, 'or')}, so a client does not recognise the error.`,
      response.bodySite,
    );
  },
  examples: [
    conforming`
      /pets:
        get:
          responses:
            "200": { content: { application/json: {} } }
            "400": { content: { application/json: {}, "application/problem+json; charset=utf-8": {} } }
            "401": { description: error-body asks for content }
            "500": { content: { "*/*": {} } }
    `,
    violating`
      /pets:
        get:
          responses:
            "400":
              content:  # <- error-media-type
                application/json: {}
    `,
    given(
      { allow: ['application/vnd.api+json'] },
      violating`
        swagger: "2.0"
        produces: [application/json]
        paths:
          /pets:
            get:
              responses:
                "400":
                  description: The filter is not valid
                  schema: { type: object }  # <- error-media-type
          /pets/{id}:
            get:
              produces: [application/json, application/vnd.api+json]
              responses:
                "404": { description: There is no such pet, schema: { type: object } }
      `,
    ),
  ],
});
