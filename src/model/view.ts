import type { Node } from './node.ts';

/** Where an API uses what a finding is about. */
export interface Use {
  /** "GET /pets/{id}" */
  readonly operation: string;
  /** The key of the response: "404", "4XX", "default". */
  readonly status?: string;
  /** Where it is used: the operation, or the response's entry in it, before any `$ref` is followed. */
  readonly node: Node;
}

/** What a rule has to say about one use; those that meet at one definition become one finding. */
export interface Observation {
  /** A sentence without its subject: "does not declare Location, so …". */
  readonly text: string;
  /** The place that it is about. */
  readonly node: Node;
  /** The use that it is about; undefined when it is about the document as a whole. */
  readonly use: Use | undefined;
}

/** A part of an API as a rule sees it: it knows where it is written and how a person calls it. */
export abstract class View {
  /** The node that the view reads. It stands behind all `$ref`s, so it is where the part is defined. */
  abstract readonly node: Node;
  abstract readonly use: Use | undefined;

  /**
   * What a rule yields.
   * @param text a sentence without its subject, in terms of the document: "does not declare Location, so …"
   * @param at the place to point at; where the view is defined when left out
   */
  finding(text: string, at: Node = this.node): Observation {
    return { text, node: at, use: this.use };
  }

  /** "GET /pets/{id} 404"; empty for the document as a whole. */
  toString(): string {
    return describeUse(this.use);
  }
}

/** "GET /pets/{id} 404", or "GET /pets/{id}" for a use that is not about one response. */
export function describeUse(use: Use | undefined): string {
  return [use?.operation, use?.status].filter((part) => part !== undefined).join(' ');
}
