import type { Content } from './content.ts';
import type { Node } from './node.ts';

const keys = ['example', 'examples', 'default'];

/**
 * The values that a document gives as examples of a body, each with its node: `example` and `examples` of the media
 * type, those of its schema, and in OpenAPI 2.0 those of the response.
 */
export function examplesOf({ node, schema, response, mediaType }: Content): readonly Node[] {
  const mayHave = [node, schema.node, response.node].some((each) => keys.some((key) => each.has(key)));
  if (!mayHave) return [];
  const own =
    response.operation.api.version === '2.0'
      ? response.node.get('examples').get(mediaType.text)
      : node.get('example');
  const named = node
    .get('examples')
    .entries()
    .map(([, example]) => example.get('value'));
  const ofSchema = [
    schema.node.get('example'),
    schema.node.get('default'),
    ...schema.node.get('examples').items(),
  ];
  return [own, ...(node === schema.node ? [] : named), ...ofSchema].filter((example) => example.exists);
}
