import type { Profile } from '../profile.ts';
import type { Rule } from '../rule.ts';
import { type Block, heading, type Inline, paragraph } from './blocks.ts';
import { type Folders, ruleFolders, topicOf } from './folders.ts';
import { optionsInline } from './settings.ts';

/** A list of rules by topic, with the severities of a profile; rules that it leaves out are off. */
export function listing(rules: readonly Rule[], profile: Profile, folders: Folders): readonly Block[] {
  const least = [Math.max(0, ...rules.map(({ id }) => id.length)), 'error'.length];
  const sections = byFolder(rules, folders).flatMap(([folder, inFolder]): Block[] => [
    heading(topicOf(folder)),
    { kind: 'table', columns: [], rows: inFolder.map((rule) => row(rule, profile)), least },
  ]);
  const on = rules.filter((rule) => settingOf(rule, profile)).length;
  const count = `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`;
  const summary = on === rules.length ? `${count}, all on` : `${count}, ${on} of them on`;
  return [
    ...sections,
    paragraph(
      `${summary} in `,
      { code: profile.id },
      '. ',
      { code: 'statusquo explain <rule>' },
      ' says more.',
    ),
  ];
}

/** Rules by the folder that they stand in, those in none last. */
export function byFolder(
  rules: readonly Rule[],
  folders: Folders,
): readonly (readonly [string, readonly Rule[]])[] {
  const named = rules.map((rule) => folders[rule.id] ?? 'others');
  return [...new Set([...ruleFolders, ...named])].flatMap((folder) => {
    const found = rules.filter((_, index) => named[index] === folder);
    return found.length > 0 ? [[folder, found] as const] : [];
  });
}

/** The setting of a rule in a profile, if the profile switches it on. */
export function settingOf({ id }: Rule, { settings }: Profile) {
  return settings.find(({ rule }) => rule.id === id);
}

function row(rule: Rule, profile: Profile): Inline[] {
  const setting = settingOf(rule, profile);
  const options = optionsInline(setting?.options ?? {});
  return [
    [{ code: rule.id }],
    [{ severity: setting?.severity ?? 'off' }],
    [rule.sentence, ...(options.length > 0 ? [' With ', ...options, '.'] : [])],
  ];
}
