import type { Node } from './node.ts';

/** What a schema says of a value: the members of an object, the items of an array, a kind of scalar. */
export type Shape =
  | {
      readonly kind: 'object';
      readonly members: Members;
      readonly required: ReadonlySet<string>;
    }
  | { readonly kind: 'array'; readonly items: Node }
  | { readonly kind: 'string' | 'number' | 'integer' | 'boolean' }
  | Nothing
  | Unknown;

/** The members of an object by their names, each with its schema. */
interface Members {
  readonly size: number;
  has(name: string): boolean;
  get(name: string): Node | undefined;
  keys(): Iterable<string>;
}

/** Says nothing: `{}`, `true`, `type: object` without members. Combined with a shape it gives that shape. */
interface Nothing {
  readonly kind: 'nothing';
}

/** Cannot be told: a broken `$ref`, a cycle, a mix of types. Combined with anything it stays unknown. */
interface Unknown {
  readonly kind: 'unknown';
}

const nothing: Nothing = { kind: 'nothing' };
const unknown: Unknown = { kind: 'unknown' };
const maxAlternatives = 64;
/** Schemas that refer to each other in a longer chain are not followed to its end. */
const maxDepth = 100;

/** Remembers the shapes of schemas by their data. */
export type ShapeMemory = WeakMap<object, readonly Shape[]>;

/**
 * The shapes that a schema allows: one for each way through its `oneOf` and `anyOf`, with `allOf` merged in and
 * cycles cut. Always at least one.
 * @param siblingsCount whether keywords beside a `$ref` count (OpenAPI 3.1 and later)
 * @param memory shared by the schemas of one API, so that each is expanded once however many refer to it
 */
export function shapesOf(schema: Node, siblingsCount: boolean, memory: ShapeMemory): readonly Shape[] {
  const known = memory.get(schema.value as object);
  if (known && !(siblingsCount && schema.referrers.length > 0)) return known;
  return new Expansion(siblingsCount, memory).expand(schema);
}

class Expansion {
  readonly #siblingsCount: boolean;
  readonly #memory: ShapeMemory;
  readonly #open = new Set<unknown>();

  constructor(siblingsCount: boolean, memory: ShapeMemory) {
    this.#siblingsCount = siblingsCount;
    this.#memory = memory;
  }

