import { phrase } from '../model/phrase.ts';
import { suggest } from '../suggest.ts';
import { sentence, show } from './arguments.ts';

/** What a value may be: the TypeScript type of an option, read when the package is built. */
export type Kind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'undefined'
  | { readonly exactly: string | number }
  | { readonly listOf: Kind }
  | { readonly mapOf: Kind }
  /** The name of one of the {@link Shapes}. */
  | { readonly shape: string }
  | { readonly anyOf: readonly Kind[] };

/** Objects with members of their own, by name. */
export type Shapes = Readonly<Record<string, Readonly<Record<string, Member>>>>;

interface Member {
  readonly kind: Kind;
  readonly isOptional: boolean;
}

/**
 * Checks that a value is of a kind.
 * @param place where the value stands, as a person calls it: `codes[0]`
 * @throws TypeError when it is not, RangeError when it is none of a few values
 */
export function assertKind(value: unknown, kind: Kind, place: string, shapes: Shapes): void {
  if (typeof kind === 'object' && 'anyOf' in kind) {
    assertAnyOf(value, kind.anyOf, place, shapes);
    return;
  }
  if (!looksLike(value, kind)) throw misfit(value, [kind], place);
  if (typeof kind !== 'object') return;
  if ('listOf' in kind) {
    for (const [index, item] of (value as unknown[]).entries())
      assertKind(item, kind.listOf, `${place}[${index}]`, shapes);
  } else if ('mapOf' in kind) {
    for (const [key, member] of Object.entries(value as object))
      assertKind(member, kind.mapOf, `${place}.${key}`, shapes);
  } else if ('shape' in kind) {
    assertMembers(value as Record<string, unknown>, shapes[kind.shape] ?? {}, place, shapes);
  }
}

function assertAnyOf(value: unknown, kinds: readonly Kind[], place: string, shapes: Shapes): void {
  const near = kinds.find((kind) => looksLike(value, kind));
  if (near === undefined) throw misfit(value, kinds, place);
  assertKind(value, near, place, shapes);
}

function assertMembers(
  value: Record<string, unknown>,
  members: Shapes[string],
  place: string,
  shapes: Shapes,
): void {
  const known = Object.keys(members);
  for (const [name, member] of Object.entries(value)) {
    const expected = members[name];
    if (!expected) throw new RangeError(sentence(`${place} has no member ${name}${suggest(name, known)}`));
    if (member !== undefined) assertKind(member, expected.kind, `${place}.${name}`, shapes);
  }
  const missing = known.find((name) => !members[name]?.isOptional && value[name] === undefined);
  if (missing) throw new TypeError(`${place} lacks its member ${missing}.`);
}

/** Whether a value is of a kind, as far as can be seen without looking into it. */
function looksLike(value: unknown, kind: Kind): boolean {
  if (typeof kind === 'string') return typeof value === kind && !Number.isNaN(value);
  if ('exactly' in kind) return value === kind.exactly;
  if ('listOf' in kind) return Array.isArray(value);
  if ('anyOf' in kind) return kind.anyOf.some((each) => looksLike(value, each));
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misfit(value: unknown, kinds: readonly Kind[], place: string): Error {
  const choices = kinds.flatMap((kind) =>
    typeof kind === 'object' && 'exactly' in kind ? [`${kind.exactly}`] : [],
  );
  const expected = oneOf(kinds.filter((kind) => kind !== 'undefined').map(describe));
  const hint = typeof value === 'string' ? suggest(value, choices) : '';
  const text = `${place} has to be ${expected}, not ${show(value)}${hint}`;
  return choices.length > 0 ? new RangeError(sentence(text)) : new TypeError(sentence(text));
}

function describe(kind: Kind): string {
  if (kind === 'boolean') return 'true or false';
  if (typeof kind === 'string') return `a ${kind}`;
  if ('exactly' in kind) return JSON.stringify(kind.exactly);
  if ('listOf' in kind) return `a list of ${describeAll(kind.listOf)}`;
  if ('anyOf' in kind) return oneOf(kind.anyOf.map(describe));
  return 'an object';
}

function describeAll(kind: Kind): string {
  if (typeof kind === 'string') return `${kind}s`;
  if ('exactly' in kind) return JSON.stringify(kind.exactly);
  if ('listOf' in kind) return `lists of ${describeAll(kind.listOf)}`;
  if ('anyOf' in kind) return oneOf(kind.anyOf.map(describeAll));
  return 'objects';
}

function oneOf(choices: readonly string[]): string {
  return phrase(choices, 'or');
}
