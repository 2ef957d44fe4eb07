import { findAnchors } from './anchor.ts';
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
  /** `document`: that document is not loaded. `target`: it has nothing there. `cycle`: the `$ref` leads back to itself. */
  readonly fault: 'document' | 'target' | 'cycle';
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
  /** The nodes whose `$ref`s led here, the nearest first: the last is where the node is used. */
  readonly referrers: readonly Node[];

  /** @internal Nodes come from {@link rootNode} and from each other. */
  constructor(graph: Graph, place: Place) {
    this.#graph = graph;
    this.value = place.value;
    this.document = place.document;
    this.isUnknown = place.isUnknown ?? false;
    this.#parent = place.parent;
    this.#key = place.key ?? '';
    this.referrers = place.referrers ?? [];
  }

  /** The child under a key, behind its `$ref` if it has one; an absent node when there is none. */
  get(key: string): Node {
    return this.#graph.follow(this.#child(key));
  }

  /** The children of an object in the order of the document, each behind its `$ref` if it has one. */
  entries(): readonly (readonly [key: string, child: Node])[] {
    if (!this.isObject) return [];
    return Object.keys(this.value as object).map((key) => [key, this.get(key)] as const);
  }

  /** The children of an array, each behind its `$ref` if it has one. */
  items(): readonly Node[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.get(`${index}`)) : [];
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
    return this.#parent ? [...this.#parent.path, this.#key] : [];
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

  /** @internal The child under a key, before its `$ref` is followed. */
  #child(key: string): Node {
    const value = this.has(key) ? (this.value as Record<string, unknown>)[key] : undefined;
    return new Node(this.#graph, {
      value,
      document: this.document,
      isUnknown: this.isUnknown,
      parent: this,
      key,
    });
  }

  /** @internal The same node, reached through the `$ref` that stands on another one. */
  reachedVia(use: Node): Node {
    return this.#copy({ referrers: [...this.referrers, use] });
  }

  /** @internal What stands for the target of a `$ref` that leads nowhere: an unknown node in the place of the `$ref`. */
  asUnknown(): Node {
    return this.#copy({ value: undefined, isUnknown: true, referrers: [this] });
  }

  #copy(changes: Partial<Place>): Node {
    const { value, document, isUnknown } = this;
    return new Node(this.#graph, {
      value,
      document,
      isUnknown,
      parent: this.#parent,
      key: this.#key,
      ...changes,
    });
  }
}

interface Place {
  readonly value: unknown;
  readonly document: SourceDocument;
  readonly isUnknown?: boolean;
  readonly parent?: Node | undefined;
  readonly key?: string;
  readonly referrers?: readonly Node[];
}

/** A longer chain of `$ref`s is taken for a circle; nobody writes one. */
const longestChain = 100;

/** Follows `$ref`s through a set of documents, and remembers those that lead nowhere. */
export class Graph {
  readonly #documents: DocumentSet;
  readonly #targets = new Map<string, Node | undefined>();
  readonly #following = new Set<string>();
  readonly #broken = new Map<string, BrokenReference>();
  readonly #anchors = new Map<SourceDocument, ReadonlyMap<string, Path>>();

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
    const { reference } = node;
    if (reference === undefined) return node;
    const { uri, fragment } = resolveReference(reference, node.document.uri);
    const document = uri === node.document.uri ? node.document : this.#documents.find(uri);
    if (!document) return this.#nowhere(node, reference, uri, 'document');
    const path = fromPointer(`#${fragment}`) ?? this.#anchorsOf(document).get(fragment);
    if (!path) return this.#nowhere(node, reference, uri, 'target');
    const id = JSON.stringify([uri, path]);
    if (this.#following.has(id) || this.#following.size >= longestChain) {
      return this.#nowhere(node, reference, uri, 'cycle');
    }
    if (!this.#targets.has(id)) this.#targets.set(id, this.#walk(id, document, path));
    const target = this.#targets.get(id);
    if (!target?.exists) return this.#nowhere(node, reference, uri, 'target', target);
    return target.reachedVia(node);
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

  #anchorsOf(document: SourceDocument): ReadonlyMap<string, Path> {
    const anchors = this.#anchors.get(document) ?? findAnchors(document.data);
    this.#anchors.set(document, anchors);
    return anchors;
  }

  #rootOf(document: SourceDocument): Node {
    return new Node(this, { value: document.data, document });
  }
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null;
}
