import type { Api } from './api.ts';
import { type Intent, intentOf } from './intent.ts';
import type { Node } from './node.ts';
import { Parameter } from './parameter.ts';
import { readersOf } from './readers.ts';
import { Responses } from './responses.ts';
import { Security } from './security.ts';
import { type Use, View } from './view.ts';

/** A path is one of no more than this many below each other; nobody writes a longer one. */
const mostAbove = 100;

/** An operation of the API: a method on a path. Those of webhooks and callbacks are not among them. */
export class Operation extends View {
  readonly api: Api;
  /** In lower case: `get`, `query`, `copy`. */
  readonly method: string;
  /** The path template: `/pets/{id}`. */
  readonly path: string;
  readonly node: Node;
  readonly #pathItem: Node;
  #responses: Responses | undefined;
  #parameters: readonly Parameter[] | undefined;
  #requestHeaders: readonly Parameter[] | undefined;
  #lists: Listed | undefined;
  #produces: readonly string[] | undefined;
  #use: Use | undefined;
  #intent: { readonly known: Intent | undefined } | undefined;

  constructor(api: Api, method: string, path: string, node: Node, pathItem: Node) {
    super();
    this.api = api;
    this.method = method;
    this.path = path;
    this.node = node;
    this.#pathItem = pathItem;
  }

  get use(): Use {
    this.#use ??= { operation: `${this.method.toUpperCase()} ${this.path}`, node: this.node };
    return this.#use;
  }

  get operationId(): string {
    return this.node.stringAt('operationId') ?? '';
  }

  get summary(): string {
    return this.node.stringAt('summary') ?? '';
  }

  get description(): string {
    return this.node.stringAt('description') ?? '';
  }

  get isDeprecated(): boolean {
    return this.node.get('deprecated').value === true;
  }

  /** The strings of an extension of the operation or, failing that, of its path: one, or a list of them. */
  extension(name: string): readonly string[] {
    const own = this.node.get(name);
    const node = own.exists ? own : this.#pathItem.get(name);
    return node.string === undefined ? node.strings : [node.string];
  }

  /** Whether the operation has an extension, whatever its value. */
  hasExtension(name: string): boolean {
    return this.node.has(name);
  }

  /** The operation of another method (in lower case) on the same path. */
  sibling(method: string): Operation | undefined {
    return this.siblings.find((operation) => operation.method === method);
  }

  /** All operations on the same path, this one included. */
  get siblings(): readonly Operation[] {
    return this.api.operationsOn(this.path);
  }

  /** The operations on the item paths below this one's path: those of /pets/{id} for /pets. */
  get items(): readonly Operation[] {
    return this.api.itemOperations(this.path);
  }

  /** The operations on the paths above this one's path: those of /pets and /pets/{id} for /pets/{id}/groom. */
  get above(): readonly Operation[] {
    const segments = this.path.split('/');
    const counts = [...segments.keys()].slice(-mostAbove);
    return counts.flatMap((count) => this.api.operationsOn(segments.slice(0, count).join('/')));
  }

  /** The GETs that may read what this operation creates. */
  get readers(): readonly Operation[] {
    return readersOf(this);
  }

  get responses(): Responses {
    this.#responses ??= new Responses(this);
    return this.#responses;
  }

  /** The parameters in force, the path's included. */
  get parameters(): readonly Parameter[] {
    this.#parameters ??= Parameter.inForce(this.#listed.nodes, this.api.parameters);
    return this.#parameters;
  }

  /** Whether the operation is known to take no such parameter; no parameter at all when left out. */
  lacksParameter(isSuch: (parameter: Parameter) => boolean = () => true): boolean {
    return this.#knowsParameters && !this.parameters.some(isSuch);
  }

  /** The request header of one of these names, whatever their case. */
  requestHeader(...names: readonly string[]): Parameter | undefined {
    this.#requestHeaders ??= this.parameters.filter((parameter) => parameter.in === 'header');
    return this.#requestHeaders.find((header) => names.some((name) => header.isHeader(name)));
  }

  /** Whether the operation is known to take no request header of these names. */
  lacksRequestHeader(...names: readonly string[]): boolean {
    return this.#knowsParameters && !this.requestHeader(...names);
  }

  /** Whether a request carries content: `requestBody`, or a `body` or `formData` parameter in OpenAPI 2.0. */
  get hasRequestBody(): boolean {
    const body = this.node.get('requestBody');
    if (this.api.version !== '2.0') return body.exists || body.isUnknown;
    return this.parameters.some((parameter) => parameter.in === 'body' || parameter.in === 'formData');
  }

  /** Whether a request is known to carry no content. */
  get lacksRequestBody(): boolean {
    return !this.hasRequestBody && (this.api.version !== '2.0' || this.#knowsParameters);
  }

  /** The security in force, the document's included. */
  get security(): Security {
    return new Security(this.node, this.api.node);
  }

  /** The media types that the operation produces, its own or the document's (OpenAPI 2.0 only). */
  get produces(): readonly string[] {
    if (!this.#produces) {
      const own = this.node.get('produces');
      this.#produces = (own.exists ? own : this.api.node.get('produces')).strings;
    }
    return this.#produces;
  }

  /** What the operation does, as far as the document lets one tell. */
  get intent(): Intent | undefined {
    this.#intent ??= { known: intentOf(this) };
    return this.#intent.known;
  }

  /** False when a parameter is a `$ref` that leads nowhere. */
  get #knowsParameters(): boolean {
    return this.#listed.areKnown;
  }

  get #listed(): Listed {
    if (this.#lists) return this.#lists;
    const lists = [this.node, this.#pathItem].map((owner) => owner.get('parameters'));
    const nodes = lists.flatMap((list) => list.items());
    this.#lists = { nodes, areKnown: ![...lists, ...nodes].some(({ isUnknown }) => isUnknown) };
    return this.#lists;
  }
}

/** The parameters that an operation lists, then those that its path does, and whether something is known of each. */
interface Listed {
  readonly nodes: readonly Node[];
  readonly areKnown: boolean;
}
