import type { Envelope } from './envelope.ts';
import { departureFrom, envelopeOf } from './envelope.ts';
import type { Node } from './node.ts';
import { type Shape, shapesOf } from './shape.ts';

/** Remembers the shapes of the schemas of one API by the data of the schema. */
export type ShapeMemory = WeakMap<object, readonly Shape[]>;

/** A schema, seen as the shapes of the values that it allows. */
export class Schema {
  readonly node: Node;
  readonly #siblingsCount: boolean;
  readonly #memory: ShapeMemory;

  constructor(node: Node, siblingsCount: boolean, memory: ShapeMemory) {
    this.node = node;
    this.#siblingsCount = siblingsCount;
    this.#memory = memory;
  }

  /** One shape for each way through `oneOf` and `anyOf`, `allOf` merged; at least one. */
  get shapes(): readonly Shape[] {
    if (!this.node.isObject || this.node.referrers.length > 0) return this.#compute(this.node);
    const data = this.node.value as object;
    const known = this.#memory.get(data) ?? this.#compute(this.node);
    this.#memory.set(data, known);
    return known;
  }

  /** The one shape that the schema allows, if that can be told. */
  get shape(): Shape | undefined {
    const [shape, ...others] = this.shapes;
    if (!shape || others.length > 0 || shape.kind === 'unknown' || shape.kind === 'nothing') return undefined;
    return shape;
  }

  /** The schema's `format`, if it has one. */
  get format(): string | undefined {
    return this.node.get('format').string;
  }

  /** Whether every value that the schema allows is an array. */
  get isArray(): boolean {
    return this.shapes.every((shape) => shape.kind === 'array');
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

  /** The shapes of a schema inside this one. */
  shapesOfMember(node: Node): readonly Shape[] {
    return new Schema(node, this.#siblingsCount, this.#memory).shapes;
  }

  #compute(node: Node): readonly Shape[] {
    return shapesOf(node, this.#siblingsCount);
  }
}
