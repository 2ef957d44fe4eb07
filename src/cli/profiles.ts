import recommended from '../../rules/profiles/recommended.ts';
import type { Profile } from '../profile.ts';

/** The profiles by the name that `extends` and `--ruleset` know them by. */
export const profiles: ReadonlyMap<string, Profile> = new Map([
  ['statusquo', recommended],
  ['recommended', recommended],
]);
