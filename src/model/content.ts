import { examplesOf } from './example.ts';
import { MediaType } from './media-type.ts';
import type { Node } from './node.ts';
import type { Response } from './response.ts';
import { Schema } from './schema.ts';
import { type Use, View } from './view.ts';

/** The content that a response declares in one media type. */
export class Content extends View {
  readonly response: Response;
  readonly mediaType: MediaType;
  /** The media type object; in OpenAPI 2.0, which has none, the schema. */
  readonly node: Node;
  readonly schema: Schema;

  constructor(response: Response, mediaType: MediaType, node: Node, schema: Node) {
    super();
    const { api } = response.operation;
    this.response = response;
    this.mediaType = mediaType;
    this.node = node;
    this.schema = new Schema(schema, api.version >= '3.1', api.shapes);
  }

  get use(): Use {
    return this.response.use;
  }

  /** The values that the document gives as examples of this content. */
  get examples(): readonly Node[] {
    return examplesOf(this);
  }
}

/**
 * The content of a response in each of its media types. In OpenAPI 2.0 the schema stands for all that the operation
 * produces, and for any media type when it does not say.
 */
export function contentsOf(response: Response): readonly Content[] {
  const { operation, bodyNode } = response;
  if (operation.api.version === '2.0') {
    if (!bodyNode.exists) return [];
    const { produces } = operation;
    return (produces.length > 0 ? produces : ['*/*']).map(
      (text) => new Content(response, new MediaType(text), bodyNode, bodyNode),
    );
  }
  return bodyNode
    .entries()
    .map(([text, node]) => new Content(response, new MediaType(text), node, node.get('schema')));
}
