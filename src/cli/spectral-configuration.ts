import type { Rule as SpectralRule } from '@stoplight/spectral-core';
import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import type { LoadedDocument } from '../documents/loaded-document.ts';
import type { Finding } from '../lint.ts';
import { enforce, type Setting } from '../profile.ts';
import { type RuleDescription, severities } from '../reports/report.ts';
import { describeRule } from '../reports/rule-description.ts';
import { runForeignRules } from '../spectral/host/foreign-rules.ts';
import { loadRuleset } from '../spectral/host/load-ruleset.ts';
import { toRuleset, unchangedRule } from '../spectral/ruleset.ts';
import type { Configuration } from './configuration.ts';
import type { Plan } from './plan.ts';

type Ruleset = Awaited<ReturnType<typeof loadRuleset>>;

/** A configuration that Spectral's engine has loaded. */
export interface SpectralConfiguration extends Configuration {
  /** The rules that it knows. */
  readonly ids: readonly string[];
}

/**
 * Reads a configuration that only Spectral's engine can make sense of: one that extends rulesets of others, defines
 * rules, or is written in JavaScript. What it says of the rules of statusquo, the native host follows; Spectral runs
 * the other rules.
 * @param file an absolute path, or an address of the network
 * @throws what Spectral throws at a ruleset that it refuses
 */
export async function configureSpectral(file: string): Promise<SpectralConfiguration> {
  const ruleset = await loadRuleset(file, ownRuleset);
  return {
    planFor: async (document) => planFor(ruleset, document),
    describe: (id) => describe(ruleset.rules[id]),
    ids: Object.keys(ruleset.rules),
    notes: [],
  };
}

function ownRuleset(entry: string): object | undefined {
  const id = entry === 'statusquo' ? 'recommended' : entry.slice('statusquo/'.length);
  const profile = profiles.find((each) => each.id === id);
  return profile && toRuleset(profile);
}

function planFor(ruleset: Ruleset, document: LoadedDocument): Plan {
  const here = ruleset.fromSource(document.uri);
  const enabled = Object.values(here.rules).filter((rule) => rule.enabled);
  const foreign = enabled.filter((rule) => !settingOf(rule)).map(({ name }) => name);
  return {
    settings: enabled.flatMap((rule) => settingOf(rule) ?? []),
    judge: (finding) => judge(finding, here.rules[finding.rule]),
    ...(foreign.length > 0 && { runForeignRules: (documents) => runForeignRules(here, foreign, documents) }),
  };
}

/** How a rule of statusquo is switched on; undefined for any other, and for one that the ruleset has rewritten. */
function settingOf(rule: SpectralRule): Setting | undefined {
  const identity = unchangedRule(rule);
  const own = identity && rules.find(({ id }) => id === identity.id);
  return own && enforce(own, own.severity, identity.options);
}

function judge(finding: Finding, rule: SpectralRule | undefined): Finding | undefined {
  if (!rule) return finding;
  const severity = severities[rule.getSeverityForSource(finding.document.uri, [...finding.path])];
  return severity && { ...finding, severity };
}

function describe(rule: SpectralRule | undefined): RuleDescription | undefined {
  if (!rule) return undefined;
  const severity = severities[rule.severity] ?? 'hint';
  const setting = settingOf(rule);
  if (setting) return describeRule({ ...setting, severity });
  return {
    id: rule.name,
    sentence: rule.description ?? rule.message ?? rule.name,
    sources: [],
    url: rule.documentationUrl ?? undefined,
    severity,
  };
}
