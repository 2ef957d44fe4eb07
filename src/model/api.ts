import type { Content } from './content.ts';
import type { DocumentSet } from './documents.ts';
import { ErrorConvention } from './error-convention.ts';
import { type BrokenReference, Graph } from './graph.ts';
import type { Header } from './header.ts';
import { MediaType } from './media-type.ts';
import type { Node } from './node.ts';
import { Operation } from './operation.ts';
import type { ParameterMemory } from './parameter.ts';
import type { Response } from './response.ts';
import { Schema } from './schema.ts';
import type { ShapeMemory } from './shape.ts';
import type { StatementMemory } from './statement.ts';
import { Status } from './status.ts';
import { usualHeaders } from './usual-headers.ts';
import { View } from './view.ts';

/** The versions of OpenAPI that the model knows, without their patch numbers. */
export type Version = '2.0' | '3.0' | '3.1' | '3.2';

const fixedMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** An API as its OpenAPI document declares it, in any of the four versions. */
export class Api extends View {
  readonly version: Version;
  readonly node: Node;
  readonly use = undefined;
  /** The node that says which OpenAPI this is, where a finding about the whole document points. */
  readonly versionNode: Node;
  /** @internal Shared by the schemas of this API. */
  readonly shapes: ShapeMemory = new WeakMap();
  /** @internal Shared by the operations of this API. */
  readonly parameters: ParameterMemory = new WeakMap();
  /** @internal Shared by the contents of this API. */
  readonly statements: StatementMemory = new WeakMap();
  readonly #graph: Graph;
  #operations: readonly Operation[] | undefined;
  #answering: readonly Operation[] | undefined;
  #byPath: ReadonlyMap<string, readonly Operation[]> | undefined;
  #items: ReadonlyMap<string, readonly Operation[]> | undefined;
  #itemsByName: ReadonlyMap<string, readonly Operation[]> | undefined;
  readonly #usualHeaders = new Map<string, readonly Header[]>();
  /** One for each key: there are few keys, and many responses. */
  readonly #statuses = new Map<string, Status>();
  readonly #mediaTypes = new Map<string, MediaType>();
  #responses: readonly Response[] | undefined;
  #byCode: ReadonlyMap<number, readonly Response[]> | undefined;
  #headers: readonly Header[] | undefined;
  #contents: readonly Content[] | undefined;
  #errors: readonly Response[] | undefined;
  #counts: ReadonlyMap<string, number> | undefined;
  #errorConvention: ErrorConvention | undefined;

  constructor(documents: DocumentSet) {
    super();
    this.#graph = new Graph(documents);
    this.node = this.#graph.root;
    this.version = versionOf(this.node.value) ?? '3.1';
    this.versionNode = this.node.get(this.version === '2.0' ? 'swagger' : 'openapi');
  }

  /** Whether a range such as `4XX` may stand for codes: from OpenAPI 3.0 on. */
  get knowsRanges(): boolean {
    return this.version !== '2.0';
  }

  /** The operations of all paths in the order of the document. */
  get operations(): readonly Operation[] {
    this.#operations ??= this.node
      .get('paths')
      .entries()
      .filter(([path]) => !path.startsWith('x-'))
      .flatMap(([path, item]) => this.#operationsOf(path, item));
    return this.#operations;
  }

  /** The operations of which the responses are known, if there are any. */
  get answeringOperations(): readonly Operation[] {
    this.#answering ??= this.operations.filter((operation) => operation.responses.isKnown);
    return this.#answering;
  }

  /** The operations on a path template. */
  operationsOn(path: string): readonly Operation[] {
    this.#byPath ??= groupBy(this.operations, (operation) => operation.path);
    return this.#byPath.get(path) ?? [];
  }

  /** The operations on the item paths below a collection path: those of /pets/{id} for /pets. */
  itemOperations(collection: string): readonly Operation[] {
    this.#items ??= groupBy(this.operations, ({ path }) => collectionOf(path));
    return this.#items.get(withoutEnding(collection)) ?? [];
  }

  /** The operations on the item paths below any collection of a name: those of /owners/{id}/pets/{id} for pets. */
  itemOperationsNamed(name: string): readonly Operation[] {
    this.#itemsByName ??= groupBy(this.operations, ({ path }) => collectionOf(path)?.split('/').at(-1));
    return this.#itemsByName.get(name) ?? [];
  }

  /** Whether there are paths of which nothing is known: their `$ref`s lead nowhere. */
  get hasUnknownPaths(): boolean {
    return this.node
      .get('paths')
      .entries()
      .some(([, item]) => item.isUnknown);
  }

  /** The headers that most success responses to a method declare. */
  usualHeaders(method: string): readonly Header[] {
    const known = this.#usualHeaders.get(method);
    if (known) return known;
    const usual = usualHeaders(
      this.responses.filter(
        ({ operation, isSuccess, status }) => operation.method === method && isSuccess && !status.isRange,
      ),
    );
    this.#usualHeaders.set(method, usual);
    return usual;
  }

  /** The responses of all operations, without those of which nothing is known. */
  get responses(): readonly Response[] {
    this.#responses ??= this.operations
      .flatMap((operation) => operation.responses.all)
      .filter((response) => response.isKnown);
    return this.#responses;
  }

  /** The responses of exact codes, in the order of the document. */
  responsesOf(...codes: readonly number[]): readonly Response[] {
    this.#byCode ??= groupBy(this.responses, ({ status }) => status.code);
    const [only, another] = codes.flatMap((code) =>
      this.#byCode?.has(code) ? [this.#byCode.get(code)] : [],
    );
    return another ? this.responses.filter(({ status }) => status.is(...codes)) : (only ?? []);
  }

  /** The headers of all responses. */
  get headers(): readonly Header[] {
    this.#headers ??= this.responses.flatMap((response) => response.headers);
    return this.#headers;
  }

  /** The content of all responses, in each media type. */
  get contents(): readonly Content[] {
    this.#contents ??= this.responses.flatMap((response) => response.contents);
    return this.#contents;
  }

  /** The status of a key of a `responses` object. */
  statusOf(key: string): Status {
    const status = this.#statuses.get(key) ?? new Status(key, this.knowsRanges);
    this.#statuses.set(key, status);
    return status;
  }

  /** The media type of a key of `content`. */
  mediaTypeOf(key: string): MediaType {
    const mediaType = this.#mediaTypes.get(key) ?? new MediaType(key);
    this.#mediaTypes.set(key, mediaType);
    return mediaType;
  }

  /** How many responses are declared under a key such as `404`. */
  countOf(key: string): number {
    this.#counts ??= countByKey(this.responses);
    return this.#counts.get(key) ?? 0;
  }

  /** The error responses that may have content: those of all methods but HEAD. */
  get errors(): readonly Response[] {
    this.#errors ??= this.responses.filter(
      (response) => response.isError && response.operation.method !== 'head',
    );
    return this.#errors;
  }

