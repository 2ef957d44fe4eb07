import type { Node } from './node.ts';

/** The parameters of one API by their data: many operations take the same ones. */
export type ParameterMemory = WeakMap<object, Parameter>;

/** A parameter that an operation takes, its own or its path's. */
export class Parameter {
  readonly node: Node;
  readonly name: string;
  /** `path`, `query`, `header`, `cookie`; in OpenAPI 2.0 also `body` and `formData`. */
  readonly in: string;
  readonly #lowerCaseName: string;
  /** Tells the parameters of an operation apart: the place and the name. */
  readonly #id: string;

  constructor(node: Node) {
    this.node = node;
    this.name = node.stringAt('name') ?? '';
    this.#lowerCaseName = this.name.toLowerCase();
    this.in = node.stringAt('in') ?? '';
    this.#id = `${this.in} ${this.in === 'header' ? this.#lowerCaseName : this.name}`;
  }

  get description(): string {
    return this.node.stringAt('description') ?? '';
  }

  get isRequired(): boolean {
    return this.node.get('required').value === true;
  }

  /** The texts that it may be, where the document lists them: `enum` of its schema, in OpenAPI 2.0 its own. */
  get choices(): readonly string[] {
    const own = this.node.get('enum');
    return (own.exists ? own : this.node.get('schema').get('enum')).strings;
  }

  /** Whether this is a request header of a name, whatever its case. */
  isHeader(name: string): boolean {
    return this.in === 'header' && this.#lowerCaseName === name.toLowerCase();
  }

  /**
   * The parameters in force: those of the operation, then those of its path that the operation does not replace.
   * A parameter is identified by its name and its place.
   * @param nodes those of the operation, then those of its path
   * @see OpenAPI 3.1.1, Operation Object, `parameters`
   */
  static inForce(nodes: readonly Node[], memory: ParameterMemory): readonly Parameter[] {
    const inForce = new Map<string, Parameter>();
    for (const node of nodes) {
      if (!node.isObject) continue;
      const parameter = memory.get(node.value as object) ?? new Parameter(node);
      memory.set(node.value as object, parameter);
      if (!inForce.has(parameter.#id)) inForce.set(parameter.#id, parameter);
    }
    return [...inForce.values()];
  }
}
