/** A document as the model sees it: data that was parsed elsewhere, and where it came from. */
export interface SourceDocument {
  /** An absolute path with forward slashes, a URL, or the empty string for a document without a place of its own. */
  readonly uri: string;
  readonly data: unknown;
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
