import type { Node } from './node.ts';
import type { Response } from './response.ts';
import { Schema } from './schema.ts';
import { type Use, View } from './view.ts';

/** A response header as the document declares it. Its name is compared without regard to case (RFC 9110, section 5.1). */
export class Header extends View {
  /** As it is written in the document. */
  readonly name: string;
  readonly node: Node;
  readonly response: Response;

  constructor(name: string, node: Node, response: Response) {
    super();
    this.name = name;
    this.node = node;
    this.response = response;
  }

  get use(): Use {
    return this.response.use;
  }

  /** Whether this header has a name, whatever its case. */
  is(name: string): boolean {
    return this.name.toLowerCase() === name.toLowerCase();
  }

  /** Whether the document says that the header is always sent; OpenAPI 2.0 has no way to say so. */
  get isRequired(): boolean {
    return this.node.get('required').value === true;
  }

  /** The schema of its value: its own, that of its one media type, or in OpenAPI 2.0 the header itself. */
  get schema(): Schema {
    const { api } = this.response.operation;
    const [content] = this.node.get('content').entries();
    const modern = content ? content[1].get('schema') : this.node.get('schema');
    return new Schema(api.version === '2.0' ? this.node : modern, api.version >= '3.1', api.shapes);
  }
}
