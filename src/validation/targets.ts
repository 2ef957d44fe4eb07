import type { LoadedDocument } from '../documents/loaded-document.ts';
import type { LoadedSet } from '../documents/store.ts';
import { findNames } from '../model/anchor.ts';
import { fromPointer, type Path } from '../model/path.ts';
import { resolveReference } from '../model/reference.ts';

/** An object or array of parsed data. */
export type Data = Readonly<Record<string, unknown>>;

/** A place in a document. */
export interface Origin {
  readonly document: LoadedDocument;
  readonly path: Path;
}

/** What a `$ref` leads to. */
export interface Target extends Origin {
  /** The same for every `$ref` that leads there. */
  readonly id: string;
  readonly value: unknown;
}

/** Finds what `$ref`s lead to, one step at a time, in documents that are loaded. */
export class Targets {
  readonly #documents: LoadedSet;
  readonly #anchors = new Map<LoadedDocument, ReadonlyMap<string, Path>>();

  constructor(documents: LoadedSet) {
    this.#documents = documents;
  }

  /**
   * What a `$ref` leads to; undefined when that is not loaded, or not there.
   * @param from the document that the `$ref` stands in
   */
  of(reference: string, from: LoadedDocument): Target | undefined {
    const { uri, fragment } = resolveReference(reference, from.uri);
    const document = uri === from.uri ? from : this.#documents.find(uri);
    const path = document && (fromPointer(`#${fragment}`) ?? this.#anchorsOf(document).get(fragment));
    if (!path) return undefined;
    let value = document.data;
    for (const key of path) {
      if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
      value = value[key];
    }
    return { document, path, value, id: JSON.stringify([uri, path]) };
  }

  #anchorsOf(document: LoadedDocument): ReadonlyMap<string, Path> {
    const anchors = this.#anchors.get(document) ?? findNames(document).anchors;
    this.#anchors.set(document, anchors);
    return anchors;
  }
}

/** The text of the `$ref` that an object has. */
export function referenceOf(value: Data): string | undefined {
  return Object.hasOwn(value, '$ref') && typeof value.$ref === 'string' ? value.$ref : undefined;
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