  expand(schema: Node): readonly Shape[] {
    if (schema.isUnknown) return [unknown];
    const own = this.#expandOwn(schema);
    if (!this.#siblingsCount || schema.referrers.length === 0) return own;
    return combineAt(schema, [own, ...schema.referrers.map((referrer) => this.#expandKeywords(referrer))]);
  }

  #expandOwn(schema: Node): readonly Shape[] {
    if (!schema.isObject) return [nothing];
    const data = schema.value as object;
    const known = this.#memory.get(data);
    if (known) return known;
    if (this.#open.has(data) || this.#open.size >= maxDepth) return [unknown];
    this.#open.add(data);
    const shapes = this.#expandKeywords(schema);
    this.#open.delete(data);
    this.#memory.set(data, shapes);
    return shapes;
  }

  #expandKeywords(schema: Node): readonly Shape[] {
    const own = [ownShape(schema)];
    if (!['allOf', 'oneOf', 'anyOf'].some((keyword) => schema.has(keyword))) return own;
    const all = schema.get('allOf').items();
    const choices = [schema.get('oneOf').items(), schema.get('anyOf').items()]
      .map((branches) => branches.filter((branch) => branch.stringAt('type') !== 'null'))
      .filter((branches) => branches.length > 0);
    return combineAt(schema, [
      own,
      ...all.map((part) => this.expand(part)),
      ...choices.map((branches) => limit(branches.flatMap((branch) => this.expand(branch)))),
    ]);
  }
}

function ownShape(schema: Node): Shape {
  // What it refers to depends on who refers to the schema.
  if (schema.has('$dynamicRef') || schema.has('$recursiveRef')) return unknown;
  const types = typesOf(schema);
  if (types.length > 1) return unknown;
  const type = types[0];
  if ((type ?? 'object') === 'object') return objectShape(schema);
  if (type === 'array') return { kind: 'array', items: schema.get('items') };
  if (type === 'string' || type === 'number' || type === 'integer' || type === 'boolean')
    return { kind: type };
  return unknown;
}

function objectShape(schema: Node): Shape {
  if (!schema.has('properties') && !schema.has('required')) return nothing;
  const members = new Properties(schema.get('properties'));
  const required = new Set(schema.get('required').strings);
  return members.size + required.size > 0 ? { kind: 'object', members, required } : nothing;
}

/** The members that a schema has itself. Of most schemas nobody asks more than their names. */
class Properties implements Members {
  readonly #node: Node;
  readonly #names: readonly string[];

  constructor(node: Node) {
    this.#node = node;
    this.#names = node.isObject ? Object.keys(node.value as object) : [];
  }

  get size(): number {
    return this.#names.length;
  }

  has(name: string): boolean {
    return this.#node.isObject && this.#node.has(name);
  }

  get(name: string): Node | undefined {
    return this.has(name) ? this.#node.get(name) : undefined;
  }

  keys(): Iterable<string> {
    return this.#names;
  }
}

function typesOf(schema: Node): readonly string[] {
  const type = schema.get('type');
  const types = type.string === undefined ? type.strings : [type.string];
  return types.filter((name) => name !== 'null');
}

/** Combines what the parts of a schema allow, unless there are many schemas whose parts have many members. */
function combineAt(schema: Node, parts: readonly (readonly Shape[])[]): readonly Shape[] {
  const telling = parts.map((part) => part.filter(({ kind }) => kind !== 'nothing'));
  const merged = telling.filter((part) => part.length > 0);
  for (const shape of merged.length > 1 ? merged.flat() : []) {
    if (shape.kind === 'object') schema.countParts(shape.members.size + shape.required.size);
  }
  return combine(parts);
}

/** Combines what the parts of a schema allow. Those that leave no choice are merged at once, for there may be many. */
function combine(parts: readonly (readonly Shape[])[]): readonly Shape[] {
  let combined: readonly Shape[] = [nothing];
  let certain: Shape[] = [];
  for (const part of parts) {
    const [shape] = part;
    if (shape && part.length === 1) {
      certain.push(shape);
    } else {
      combined = cross(cross(combined, [merge(certain)]), part);
      certain = [];
    }
  }
  return cross(combined, [merge(certain)]);
}

function cross(left: readonly Shape[], right: readonly Shape[]): readonly Shape[] {
  if (left.length * right.length > maxAlternatives) return [unknown];
  return left.flatMap((one) => right.map((other) => merge([one, other])));
}

function limit(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.length > maxAlternatives ? [unknown] : shapes;
}

/** The shape of a value that is of several shapes at once. */
function merge(shapes: readonly Shape[]): Shape {
  const telling = shapes.filter(({ kind }) => kind !== 'nothing');
  const [first = nothing, ...others] = telling;
  if (others.length === 0) return first;
  const objects = telling.filter((shape) => shape.kind === 'object');
  if (objects.length === telling.length) {
    return {
      kind: 'object',
      members: mergeMembers(objects.map(({ members }) => members)),
      required: new Set(objects.flatMap(({ required }) => [...required])),
    };
  }
  if (others.every(({ kind }) => kind === first.kind)) return first;
  const areNumbers = telling.every(({ kind }) => kind === 'number' || kind === 'integer');
  return areNumbers ? { kind: 'integer' } : unknown;
}

/** Of a member that several mention the last counts that says what it is: the others may only describe it. */
function mergeMembers(sides: readonly Members[]): Members {
  const merged = new Map<string, Node>();
  for (const members of sides) {
    for (const name of members.keys()) {
      const node = members.get(name);
      if (node && (!merged.has(name) || saysWhatItIs(node))) merged.set(name, node);
    }
  }
  return merged;
}

function saysWhatItIs(schema: Node): boolean {
  return (
    schema.isUnknown ||
    ['type', 'properties', 'items', 'allOf', 'oneOf', 'anyOf', '$dynamicRef'].some((key) => schema.has(key))
  );
}
