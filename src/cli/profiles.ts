import recommended from '../../rules/profiles/recommended.ts';
import type { Profile } from '../profile.ts';

/** A profile by its id (`huddle`) or by the name of its package entry. */
export async function findProfile(name: string): Promise<Profile | undefined> {
  return (await profileWithId(name)) ?? profileOfEntry(name);
}

/** A profile by the name of its package entry, as `extends` has it: `statusquo`, `statusquo/huddle`. */
export async function profileOfEntry(name: string): Promise<Profile | undefined> {
  if (name === 'statusquo') return recommended;
  const id = /^statusquo\/(.+)$/.exec(name)?.[1];
  return id === undefined ? undefined : profileWithId(id);
}

/** The ids of all profiles. */
export async function profileIds(): Promise<readonly string[]> {
  return (await allProfiles()).map(({ id }) => id);
}

async function profileWithId(id: string): Promise<Profile | undefined> {
  return id === recommended.id ? recommended : (await allProfiles()).find((profile) => profile.id === id);
}

/** Most runs want the profile that is the default; the others are loaded when one of them is named. */
async function allProfiles(): Promise<readonly Profile[]> {
  return (await import('../../rules/profiles/index.ts')).profiles;
}
