import { profiles } from '../../rules/profiles/index.ts';
import type { Profile } from '../profile.ts';

/** A profile by the name of its package entry (`statusquo`, `statusquo/huddle`) or by its id (`huddle`). */
export function findProfile(name: string): Profile | undefined {
  const id = name === 'statusquo' ? 'recommended' : name.replace(/^statusquo\//, '');
  return profiles.find((profile) => profile.id === id);
}

/** The ids of all profiles. */
export const profileIds: readonly string[] = profiles.map(({ id }) => id);
