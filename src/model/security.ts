import type { Node } from './node.ts';

/**
 * The security in force for an operation: its own, else the document's.
 * @see OpenAPI 3.1.1, Operation Object, `security`: an empty list removes the document's; `{}` makes it optional
 */
export class Security {
  readonly #alternatives: readonly Node[];

  constructor(operation: Node, root: Node) {
    const own = operation.get('security');
    this.#alternatives = (own.exists ? own : root.get('security')).items();
  }

  /** Whether no request gets through without credentials. */
  get isRequired(): boolean {
    return this.#alternatives.length > 0 && this.#alternatives.every((scheme) => scheme.entries().length > 0);
  }

  /** The names of the schemes that the alternatives use, each once. */
  get schemes(): readonly string[] {
    return [...new Set(this.#alternatives.flatMap((scheme) => scheme.entries().map(([name]) => name)))];
  }
}
