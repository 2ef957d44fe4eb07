import { type Content, contentsOf } from './content.ts';
import { Header } from './header.ts';
import type { Node } from './node.ts';
import type { Operation } from './operation.ts';
import type { Status } from './status.ts';
import { type Use, View } from './view.ts';

/** A response that an operation declares. */
export class Response extends View {
  readonly operation: Operation;
  readonly status: Status;
  readonly node: Node;
  #use: Use | undefined;
  #bodyNode: Node | undefined;
  #contents: readonly Content[] | undefined;
  #headers: readonly Header[] | undefined;

  constructor(operation: Operation, status: Status, node: Node) {
    super();
    this.operation = operation;
    this.status = status;
    this.node = node;
  }

  get use(): Use {
    this.#use ??= {
      operation: this.operation.use.operation,
      status: this.status.key,
      node: this.node.referrers.at(-1) ?? this.node,
    };
    return this.#use;
  }

  /** False when the response is a `$ref` that leads nowhere: then only its status is known. */
  get isKnown(): boolean {
    return !this.node.isUnknown;
  }

  /** Whether the response is a `$ref` to a definition that others may use too. */
  get isShared(): boolean {
    return this.node.referrers.length > 0;
  }

  get description(): string {
    return this.node.stringAt('description') ?? '';
  }

  /** Whether the response answers a success: an exact code or a range of class 2. */
  get isSuccess(): boolean {
    return this.status.class === 2;
  }

  /** Whether the response answers an error: class 4 or 5, or a `default` beside other responses. */
  get isError(): boolean {
    if (this.status.isDefault) return this.operation.responses.all.length > 1;
    return this.status.class === 4 || this.status.class === 5;
  }

  /** The headers that the response declares. */
  get headers(): readonly Header[] {
    this.#headers ??= this.node
      .get('headers')
      .entries()
      .map(([name, node]) => new Header(name, node, this));
    return this.#headers;
  }

  /** The header of a name, whatever its case. */
  header(name: string): Header | undefined {
    return this.headers.find((header) => header.is(name));
  }

  /** The headers whose names a pattern matches, whatever their case; `*` at its end stands for any rest. */
  headersLike(pattern: string): readonly Header[] {
    return this.headers.filter((header) => header.isLike(pattern));
  }

  /**
   * Whether the response is known to declare none of these headers, which may be patterns as in {@link headersLike};
   * one without `headers` declares none.
   */
  lacksHeader(...names: readonly string[]): boolean {
    if (!this.isKnown || this.node.get('headers').isUnknown) return false;
    return !this.headers.some((header) => names.some((name) => header.isLike(name)));
  }

  /** Whether the response declares an OpenAPI link, or may do so. */
  get mayHaveLinks(): boolean {
    const links = this.node.get('links');
    return links.isUnknown || links.entries().length > 0;
  }

  /** The node that declares content: `content`, or `schema` in OpenAPI 2.0. */
  get bodyNode(): Node {
    this.#bodyNode ??= this.node.get(this.operation.api.version === '2.0' ? 'schema' : 'content');
    return this.#bodyNode;
  }

  /** The key that declares content; the response itself where a `$ref` leads on to a schema that is not at fault. */
  get bodySite(): Node {
    return this.bodyNode.referrers.length > 0 ? this.node : this.bodyNode;
  }

  /** The content in each media type that the response declares; none for `content: {}`. */
  get contents(): readonly Content[] {
    this.#contents ??= contentsOf(this);
    return this.#contents;
  }

  /**
   * Whether the response offers, or may offer, its content in one of these media types, others beside it or not. So
   * in OpenAPI 2.0, where `produces` names the media types of successes and errors alike, one of them is enough.
   */
  offersContentAs(...essences: readonly string[]): boolean {
    return this.contents.some(({ mediaType }) => essences.some((essence) => mediaType.covers(essence)));
  }

  get hasContent(): boolean {
    return this.contents.length > 0;
  }

  /** Whether the response is known to declare no content. */
  get lacksContent(): boolean {
    return this.isKnown && !this.bodyNode.isUnknown && !this.hasContent;
  }
}
