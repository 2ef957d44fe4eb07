import type { Node } from './node.ts';

/** What a schema says of a value: the members of an object, the items of an array, a kind of scalar. */
export type Shape =
  | {
      readonly kind: 'object';
      readonly members: ReadonlyMap<string, Node>;
      readonly required: ReadonlySet<string>;
    }
  | { readonly kind: 'array'; readonly items: Node }
  | { readonly kind: 'string' | 'number' | 'integer' | 'boolean' }
  | Nothing
  | Unknown;

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

/**
 * The shapes that a schema allows: one for each way through its `oneOf` and `anyOf`, with `allOf` merged in and
 * cycles cut. Always at least one.
 * @param siblingsCount whether keywords beside a `$ref` count (OpenAPI 3.1 and later)
 */
export function shapesOf(schema: Node, siblingsCount: boolean): readonly Shape[] {
  return expand(schema, siblingsCount, new Set());
}

function expand(schema: Node, siblingsCount: boolean, open: Set<unknown>): readonly Shape[] {
  if (schema.isUnknown || open.has(schema.value)) return [unknown];
  if (!schema.isObject) return [nothing];
  open.add(schema.value);
  const parts = [schema, ...(siblingsCount ? schema.referrers : [])];
  const shapes = parts.map((part) => expandPart(part, siblingsCount, open)).reduce(combine);
  open.delete(schema.value);
  return shapes;
}

function expandPart(part: Node, siblingsCount: boolean, open: Set<unknown>): readonly Shape[] {
  const all = part.get('allOf').items();
  const choices = [part.get('oneOf').items(), part.get('anyOf').items()].filter(
    (branches) => branches.length > 0,
  );
  return [
    [ownShape(part)],
    ...all.map((schema) => expand(schema, siblingsCount, open)),
    ...choices.map((branches) => branches.flatMap((branch) => expand(branch, siblingsCount, open))),
  ].reduce(combine);
}

function ownShape(schema: Node): Shape {
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
  const members = new Map(schema.get('properties').entries());
  const required = new Set(schema.get('required').strings);
  return members.size + required.size > 0 ? { kind: 'object', members, required } : nothing;
}

function typesOf(schema: Node): readonly string[] {
  const type = schema.get('type');
  const types = type.string === undefined ? type.strings : [type.string];
  return types.filter((name) => name !== 'null');
}

function combine(left: readonly Shape[], right: readonly Shape[]): readonly Shape[] {
  if (left.length * right.length > maxAlternatives) return [unknown];
  return left.flatMap((one) => right.map((other) => merge(one, other)));
}

function merge(left: Shape, right: Shape): Shape {
  if (left.kind === 'unknown' || right.kind === 'unknown') return unknown;
  if (left.kind === 'nothing') return right;
  if (right.kind === 'nothing') return left;
  if (left.kind === 'object' && right.kind === 'object') {
    return {
      kind: 'object',
      members: new Map([...left.members, ...right.members]),
      required: new Set([...left.required, ...right.required]),
    };
  }
  return left.kind === right.kind ? left : unknown;
}
