import { profiles } from '../../rules/profiles/index.ts';
import type { Profile } from '../profile.ts';

/** A profile by its id (`huddle`) or by the name of its package entry. */
export function findProfile(name: string): Profile | undefined {
  return profiles.find(({ id }) => id === name) ?? profileOfEntry(name);
}

/** A profile by the name of its package entry, as `extends` has it: `statusquo`, `statusquo/huddle`. */
export function profileOfEntry(name: string): Profile | undefined {
  const id = name === 'statusquo' ? 'recommended' : /^statusquo\/(.+)$/.exec(name)?.[1];
  return profiles.find((profile) => profile.id === id);
}

/** The ids of all profiles. */
export const profileIds: readonly string[] = profiles.map(({ id }) => id);
