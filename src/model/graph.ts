import { findNames, type Names, resourceAround } from './anchor.ts';
import { type DocumentSet, dataOf, type SourceDocument } from './documents.ts';
import { Node } from './node.ts';
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

/** A longer chain of `$ref`s is not followed to its end; nobody writes one. */
export const longestChain = 100;

/** Follows `$ref`s through a set of documents, and remembers those that lead nowhere. */
export class Graph {
  readonly #documents: DocumentSet;
  readonly #targets = new Map<SourceDocument, Map<string, Node>>();
  readonly #following = new Set<string>();
  readonly #broken = new Map<string, BrokenReference>();
  readonly #names = new Map<SourceDocument, Names>();
  readonly #mostNodes: number;
  #nodes = 0;

  constructor(documents: DocumentSet) {
    this.#documents = documents;
    this.#mostNodes = documents.limit?.nodes ?? Number.POSITIVE_INFINITY;
  }

  /** @internal Counts what was made, of which `$ref`s can ask for more than there is memory: nodes, and what is as large. */
  count(nodes: number): void {
    this.#nodes += nodes;
    if (this.#nodes > this.#mostNodes) this.#documents.limit?.refuse();
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
    return new Node(this, dataOf(document.outline ?? document.data), document);
  }
}
