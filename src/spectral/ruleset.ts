import { evaluate, messageOf } from '../evaluate.ts';
import { type Api, versionOf } from '../model/api.ts';
import type { Node } from '../model/node.ts';
import type { Path } from '../model/path.ts';
import type { Profile, Setting } from '../profile.ts';
import type { DocumentTest, SpectralFunction, SpectralRule, SpectralRuleset } from './contract.ts';
import { modelOf } from './inventory.ts';

/** Lowers a profile to a Spectral ruleset: its rules, and no other, so that profiles combine by `extends`. */
export function toRuleset(profile: Profile): SpectralRuleset {
  return {
    rules: Object.fromEntries(profile.settings.map((setting) => [setting.rule.id, toSpectralRule(setting)])),
  };
}

/** A rule of statusquo with the options it is set to. */
export interface RuleIdentity {
  readonly id: string;
  readonly options: object;
}

/** A registered symbol, for a ruleset is seldom loaded from the file that the command line itself runs from. */
const identity = Symbol.for('statusquo.rule');

/** A rule as Spectral has it when its ruleset is loaded; only the part that tells whose rule it is. */
interface LoadedRule {
  readonly name: string;
  readonly message: string | null;
  readonly given: readonly string[];
  readonly resolved: boolean;
  readonly formats: Iterable<{ readonly displayName?: string | undefined }> | null;
  readonly then: readonly { readonly function: object; readonly field?: string }[];
}

/** Tells from a Spectral rule's function which rule of statusquo it runs; undefined for a function of others. */
export function identityOf(spectralFunction: object): RuleIdentity | undefined {
  return (spectralFunction as { readonly [identity]?: RuleIdentity })[identity];
}

/** Tells which rule of statusquo a rule is; undefined for a rule of others, and for one that a ruleset has rewritten. */
export function unchangedRule(rule: LoadedRule): RuleIdentity | undefined {
  const [then, ...others] = rule.then;
  const known = then && identityOf(then.function);
  const formats = [...(rule.formats ?? [])].map(({ displayName }) => displayName);
  const isUnchanged =
    rule.name === known?.id &&
    rule.message === '{{error}}' &&
    rule.resolved &&
    rule.given.join() === '$' &&
    formats.join() === openapi.displayName &&
    then?.field === undefined &&
    others.length === 0;
  return isUnchanged ? known : undefined;
}

/** Lowers one rule to a Spectral rule. */
export function toSpectralRule(setting: Setting): SpectralRule {
  const run: SpectralFunction = (_document, _options, context) => {
    const api = modelOf(context.documentInventory);
    return evaluate(setting, api).faults.map((fault) => ({
      message: messageOf(fault),
      path: encode(pathFor(fault.node, api)),
    }));
  };
  const { id } = setting.rule;
  return {
    description: setting.rule.sentence,
    message: '{{error}}',
    severity: setting.severity,
    given: '$',
    formats: [openapi],
    then: { function: Object.assign(run, { [identity]: { id, options: setting.options } }) },
  };
}

/**
 * The path of a node as Spectral follows it. Through `$ref`s it loses its way where they lead in a circle, are
 * percent-encoded or have keys beside them, and where a key behind them has a `+` or a brace; so a path has them only
 * where it leads to another document.
 */
function pathFor(node: Node, api: Api): Path {
  return node.document.uri === api.node.document.uri ? node.path : node.usePath;
}

/** Spectral decodes the pointer escapes in a path that a function gives it. */
function encode(path: Path): string[] {
  return path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** Tells Spectral which documents the rules are for. Its own formats cannot be imported: editors ship older copies. */
const openapi: DocumentTest = (document) => versionOf(document) !== undefined;
openapi.displayName = 'OpenAPI 2.0 to 3.2';
