import { shapes as errorShapes } from '../../rules/envelopes/index.ts';
import type { Envelope } from '../model/envelope.ts';
import type { Rule } from '../rule.ts';
import type { Severity } from '../severity.ts';
import type { SpectralRule } from '../spectral/contract.ts';
import { toSpectralRule } from '../spectral/ruleset.ts';
import { suggest } from '../suggest.ts';
import { assertOptions, sentence } from './arguments.ts';
import { assertKind, type Kind, type Shapes } from './option-kind.ts';

/** A shape of error bodies with what people call it. */
export interface NamedEnvelope {
  readonly name: string;
  readonly envelope: Envelope;
}

/** Makes a Spectral rule of a rule of statusquo. */
type RuleFactory = (options?: object, severity?: Severity) => SpectralRule;

/** What the options of a rule may be, by name. */
export type Kinds = Readonly<Record<string, Kind>>;

const severities: Kind = { anyOf: ['error', 'warn', 'info', 'hint'].map((each) => ({ exactly: each })) };

/** Every error shape of the profiles, by its id. */
const envelopesById: ReadonlyMap<string, NamedEnvelope> = new Map(
  errorShapes.map(({ id, name, envelope }) => [id, { name, envelope }]),
);

/** The error shapes of the profiles, by their ids in camel case. */
export const envelopes: Readonly<Record<string, NamedEnvelope>> = Object.fromEntries(
  [...envelopesById].map(([id, shape]) => [
    id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase()),
    shape,
  ]),
);

/**
 * The factory of a rule. What it makes runs like the rule of a ruleset of statusquo, with other options; it throws a
 * TypeError or RangeError on options that the rule does not have, or that are of another kind.
 */
export function ruleFactory(rule: Rule, kinds: Kinds, shapes: Shapes): RuleFactory {
  return (options = {}, severity = rule.severity) => {
    assertOptions(rule.id, options, Object.keys(kinds));
    assertKind(severity, severities, `The severity of ${rule.id}`, shapes);
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    const settled = named(Object.fromEntries(given), rule, kinds);
    for (const [name, value] of Object.entries(settled))
      assertKind(value, kinds[name] as Kind, `${rule.id}: ${name}`, shapes);
    return toSpectralRule({ rule, severity, options: settled });
  };
}

/** Options in which an envelope may be named, or come with its name: the envelope itself, and the name where it goes. */
function named(
  options: Readonly<Record<string, unknown>>,
  rule: Rule,
  kinds: Kinds,
): Readonly<Record<string, unknown>> {
  const settled = { ...options };
  for (const [option, value] of Object.entries(options)) {
    if (!isEnvelope(kinds[option])) continue;
    const shape = typeof value === 'string' ? envelopeOf(value, rule) : value;
    if (!isNamed(shape)) continue;
    settled[option] = shape.envelope;
    if ('name' in kinds) settled.name ??= shape.name;
  }
  return settled;
}

function isEnvelope(kind: Kind | undefined): boolean {
  if (typeof kind !== 'object') return false;
  return 'anyOf' in kind ? kind.anyOf.some(isEnvelope) : 'shape' in kind && kind.shape === 'Envelope';
}

function isNamed(value: unknown): value is NamedEnvelope {
  return typeof value === 'object' && value !== null && 'envelope' in value && 'name' in value;
}

function envelopeOf(id: string, rule: Rule): NamedEnvelope {
  const found = envelopesById.get(id);
  if (found) return found;
  const hint = suggest(id, [...envelopesById.keys()]);
  throw new RangeError(sentence(`${rule.id}: there is no envelope ${JSON.stringify(id)}${hint}`));
}
