import { profiles } from '../../rules/profiles/index.ts';
import type { Setting } from '../profile.ts';
import { suggest } from '../suggest.ts';
import { assertTexts, sentence } from './arguments.ts';

/**
 * The rules of profiles; of several, the last one that names a rule decides about it.
 * @throws RangeError when there is no such profile
 */
export function settingsOf(ids: string | readonly string[]): readonly Setting[] {
  assertTexts('ruleset', ids);
  if (ids.length === 0) throw new RangeError('ruleset names no profile, so there is nothing to lint by.');
  const settings = [ids].flat().flatMap((id) => profileOf(id).settings);
  return [...new Map(settings.map((setting) => [setting.rule.id, setting])).values()];
}

function profileOf(id: string) {
  const profile = profiles.find((each) => each.id === id);
  if (profile) return profile;
  const known = profiles.map((each) => each.id);
  throw new RangeError(sentence(`${id} is no profile of statusquo${suggest(id, known)}`));
}
