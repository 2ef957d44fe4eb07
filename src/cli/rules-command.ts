import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import { listing, settingOf } from '../documentation/listing.ts';
import { toTerminal } from '../documentation/terminal.ts';
import { Unreadable } from '../documents/unreadable.ts';
import type { Profile } from '../profile.ts';
import { type Rule, valuesOf } from '../rule.ts';
import { suggest } from '../suggest.ts';
import { complain } from './complaints.ts';
import { ExitCode } from './exit-code.ts';
import { print } from './print.ts';
import { findProfile, profileIds } from './profiles.ts';
import { ruleFolders } from './rule-folders.ts';
import { stdoutLooks } from './terminal.ts';

/** The flags of the rules command. */
export interface RulesFlags {
  readonly profile?: string;
  readonly format: 'text' | 'json';
}

/**
 * Lists the rules: all of them with their severities in `recommended`, or those of a profile with the profile's.
 * @returns the exit code
 */
export async function runRules({ profile: name, format }: RulesFlags): Promise<number> {
  const profile = await findProfile(name ?? 'recommended');
  if (!profile) {
    complain(
      new Unreadable(name ?? '', `is no profile of statusquo${suggest(name ?? '', await profileIds())}`),
    );
    return ExitCode.failed;
  }
  const listed = name === undefined ? rules : profile.settings.map(({ rule }) => rule);
  print(
    format === 'json'
      ? `${JSON.stringify(
          listed.map((rule) => toJson(rule, profile)),
          withAbsent,
          2,
        )}\n`
      : toTerminal(listing(listed, profile, ruleFolders), stdoutLooks()),
  );
  return ExitCode.clean;
}

function toJson(rule: Rule, profile: Profile): object {
  const setting = settingOf(rule, profile);
  const severities = profiles.flatMap((each): [string, string][] => {
    const found = settingOf(rule, each);
    return found ? [[each.id, found.severity]] : [];
  });
  return {
    id: rule.id,
    sentence: rule.sentence,
    severity: setting?.severity ?? 'off',
    profiles: Object.fromEntries(severities),
    sources: rule.sources,
    options: valuesOf(rule, setting?.options ?? {}),
  };
}

/** JSON has no `undefined`, yet an option without a value is an option. */
function withAbsent(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}
