import type { Node } from './node.ts';

/** A response header as the document declares it. Its name is compared without regard to case (RFC 9110, section 5.1). */
export class Header {
  /** As it is written in the document. */
  readonly name: string;
  readonly node: Node;

  constructor(name: string, node: Node) {
    this.name = name;
    this.node = node;
  }

  /** Whether this header has a name, whatever its case. */
  is(name: string): boolean {
    return this.name.toLowerCase() === name.toLowerCase();
  }
}
