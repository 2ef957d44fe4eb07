import { dataOf, type SourceDocument } from './documents.ts';
import type { Graph } from './graph.ts';
import type { Path } from './path.ts';

/**
 * A place in a document, and how it was reached. Every step follows `$ref`, so nobody above this class sees one.
 *
 * A node is total: asked for what is not there, or is of another type than asked for, it answers with an absent
 * node, an empty list or undefined, and never throws.
 */
export class Node {
  readonly value: unknown;
  /** The document that the node is written in. */
  readonly document: SourceDocument;
  /** True when a `$ref` on the way here leads nowhere: then nothing is known of this node, not even that it is absent. */
  readonly isUnknown: boolean;
  readonly #graph: Graph;
  readonly #parent: Node | undefined;
  readonly #key: string;
  /** The node of the same place that this one is a copy of. */
  readonly #origin: Node;
  #place: string | undefined;
  /** The nodes whose `$ref`s led here, the nearest first: the last is where the node is used. */
  readonly referrers: readonly Node[];

  /** @internal Nodes come from {@link Graph} and from each other. */
  constructor(
    graph: Graph,
    value: unknown,
    document: SourceDocument,
    isUnknown = false,
    parent: Node | undefined = undefined,
    key = '',
    referrers: readonly Node[] = none,
    origin: Node | undefined = undefined,
  ) {
    graph.count(1);
    this.#graph = graph;
    this.value = value;
    this.document = document;
    this.isUnknown = isUnknown;
    this.#parent = parent;
    this.#key = key;
    this.referrers = referrers;
    this.#origin = origin ?? this;
  }

  /** The child under a key, behind its `$ref` if it has one; an absent node when there is none. */
  get(key: string): Node {
    return this.#child(key, this.has(key) ? (this.value as Record<string, unknown>)[key] : undefined);
  }

  #child(key: string, outline: unknown): Node {
    const value = dataOf(outline);
    const child = new Node(this.#graph, value, this.document, this.isUnknown, this, key);
    return isContainer(value) ? this.#graph.follow(child) : child;
  }

  /** The string under a key, if there is one: what `get(key).string` is. */
  stringAt(key: string): string | undefined {
    const value = this.has(key) ? (this.value as Record<string, unknown>)[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  }

  /** The children of an object in the order of the document, each behind its `$ref` if it has one. */
  entries(): readonly (readonly [key: string, child: Node])[] {
    if (!this.isObject) return [];
    return Object.entries(this.value as object).map(
      ([key, value]) => [key, this.#child(key, value)] as const,
    );
  }

  /** The children of an array, each behind its `$ref` if it has one. */
  items(): readonly Node[] {
    return Array.isArray(this.value) ? this.value.map((item, index) => this.#child(`${index}`, item)) : [];
  }

  /** Whether an object has a key, whatever its value. */
  has(key: string): boolean {
    return isContainer(this.value) && Object.hasOwn(this.value, key);
  }

  /** Whether the document has something here. */
  get exists(): boolean {
    return this.value !== undefined;
  }

  get isObject(): boolean {
    return isContainer(this.value) && !Array.isArray(this.value);
  }

  get string(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  /** The strings of an array of strings; other items are left out. */
  get strings(): readonly string[] {
    return Array.isArray(this.value) ? this.value.filter((item) => typeof item === 'string') : [];
  }

  /** Where the node is written: a path in {@link Node.document}, with no `$ref` on it. */
  get path(): Path {
    const keys: string[] = [];
    for (let node: Node = this; node.#parent; node = node.#parent) keys.push(node.#key);
    return keys.reverse();
  }

  /** Tells places apart: the document and the path. */
  get place(): string {
    this.#origin.#place ??= JSON.stringify([this.document.uri, this.path]);
    return this.#origin.#place;
  }

  /** Where the node is used: a path from the root document that leads here through `$ref`s. */
  get usePath(): Path {
    const use = this.referrers.at(-1);
    if (use) return use.usePath;
    return this.#parent ? [...this.#parent.usePath, this.#key] : [];
  }

  /** The text of the `$ref` that stands on this very node, followed only by {@link Graph}. */
  get reference(): string | undefined {
    if (!this.isObject) return undefined;
    const reference = (this.value as Record<string, unknown>).$ref;
    return typeof reference === 'string' && this.has('$ref') ? reference : undefined;
  }

  /** The definition that the node belongs to: what the nearest `$ref` above it points to, else the node itself. */
  get definition(): Node {
    return this.#enclosing ?? this;
  }

  get #enclosing(): Node | undefined {
    if (this.referrers.length > 0) return this;
    return this.#parent ? this.#parent.#enclosing : undefined;
  }

  /** @internal The same node, reached through the `$ref` that stands on another one. */
  reachedVia(use: Node): Node {
    return this.#copy(this.value, this.isUnknown, [...this.referrers, use]);
  }

  /** @internal What stands for the target of a `$ref` that leads nowhere: an unknown node in the place of the `$ref`. */
  asUnknown(): Node {
    return this.#copy(undefined, true, [this]);
  }

  /** @internal Counts what is made of the node beside other nodes, before it is made: see {@link Graph.count}. */
  countParts(parts: number): void {
    this.#graph.count(parts);
  }

  #copy(value: unknown, isUnknown: boolean, referrers: readonly Node[]): Node {
    return new Node(
      this.#graph,
      value,
      this.document,
      isUnknown,
      this.#parent,
      this.#key,
      referrers,
      this.#origin,
    );
  }
}

const none: readonly Node[] = [];

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null;
}
