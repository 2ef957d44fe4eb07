import type { Envelope } from './envelope.ts';
import { departureFrom, envelopeOf, isEnvelope, isLike, namesOf, outlineOf } from './envelope.ts';
import type { Node } from './node.ts';
import { type Shape, type ShapeMemory, shapesOf } from './shape.ts';

/** A schema, seen as the shapes of the values that it allows. */
export class Schema {
  readonly node: Node;
  readonly #siblingsCount: boolean;
  readonly #memory: ShapeMemory;
  #shapes: readonly Shape[] | undefined;

  constructor(node: Node, siblingsCount: boolean, memory: ShapeMemory) {
    this.node = node;
    this.#siblingsCount = siblingsCount;
    this.#memory = memory;
  }

  /** One shape for each way through `oneOf` and `anyOf`, `allOf` merged; at least one. */
  get shapes(): readonly Shape[] {
    this.#shapes ??= this.shapesOfMember(this.node);
    return this.#shapes;
  }

  /** The one shape that the schema allows, if that can be told. */
  get shape(): Shape | undefined {
    const [shape] = this.shapes;
    const isOne = this.shapes.length === 1 && shape?.kind !== 'unknown' && shape?.kind !== 'nothing';
    return isOne ? shape : undefined;
  }

  /** Whether the schema is a `$ref` to a definition that others may use too. */
  get isShared(): boolean {
    return this.node.isObject && this.node.referrers.length > 0;
  }

  /** The schema's `format`, if it has one. */
  get format(): string | undefined {
    return this.node.stringAt('format');
  }

  /** Whether the schema stands for the bytes of a file: `format: binary`, or `type: file` in OpenAPI 2.0. */
  get isFile(): boolean {
    return this.format === 'binary' || this.node.stringAt('type') === 'file';
  }

  /** Whether every value that the schema allows is an array. */
  get isArray(): boolean {
    return this.shapes.every((shape) => shape.kind === 'array');
  }

  /** The names of the members that a value may have or must have, where the schema has one shape. */
  get memberNames(): ReadonlySet<string> {
    return this.shape?.kind === 'object' ? namesOf(this.shape) : new Set();
  }

  /** Tells shapes apart: the members of the schema's shape in alphabetical order, each with what it is. */
  get outline(): string {
    const { shape } = this;
    return shape ? outlineOf(shape, (node) => this.shapesOfMember(node)) : '';
  }

  /** The envelope that this schema describes: its required members, or all of them when none is required. */
  get envelope(): Envelope | undefined {
    return this.shape && envelopeOf(this.shape, (node) => this.shapesOfMember(node));
  }

  /**
   * How the schema departs from an envelope ("lacks `code`"), or undefined when it follows it or that cannot be told.
   * With `oneOf` or `anyOf` every branch has to follow it.
   */
  departureFrom(envelope: Envelope): string | undefined {
    for (const shape of this.shapes) {
      const departure = departureFrom(envelope, shape, (node) => this.shapesOfMember(node));
      if (departure !== undefined) return departure;
    }
    return undefined;
  }

  /** Whether the schema, or a branch of it, is an envelope with all of its members and no others. */
  isEnvelope(envelope: Envelope): boolean {
    return this.shapes.some((shape) => isEnvelope(envelope, shape, (node) => this.shapesOfMember(node)));
  }

  /** Whether the schema, or a branch of it, is an object with the members of another schema and no others. */
  isLike({ shape: other }: Schema): boolean {
    if (!other) return false;
    return this.shapes.some((shape) => isLike(shape, other, (node) => this.shapesOfMember(node)));
  }

  /** The shapes of a schema inside this one. */
  shapesOfMember(node: Node): readonly Shape[] {
    return shapesOf(node, this.#siblingsCount, this.#memory);
  }
}