  /** Whether the document defines a way to authenticate at all. */
  get hasSecuritySchemes(): boolean {
    const owner = this.version === '2.0' ? this.node : this.node.get('components');
    const name = this.version === '2.0' ? 'securityDefinitions' : 'securitySchemes';
    return owner.get(name).entries().length > 0 || owner.get(name).isUnknown;
  }

  /** The convention that the document's error bodies follow. */
  get errorConvention(): ErrorConvention {
    this.#errorConvention ??= new ErrorConvention(this);
    return this.#errorConvention;
  }

  /** A schema of the root document by JSON pointer, if there is one. */
  schemaAt(pointer: string): Schema | undefined {
    const node = this.#graph.at(pointer);
    return node?.isObject ? new Schema(node, this.version >= '3.1', this.shapes) : undefined;
  }

  /** The `$ref`s met so far that lead nowhere, each once. */
  get brokenReferences(): readonly BrokenReference[] {
    return this.#graph.broken;
  }

  #operationsOf(path: string, item: Node): readonly Operation[] {
    const methods = this.version === '3.2' ? [...fixedMethods, 'query'] : fixedMethods;
    const fixed = item.entries().filter(([method]) => methods.includes(method));
    const additional = this.version === '3.2' ? item.get('additionalOperations').entries() : [];
    return [...fixed, ...additional]
      .filter(([, node]) => node.isObject)
      .map(([method, node]) => new Operation(this, method.toLowerCase(), path, node, item));
  }
}

/**
 * The version of OpenAPI that a document says it is written in, or undefined when it is not OpenAPI or of a version
 * that the model does not know. `swagger: 2` and `openapi: 3.0` as numbers are taken for what they mean.
 */
export function versionOf(data: unknown): Version | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { swagger, openapi } = data as { swagger?: unknown; openapi?: unknown };
  if (openapi === undefined) return /^2(\.0(\.0)?)?$/.test(asText(swagger)) ? '2.0' : undefined;
  const minor = /^3\.([012])(?!\d)/.exec(openapi === 3 ? '3.0' : asText(openapi))?.[1];
  return minor === undefined ? undefined : (`3.${minor}` as Version);
}

/** A text or a number as text; anything else as none, for not all objects let themselves be made one. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

function countByKey(responses: readonly Response[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { status } of responses) counts.set(status.key, (counts.get(status.key) ?? 0) + 1);
  return counts;
}

/** Groups parts of an API by a key; those without one are left out. */
function groupBy<Part, Key>(
  parts: readonly Part[],
  keyOf: (part: Part) => Key | undefined,
): ReadonlyMap<Key, readonly Part[]> {
  const groups = new Map<Key, Part[]>();
  for (const part of parts) {
    const key = keyOf(part);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return groups;
}

/** The path above an item path: /pets for /pets/{id}; undefined when the last segment is not a parameter alone. */
function collectionOf(path: string): string | undefined {
  return /^(.*)\/\{[^/{}]+\}$/.exec(withoutEnding(path))?.[1];
}

/** A path without a slash or a format at its end: /pets for /pets/ and for /pets.json. */
function withoutEnding(path: string): string {
  return path.replace(/\/$|\.(json|xml)$/, '');
}
