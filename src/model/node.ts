import { findNames, type Names, resourceAround } from './anchor.ts';
import type { DocumentSet, SourceDocument } from './documents.ts';
import { fromPointer, type Path } from './path.ts';
import { resolveReference } from './reference.ts';

/** A `$ref` that leads nowhere. */
export interface BrokenReference {
  /** The node that holds the `$ref`. */
  readonly node: Node;
  readonly reference: string;
  /** The URI of the document that the `$ref` points to. */
  readonly uri: string;
  /** `document`: that document is not loaded. `target`: it has nothing there. `cycle`: the `$ref` leads back to itself. `chain`: it leads through too many others. */
  readonly fault: 'document' | 'target' | 'cycle' | 'chain';
}

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

  #child(key: string, value: unknown): Node {
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

/** A longer chain of `$ref`s is not followed to its end; nobody writes one. */
export const longestChain = 100;

/** Follows `$ref`s through a set of documents, and remembers those that lead nowhere. */
export class Graph {
  readonly #documents: DocumentSet;
  readonly #targets = new Map<SourceDocument, Map<string, Node>>();
  readonly #following = new Set<string>();
  readonly #broken = new Map<string, BrokenReference>();
  readonly #names = new Map<SourceDocument, Names>();

  constructor(documents: DocumentSet) {
    this.#documents = documents;
  }

  /** The root node of the root document. */
  get root(): Node {
    return this.#rootOf(this.#documents.root);
  }

  /** The node at a JSON pointer of the root document, if there is one. */
  at(pointer: string): Node | undefined {
    const path = fromPointer(pointer);
    const node = path?.reduce((parent, key) => parent.get(key), this.root);
    return node?.exists ? node : undefined;
  }

  /** The `$ref`s that led nowhere so far, each once. */
  get broken(): readonly BrokenReference[] {
    return [...this.#broken.values()];
  }

  /** The node that a chain of `$ref`s ends at; the node itself when it has none. */
  follow(node: Node): Node {
    const { reference, document } = node;
    if (reference === undefined) return node;
    const known = this.#targetsIn(document).get(reference);
    return known ? known.reachedVia(node) : this.#find(node, reference);
  }

  #find(node: Node, reference: string): Node {
    const { uri, fragment } = resolveReference(reference, node.document.uri);
    const document = uri === node.document.uri ? node.document : this.#documents.find(uri);
    const path = document && (fromPointer(`#${fragment}`) ?? this.#namesOf(document).anchors.get(fragment));
    const found = document && path && this.#reach(document, path);
    if (found === 'cycle' || found === 'chain') return this.#nowhere(node, reference, uri, found);
    if (found?.exists) {
      this.#targetsIn(node.document).set(reference, found);
      return found.reachedVia(node);
    }
    // Where files lie decides, as people mean it; the URIs that schemas give themselves help where that fails.
    const named = this.#findNamed(node, reference);
    if (named.place) return this.#arrive(node, reference, uri, this.#reach(...named.place));
    if (!document) return this.#nowhere(node, reference, named.uri ?? uri, 'document');
    return this.#arrive(node, reference, uri, found);
  }

  /** What the `$ref`s of a document lead to, by their texts. */
  #targetsIn(document: SourceDocument): Map<string, Node> {
    const known = this.#targets.get(document);
    if (known) return known;
    const targets = new Map<string, Node>();
    this.#targets.set(document, targets);
    return targets;
  }

  /** The node at a place, behind its `$ref`; absent when there is none. */
  #reach(document: SourceDocument, path: Path): Node | 'cycle' | 'chain' {
    const id = JSON.stringify([document.uri, path]);
    if (this.#following.has(id)) return 'cycle';
    if (this.#following.size >= longestChain) return 'chain';
    return this.#walk(id, document, path);
  }

  #arrive(node: Node, reference: string, uri: string, target: Node | 'cycle' | 'chain' | undefined): Node {
    if (target === 'cycle' || target === 'chain') return this.#nowhere(node, reference, uri, target);
    if (!target?.exists) return this.#nowhere(node, reference, uri, 'target', target);
    return target.reachedVia(node);
  }

  /** What a `$ref` means where schemas have `$id`s: the place, and the URI of the document if there is no such place. */
  #findNamed(node: Node, reference: string): { place?: [SourceDocument, Path]; uri?: string } {
    const around = resourceAround(node.path, this.#namesOf(node.document));
    const { uri, fragment } = resolveReference(reference, around?.uri ?? node.document.uri);
    for (const document of new Set([node.document, this.#documents.root, ...(this.#documents.all ?? [])])) {
      const names = this.#namesOf(document);
      const resource = names.resources.get(uri);
      const pointer = fromPointer(`#${fragment}`);
      if (!resource) continue;
      const path = pointer ? [...resource.path, ...pointer] : names.anchors.get(fragment);
      if (path) return { place: [document, path] };
    }
    return around ? { uri } : {};
  }

  #walk(id: string, document: SourceDocument, path: Path): Node {
    this.#following.add(id);
    // A document may be a $ref as a whole.
    let node = this.follow(this.#rootOf(document));
    for (const key of path) node = node.get(key);
    this.#following.delete(id);
    return node;
  }

  #nowhere(node: Node, reference: string, uri: string, fault: BrokenReference['fault'], target?: Node): Node {
    // A chain is reported once, where it breaks.
    if (!target?.isUnknown) {
      this.#broken.set(JSON.stringify([node.document.uri, node.path]), { node, reference, uri, fault });
    }
    return node.asUnknown();
  }

  #namesOf(document: SourceDocument): Names {
    const names = this.#names.get(document) ?? findNames(document);
    this.#names.set(document, names);
    return names;
  }

  #rootOf(document: SourceDocument): Node {
    return new Node(this, document.data, document);
  }
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null;
}
