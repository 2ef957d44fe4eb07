import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DocumentSet } from '../model/documents.ts';
import { isRemote, normalizeRoot } from '../model/reference.ts';
import { readText } from './bytes.ts';
import { isBelow, nameOf, toUri } from './file-uri.ts';
import { LoadedDocument } from './loaded-document.ts';
import { assertOpenApi } from './parse.ts';
import { loadReferences } from './references.ts';
import { Unreadable } from './unreadable.ts';

/** Why a document that a `$ref` names was not loaded. */
export type Absence =
  /** It is on a network. */
  | { readonly kind: 'remote' }
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

/** Reads documents, each file once, and files that a `$ref` names only below a root folder. */
export class DocumentStore {
  readonly #root: string;
  readonly #files = new Map<string, Promise<LoadedDocument>>();

  /** @param root the folder that no `$ref` leads out of, symbolic links included */
  constructor(root: string) {
    this.#root = resolve(root);
  }

  /**
   * Loads the document of a file.
   * @param path the file, absolute or relative to the working directory
   * @param name how the file is named to the user
   * @throws Unreadable when the file cannot be read or is not an OpenAPI document
   */
  async load(path: string, name = path): Promise<LoadedSet> {
    const absolute = resolve(path);
    return this.#complete(await this.#read(toUri(absolute), name, absolute), name);
  }

  /**
   * Loads a document from its text.
   * @param path where the text would be saved; its `$ref`s are relative to it
   * @throws Unreadable when the text is broken or not an OpenAPI document
   */
  async loadText(text: string, path: string, name: string): Promise<LoadedSet> {
    return this.#complete(await LoadedDocument.of(text, toUri(resolve(path)), name), name);
  }

  async #complete(root: LoadedDocument, name: string): Promise<LoadedSet> {
    assertOpenApi(root.data, name);
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
    if (isRemote(uri)) return { kind: 'remote' };
    if (!isBelow(uri, toUri(this.#root))) return { kind: 'outside' };
    // The target of a symbolic link is what gets read, so it is what has to be below the root.
    const target = await realpath(uri).catch(() => undefined);
    const root = await realpath(this.#root);
    if (target !== undefined && !isBelow(toUri(target), toUri(root))) return { kind: 'outside' };
    try {
      if (target === undefined) throw new Unreadable(nameOf(uri), 'does not exist', undefined, 'missing');
      return await this.#read(uri, nameOf(uri), target);
    } catch (error) {
      if (error instanceof Unreadable) return { kind: 'unreadable', error };
      throw error;
    }
  }

  #read(uri: string, name: string, path: string): Promise<LoadedDocument> {
    const known = this.#files.get(uri);
    if (known) return known;
    const reading = readText(path, name).then((text) => LoadedDocument.of(text, uri, name));
    this.#files.set(uri, reading);
    return reading;
  }
}

/**
 * Makes a set of what was found behind the URIs that `$ref`s lead to.
 * @param found also has the root
 */
export function toSet(root: LoadedDocument, found: ReadonlyMap<string, LoadedDocument | Absence>): LoadedSet {
  // Whoever asks may have had the URI from a library that writes drives as `c:`.
  const at = (uri: string) => loadedOrNot(found.get(normalizeRoot(uri)));
  return {
    root,
    all: [...found.values()].filter((each) => each instanceof LoadedDocument),
    find: (uri) => at(uri).loaded,
    absence: (uri) => at(uri).absence,
  };
}

function loadedOrNot(found: LoadedDocument | Absence | undefined) {
  return found instanceof LoadedDocument ? { loaded: found } : { absence: found };
}
