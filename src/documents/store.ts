import { resolve } from 'node:path';
import { type DocumentSet, dataOf } from '../model/documents.ts';
import { isRemote, normalizeRoot } from '../model/reference.ts';
import { readSource } from './bytes.ts';
import { ConfinedReader } from './confined.ts';
import { type Fetched, Fetcher } from './fetch.ts';
import { nameOf, toUri } from './file-uri.ts';
import { type Host, normalizeUrl } from './hosts.ts';
import { LoadedDocument } from './loaded-document.ts';
import { assertOpenApi } from './parse.ts';
import { loadReferences } from './references.ts';
import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';

/** Why a document that a `$ref` names was not loaded. */
export type Absence =
  /** It is on a network, on a host that is not allowed. */
  | { readonly kind: 'remote' }
  /** It is a file, and the document that refers to it is not. */
  | { readonly kind: 'local' }
  /** It lies outside the root. */
  | { readonly kind: 'outside' }
  /** It is missing, or broken. */
  | { readonly kind: 'unreadable'; readonly error: Unreadable };

/** A root document with all that its `$ref`s lead to. */
export interface LoadedSet extends DocumentSet {
  readonly root: LoadedDocument;
  find(uri: string): LoadedDocument | undefined;
  /** Every document of the set, the root first. */
  readonly all: readonly LoadedDocument[];
  /** Why a document of this set was not loaded. */
  absence(uri: string): Absence | undefined;
}

/** What may be read, and how much of it. */
export interface StoreOptions {
  /** Larger documents are refused. Default: 100 MB. */
  readonly maxBytes?: number | undefined;
  /** The hosts that documents may be fetched from when a `$ref` names them. Default: none. */
  readonly hosts?: readonly Host[];
}

/** Reads documents, each once, and what a `$ref` names only below a root folder and on hosts that are allowed. */
export class DocumentStore {
  readonly #maxBytes: number | undefined;
  readonly #confined: ConfinedReader;
  readonly #fetcher: Fetcher;
  readonly #documents = new Map<string, Promise<LoadedDocument>>();
  readonly #fetched = new Map<string, Promise<Fetched>>();

  /** @param root the folder that no `$ref` to a file leads out of, symbolic links included */
  constructor(root: string, { maxBytes, hosts = [] }: StoreOptions = {}) {
    this.#maxBytes = maxBytes;
    this.#confined = new ConfinedReader(resolve(root), maxBytes);
    this.#fetcher = new Fetcher(hosts, maxBytes);
  }

  /**
   * Loads the document of a file.
   * @param path the file, absolute or relative to the working directory
   * @param name how the file is named to the user
   * @throws Unreadable when the file cannot be read or is not an OpenAPI document
   */
  async load(path: string, name = path): Promise<LoadedSet> {
    if (isRemote(path)) {
      throw new Unreadable(name, 'is an address, and only files are linted; download it, or pipe it to -');
    }
    const absolute = resolve(path);
    const read = () => readSource(absolute, name, { maxBytes: this.#maxBytes });
    return this.#complete(await this.#once(toUri(absolute), name, read), name);
  }

  /**
   * Loads a document that was read already.
   * @param path where it would be saved; its `$ref`s are relative to it
   * @throws Unreadable when the text is broken or not an OpenAPI document
   */
  async loadSource(source: Source, path: string, name: string): Promise<LoadedSet> {
    return this.#complete(await LoadedDocument.of(source, toUri(resolve(path)), name), name);
  }

  async #complete(root: LoadedDocument, name: string): Promise<LoadedSet> {
    assertOpenApi(dataOf(root.outline), name);
    const found = new Map<string, LoadedDocument | Absence>([[root.uri, root]]);
    if (root.mayRefer) {
      await loadReferences(root, async (uri) => {
        const referenced = found.get(uri) ?? (await this.#open(uri));
        found.set(uri, referenced);
        return loadedOrNot(referenced).loaded;
      });
    }
    return toSet(root, found);
  }

  /** Reads what a `$ref` names, if it may be read. */
  async #open(uri: string): Promise<LoadedDocument | Absence> {
    try {
      if (isRemote(uri)) return this.#fetcher.mayFetch(uri) ? await this.#fetch(uri) : { kind: 'remote' };
      const name = nameOf(uri) || '.';
      const target = this.#confined.locate(uri, name);
      if (target === undefined) return { kind: 'outside' };
      return await this.#once(uri, name, () => this.#confined.read(uri, target, name));
    } catch (error) {
      if (error instanceof Unreadable) return { kind: 'unreadable', error };
      throw error;
    }
  }

  /** Fetches a document. It is known by where it was found, as what it refers to is relative to that. */
  async #fetch(uri: string): Promise<LoadedDocument> {
    const fetching = this.#fetched.get(uri) ?? this.#fetcher.fetch(uri);
    this.#fetched.set(uri, fetching);
    const { source, url } = await fetching;
    return this.#once(url, url, async () => source);
  }

  async #once(uri: string, name: string, read: () => Promise<Source>): Promise<LoadedDocument> {
    const known = this.#documents.get(uri);
    if (known) return known;
    const reading = read().then((source) => LoadedDocument.of(source, uri, name));
    this.#documents.set(uri, reading);
    return reading;
  }
}

/**
 * Makes a set of what was found behind the URIs that `$ref`s lead to.
 * @param found also has the root
 */
export function toSet(root: LoadedDocument, found: ReadonlyMap<string, LoadedDocument | Absence>): LoadedSet {
  // Whoever asks may have had the URI from a library that writes drives as `c:`.
  const at = (uri: string) => loadedOrNot(found.get(isRemote(uri) ? normalizeUrl(uri) : normalizeRoot(uri)));
  const all = [...new Set(found.values())].filter((each) => each instanceof LoadedDocument);
  return {
    root,
    all,
    limit: limitFor(root, all),
    find: (uri) => at(uri).loaded,
    // Only the `$ref` of a fetched document is still a `file:` URL when it is resolved.
    absence: (uri) => (uri.startsWith('file:') ? { kind: 'local' } : at(uri).absence),
  };
}

/**
 * A node for every two characters of the documents, and some on top, is several times what honest ones need. A `$ref`
 * from each of many places to what has many parts needs more, and fills the memory before a rule has run.
 */
function limitFor(root: LoadedDocument, all: readonly LoadedDocument[]) {
  const length = all.reduce((sum, document) => sum + document.length, 0);
  const nodes = mostNodesOnTop + Math.floor(length / 2);
  const refuse = (): never => {
    const most = nodes.toLocaleString('en');
    throw new Unreadable(
      root.name,
      `grows to more than ${most} nodes, as what is large in it is used in many places`,
    );
  };
  return { nodes, refuse };
}

const mostNodesOnTop = 5_000_000;

function loadedOrNot(found: LoadedDocument | Absence | undefined) {
  return found instanceof LoadedDocument ? { loaded: found } : { absence: found };
}
