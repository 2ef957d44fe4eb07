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
  readonly #lowerCaseName: string;

  constructor(name: string, node: Node, response: Response) {
    super();
    this.name = name;
    this.#lowerCaseName = name.toLowerCase();
    this.node = node;
    this.response = response;
  }

  get use(): Use {
    return this.response.use;
  }

  /** Whether this header has a name, whatever its case. */
  is(name: string): boolean {
    return this.#lowerCaseName === name.toLowerCase();
  }

  /** Whether a pattern matches its name, whatever its case; `*` at its end stands for any rest. */
  isLike(pattern: string): boolean {
    if (!pattern.endsWith('*')) return this.is(pattern);
    return this.#lowerCaseName.startsWith(pattern.slice(0, -1).toLowerCase());
  }

  /** Whether the document says that the header is always sent; OpenAPI 2.0 has no way to say so. */
  get isRequired(): boolean {
    return this.node.get('required').value === true;
  }

  /** Whether the document could say that the header is always sent, and does not: OpenAPI 2.0 cannot. */
  get isOptional(): boolean {
    return this.response.operation.api.version !== '2.0' && !this.node.isUnknown && !this.isRequired;
  }

  /**
   * Whether OpenAPI ignores the header: Content-Type, from 3.0 on.
   * @see OpenAPI 3.1.1, Response Object, `headers`; OpenAPI 2.0 has no such sentence
   */
  get isIgnored(): boolean {
    return this.response.operation.api.version !== '2.0' && this.is('Content-Type');
  }

  /** Whether OpenAPI sends the items of an array in one line, between commas: all but Set-Cookie from 3.2 on. */
  get joinsItems(): boolean {
    return this.response.operation.api.version !== '3.2' || !this.is('Set-Cookie');
  }

  /** The key that declares the header; the response where a `$ref` leads on to a definition that is not at fault. */
  get site(): Node {
    return this.node.referrers.length > 0 ? this.response.node : this.node;
  }

  /** The texts that the document gives for its value: as examples, as defaults, or as all that it may be. */
  get texts(): readonly string[] {
    const { node } = this.schema;
    const named = this.node
      .get('examples')
      .entries()
      .map(([, example]) => example.get('value'));
    const single = [this.node.get('example'), ...['example', 'default', 'const'].map((key) => node.get(key))];
    const lists = [node.get('enum'), node.get('examples')].flatMap(({ strings }) => strings);
    return [...[...single, ...named].flatMap(({ string }) => string ?? []), ...lists];
  }

  /** The schema of its value: its own, that of its one media type, or in OpenAPI 2.0 the header itself. */
  get schema(): Schema {
    const { api } = this.response.operation;
    const [content] = this.node.get('content').entries();
    const modern = content ? content[1].get('schema') : this.node.get('schema');
    return new Schema(api.version === '2.0' ? this.node : modern, api.version >= '3.1', api.shapes);
  }
}
