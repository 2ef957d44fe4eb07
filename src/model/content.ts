import { examplesOf } from './example.ts';
import type { MediaType } from './media-type.ts';
import type { Node } from './node.ts';
import type { Response } from './response.ts';
import { Schema } from './schema.ts';
import { type Statement, statementsOf } from './statement.ts';
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

  /** The schema of each item of a stream, which has no schema as a whole (OpenAPI 3.2). */
  get itemSchema(): Schema {
    const { api } = this.response.operation;
    return new Schema(this.node.get('itemSchema'), api.version >= '3.1', api.shapes);
  }

  /** Whether this is a file or a stream, whose media type follows from what it is and not from a convention. */
  get isDownload(): boolean {
    return this.mediaType.isFile || this.mediaType.isStream || this.schema.isFile;
  }

  /** The values that the document gives as examples of this content. */
  get examples(): readonly Node[] {
    return examplesOf(this);
  }

  /**
   * What the document states of the member at a path of names, as `const`, `enum` of one, `default` or example; arrays
   * on the way are looked through.
   */
  statementsOf(path: readonly string[]): readonly Statement[] {
    return statementsOf(this, path);
  }
}

/**
 * The content of a response in each of its media types. In OpenAPI 2.0 the schema stands for all that the operation
 * produces, and for any media type when it does not say.
 */
export function contentsOf(response: Response): readonly Content[] {
  const { operation, bodyNode } = response;
  const { api } = operation;
  if (api.version === '2.0') {
    if (!bodyNode.exists || bodyNode.value === null) return [];
    const texts = operation.produces.length > 0 ? operation.produces : ['*/*'];
    // The document may list once what each of its responses then has content for.
    bodyNode.countParts(texts.length);
    return texts.map((text) => new Content(response, api.mediaTypeOf(text), bodyNode, bodyNode));
  }
  return bodyNode
    .entries()
    .map(([text, node]) => new Content(response, api.mediaTypeOf(text), node, node.get('schema')));
}
