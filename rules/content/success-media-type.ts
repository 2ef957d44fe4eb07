import { phrase } from '../../src/model/phrase.ts';
import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';
import { convention } from '../sources.ts';

export default rule({
  id: 'success-media-type',
  sentence: 'Content of a success is offered in a media type that the convention allows.',
  why: 'A client asks for one media type and parses that; content in another one it has no code for.',
  remedy: 'Declare the content under an allowed media type, alone or beside others.',
  sources: [convention('JSON:API 1.1')('Content Negotiation, Universal Responsibilities', 'MUST')],
  severity: 'warn',
  options: {
    allow: option<readonly string[]>(['application/json'], 'The media types; one of them is enough.'),
  },
  each: responses,
  when: ({ isSuccess, operation }) => isSuccess && operation.method !== 'head',
  *check(response, { allow }) {
    if (!response.hasContent || response.offersContentAs(...allow)) return;
    if (response.contents.some(({ isDownload }) => isDownload)) return;
    yield response.finding(
      `does not offer its content as ${phrase(allow, 'or')}, so a client of the convention cannot read it.`,
      response.bodySite,
    );
  },
  examples: [
    conforming`
      /pets/{id}:
        get:
          responses:
            "200":
              content: { text/html: {}, "application/json; charset=utf-8": {} }
        put:
          responses:
            "200": { content: { "*/*": {} } }
            "400": { content: { application/problem+json: {} } }
      /pets/{id}/picture:
        get:
          responses:
            "200": { content: { image/*: {} } }
    `,
    violating`
      /pets:
        get:
          responses:
            "200":
              content:  # <- success-media-type
                text/xml: {}
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
                "200":
                  description: The pets
                  schema: { type: object }  # <- success-media-type
          /pets/{id}:
            get:
              produces: [application/json, application/vnd.api+json]
              responses:
                "200": { description: The pet, schema: { type: object } }
      `,
    ),
  ],
});
