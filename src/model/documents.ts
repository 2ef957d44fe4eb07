/** A document as the model sees it: data that was parsed elsewhere, and where it came from. */
export interface SourceDocument {
  /** An absolute path with forward slashes, a URL, or the empty string for a document without a place of its own. */
  readonly uri: string;
  readonly data: unknown;
  /** The same data, of which objects and arrays may be {@link Unread}; where it is missing, there are none. */
  readonly outline?: unknown;
}

/** An object or array of a document that is read when somebody asks what is in it: of most nobody does. */
export abstract class Unread {
  #data: object | undefined;

  /** The object or array, the same each time. What is in it may be unread again. */
  get data(): object {
    this.#data ??= this.read();
    return this.#data;
  }

  /** It is written as what it stands for. */
  toJSON(): object {
    return this.data;
  }

  protected abstract read(): object;
}

/** A value of an outline, read if it was not. */
export function dataOf(value: unknown): unknown {
  return value instanceof Unread ? value.data : value;
}

/** A root document and the documents that its `$ref`s lead to, all of them loaded before the model is built. */
export interface DocumentSet {
  readonly root: SourceDocument;
  /** The document at a URI, or undefined when it was not, or could not be, loaded. */
  find(uri: string): SourceDocument | undefined;
  /** Every document of the set, where that is known. */
  readonly all?: readonly SourceDocument[];
  /** How many nodes, or parts as large, may be made of the set, and what throws when there are to be more; as many as it takes without. */
  readonly limit?: { readonly nodes: number; readonly refuse: () => never };
}
