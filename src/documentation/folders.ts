import type { Profile } from '../profile.ts';

/** The folder of `rules/` that each rule stands in, by the id of the rule. */
export type Folders = Readonly<Record<string, string>>;

const topics: Readonly<Record<string, string>> = {
  codes: 'Status codes',
  content: 'Content',
  headers: 'Headers',
  errors: 'Errors',
};

/** The folders that rules stand in, in the order that they are read in. */
export const ruleFolders: readonly string[] = Object.keys(topics);

/** What the rules of a folder are about. */
export function topicOf(folder: string): string {
  return topics[folder] ?? folder;
}

/** The page of a rule, from the folder `rules/`. */
export function rulePath(id: string, folders: Folders): string {
  return `${folders[id] ?? 'codes'}/${id}.md`;
}

/** The page of a profile, from the folder `rules/`. */
export function profilePath({ id }: Pick<Profile, 'id'>): string {
  return id.startsWith('envelopes/') ? `${id}.md` : `profiles/${id}.md`;
}
