import type { Envelope } from '../../src/model/envelope.ts';
import { conforming, given, option, responsesOf, rule, violating } from '../../src/rule.ts';
import { rfc, zalando } from '../sources.ts';

export default rule({
  id: 'multi-status-body',
  sentence: 'A 207 response declares content with a status for each item.',
  why: 'The code says only that the items fared differently; how each one fared stands in the content.',
  remedy: 'Declare `content` with a list of objects, each with the `id` of an item and its `status`.',
  sources: [rfc(4918)('13'), zalando(152, 'MUST')],
  severity: 'warn',
  options: {
    itemsProperty: option(
      '',
      'The member of the JSON content that holds the list; empty where the content is the list.',
    ),
    itemRequired: option<readonly string[]>(
      [],
      'Members that each item has to have; the shape is free when there are none.',
    ),
  },
  each: responsesOf(207),
  *check(response, { itemsProperty, itemRequired }) {
    if (response.lacksContent) {
      yield response.finding('declares no content, so a client cannot tell which items failed.');
    }
    if (itemsProperty === '' && itemRequired.length === 0) return;
    const envelope = envelopeOf(itemsProperty, itemRequired);
    for (const { mediaType, schema } of response.contents) {
      const departure = mediaType.isJson ? schema.departureFrom(envelope) : undefined;
      if (departure === undefined) continue;
      yield response.finding(
        `declares ${mediaType} content that ${departure}, so a client cannot tell which items failed.`,
        schema.node,
      );
    }
  },
  examples: [
    conforming`
      /pets/batch:
        post:
          responses:
            "207": { description: How each pet fared, content: { application/json: {} } }
    `,
    violating`
      /pets/batch:
        post:
          responses:
            "207": { description: How each pet fared }  # <- multi-status-body
    `,
    given(
      { itemsProperty: 'items', itemRequired: ['id', 'status'] },
      conforming`
        /pets/batch:
          post:
            responses:
              "207":
                description: How each pet fared
                content:
                  application/xml: { schema: { type: object, properties: { multistatus: {} } } }
                  application/json:
                    schema:
                      properties:
                        items:
                          type: array
                          items: { required: [id, status] }
      `,
    ),
    given(
      { itemsProperty: 'items', itemRequired: ['id', 'status'] },
      violating`
        /pets/batch:
          post:
            responses:
              "207":
                description: How each pet fared
                content:
                  application/json:
                    schema:  # <- multi-status-body
                      properties:
                        items:
                          type: array
                          items: { required: [id] }
      `,
    ),
    given(
      { itemRequired: ['status'] },
      violating`
        /pets/batch:
          post:
            responses:
              "207":
                description: How each pet fared
                content:
                  application/json:
                    schema: { properties: { message: {} } }  # <- multi-status-body
      `,
    ),
  ],
});

function envelopeOf(itemsProperty: string, itemRequired: readonly string[]): Envelope {
  const list: Envelope = { type: 'array', items: { type: 'object', required: itemRequired } };
  if (itemsProperty === '') return list;
  return { type: 'object', required: [itemsProperty], properties: { [itemsProperty]: list } };
}
