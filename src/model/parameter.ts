import type { Node } from './node.ts';

/** A parameter that an operation takes, its own or its path's. */
export class Parameter {
  readonly node: Node;

  constructor(node: Node) {
    this.node = node;
  }

  get name(): string {
    return this.node.get('name').string ?? '';
  }

  /** `path`, `query`, `header`, `cookie`; in OpenAPI 2.0 also `body` and `formData`. */
  get in(): string {
    return this.node.get('in').string ?? '';
  }

  get isRequired(): boolean {
    return this.node.get('required').value === true;
  }

  /** Whether this is a request header of a name, whatever its case. */
  isHeader(name: string): boolean {
    return this.in === 'header' && this.name.toLowerCase() === name.toLowerCase();
  }

  /**
   * The parameters in force: those of the operation, then those of its path that the operation does not replace.
   * A parameter is identified by its name and its place.
   * @see OpenAPI 3.1.1, Operation Object, `parameters`
   */
  static inForce(operation: Node, pathItem: Node): readonly Parameter[] {
    const inForce = new Map<string, Parameter>();
    for (const owner of [operation, pathItem]) {
      for (const node of owner.get('parameters').items()) {
        const parameter = new Parameter(node);
        const id = `${parameter.in} ${parameter.name}`;
        if (node.isObject && !inForce.has(id)) inForce.set(id, parameter);
      }
    }
    return [...inForce.values()];
  }
}
