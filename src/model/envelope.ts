import type { Node } from './node.ts';
import { phrase } from './phrase.ts';
import type { Shape } from './shape.ts';

type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/**
 * The shape that a convention gives to a body, as data: the part of JSON Schema that a shape can be compared with.
 * @see JSON Schema 2020-12 Validation, sections 6.1.1 (type) and 6.5.3 (required)
 */
export interface Envelope {
  readonly type: TypeName | readonly TypeName[];
  readonly required?: readonly string[];
  /** Members of which at least one has to be there. */
  readonly anyRequired?: readonly string[];
  readonly properties?: Readonly<Record<string, Envelope>>;
  readonly items?: Envelope;
}

type ObjectShape = Extract<Shape, { kind: 'object' }>;

type ShapesOf = (schema: Node) => readonly Shape[];

/** Most bodies of a document are of a few shapes, so what was told of one is kept for as long as the shape is. */
const outlines = new WeakMap<Shape, string>();
const departures = new WeakMap<Envelope, WeakMap<Shape, { readonly text: string | undefined }>>();

const scalar: Envelope = { type: ['string', 'number', 'integer', 'boolean'] };

/** The envelope that a shape describes: its required members, or all when none is required; scalars are alike. */
export function envelopeOf(shape: Shape, shapesOf: ShapesOf): Envelope | undefined {
  if (shape.kind === 'array') return { type: 'array' };
  if (shape.kind === 'nothing' || shape.kind === 'unknown') return undefined;
  if (shape.kind !== 'object') return scalar;
  const required = shape.required.size > 0 ? [...shape.required] : [...shape.members.keys()];
  const properties: Record<string, Envelope> = Object.create(null);
  for (const name of required) {
    const member = outline(shape.members.get(name), shapesOf);
    if (member) properties[name] = member;
  }
  return { type: 'object', required, properties };
}

/** How a shape departs from an envelope, as the end of a sentence, or undefined when it does not or that cannot be told. */
export function departureFrom(envelope: Envelope, shape: Shape, shapesOf: ShapesOf): string | undefined {
  const known = departures.get(envelope) ?? new WeakMap();
  departures.set(envelope, known);
  const departure = known.get(shape) ?? { text: findDeparture(envelope, shape, shapesOf) };
  known.set(shape, departure);
  return departure.text;
}

function findDeparture(envelope: Envelope, shape: Shape, shapesOf: ShapesOf): string | undefined {
  if (shape.kind === 'nothing' || shape.kind === 'unknown') return undefined;
  const types = typeof envelope.type === 'string' ? [envelope.type] : envelope.type;
  const fits = types.some((type) => type === shape.kind || (type === 'number' && shape.kind === 'integer'));
  if (!fits) return `is ${withArticle(shape.kind)}, not ${types.map(withArticle).join(' or ')}`;
  if (shape.kind === 'object') return memberDeparture(envelope, shape, shapesOf);
  if (shape.kind === 'array' && envelope.items) {
    const departure = firstDeparture(envelope.items, shape.items, shapesOf);
    return departure && `has items where one ${departure}`;
  }
  return undefined;
}

/** Tells shapes apart: the names of the members in alphabetical order, each with what it is; scalars are alike. */
export function outlineOf(shape: Shape, shapesOf: ShapesOf): string {
  if (shape.kind !== 'object') return shape.kind === 'array' ? 'array' : 'scalar';
  const known = outlines.get(shape);
  if (known !== undefined) return known;
  const names = [...namesOf(shape)].sort();
  const found = JSON.stringify(names.map((name) => [name, outline(shape.members.get(name), shapesOf)?.type]));
  outlines.set(shape, found);
  return found;
}

/** Whether two shapes are objects of one outline. Their names are compared first: few have the same. */
export function isLike(shape: Shape, other: Shape, shapesOf: ShapesOf): boolean {
  if (shape.kind !== 'object' || other.kind !== 'object') return false;
  const others = namesOf(other);
  if (shape.members.size > others.size) return false;
  const names = namesOf(shape);
  if (names.size !== others.size || ![...names].every((name) => others.has(name))) return false;
  return outlineOf(shape, shapesOf) === outlineOf(other, shapesOf);
}

/** The names of the members that an object may have or must have. */
export function namesOf({ members, required }: ObjectShape): ReadonlySet<string> {
  return new Set([...members.keys(), ...required]);
}

/** Whether a shape is an envelope and nothing else: it has all the members that it has to have, and none but its own. */
export function isEnvelope(envelope: Envelope, shape: Shape, shapesOf: ShapesOf): boolean {
  if (shape.kind !== 'object' || departureFrom(envelope, shape, shapesOf) !== undefined) return false;
  const { required = [], anyRequired = [], properties = {} } = envelope;
  const wanted = [...required, ...anyRequired];
  const own = [...wanted, ...Object.keys(properties)];
  const names = [...shape.members.keys(), ...shape.required];
  return (
    wanted.length > 0 &&
    wanted.every((name) => names.includes(name)) &&
    names.every((name) => own.includes(name))
  );
}

/** How people write a shape down: `{code, message}`, `{errors[]}`, `string`. */
export function describeShape(shape: Shape, shapesOf: ShapesOf): string {
  if (shape.kind === 'array') return 'array';
  if (shape.kind !== 'object') return shape.kind;
  const names = [...namesOf(shape)];
  return `{${names.map((name) => name + suffix(shape.members.get(name), shapesOf)).join(', ')}}`;
}

function memberDeparture(envelope: Envelope, shape: ObjectShape, shapesOf: ShapesOf): string | undefined {
  const has = (name: string) => shape.members.has(name) || shape.required.has(name);
  const missing = (envelope.required ?? []).filter((name) => !has(name));
  if (missing.length > 0) return `lacks ${phrase(missing, 'and')}`;
  const { anyRequired } = envelope;
  if (anyRequired && !anyRequired.some(has)) {
    return `has none of ${phrase(anyRequired, 'or')}`;
  }
  for (const [name, member] of Object.entries(envelope.properties ?? {})) {
    const schema = shape.members.get(name);
    const departure = schema && firstDeparture(member, schema, shapesOf);
    if (departure) return `has a member ${name} that ${departure}`;
  }
  return undefined;
}

function firstDeparture(envelope: Envelope, schema: Node, shapesOf: ShapesOf): string | undefined {
  for (const shape of shapesOf(schema)) {
    const departure = departureFrom(envelope, shape, shapesOf);
    if (departure) return departure;
  }
  return undefined;
}

function outline(schema: Node | undefined, shapesOf: ShapesOf): Envelope | undefined {
  const shapes = schema ? shapesOf(schema) : [];
  const [shape] = shapes;
  if (!shape || shapes.length > 1 || shape.kind === 'unknown' || shape.kind === 'nothing') return undefined;
  return shape.kind === 'object' || shape.kind === 'array' ? { type: shape.kind } : scalar;
}

function suffix(schema: Node | undefined, shapesOf: ShapesOf): string {
  return schema && shapesOf(schema).every((shape) => shape.kind === 'array') ? '[]' : '';
}

function withArticle(kind: string): string {
  return /^[aio]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
