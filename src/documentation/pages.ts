import type { Profile } from '../profile.ts';
import type { Rule } from '../rule.ts';
import { type Block, heading, type Inline, paragraph, title } from './blocks.ts';
import { type Folders, profilePath, rulePath, topicOf } from './folders.ts';
import { byFolder } from './listing.ts';
import { toMarkdown } from './markdown.ts';
import { profilePage } from './profile-page.ts';
import { rulePage } from './rule-page.ts';

/** What the pages are written from. */
export interface Library {
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  readonly folders: Folders;
  /** The text of rules/DECISIONS.md, which is written by hand; undefined where there is none. */
  readonly decisions: string | undefined;
}

/** Every written page begins with it: a page without it is written by hand. */
export const pageMark = '<!-- Written by `npm run docs`';

/** Every page of the folder `rules/`, by its path in there. */
export function pagesOf(library: Library): ReadonlyMap<string, string> {
  const { rules, profiles, folders } = library;
  return new Map([
    ['README.md', marked(indexPage(library), 'the rules and profiles beside it')],
    ...rules.map((rule): [string, string] => [
      rulePath(rule.id, folders),
      marked(rulePage(rule, profiles), `${rule.id}.ts`),
    ]),
    ...profiles.map((profile): [string, string] => [
      profilePath(profile),
      marked(profilePage(profile, folders), `${profile.id.replace(/^.*\//, '')}.ts`),
    ]),
  ]);
}

function marked(page: string, origin: string): string {
  return `${pageMark} from ${origin}: change it there. -->\n\n${page}`;
}

/** The index of all rules and profiles as Markdown. */
export function indexPage({ rules, profiles, folders, decisions }: Library): string {
  return toMarkdown([
    title('Rules'),
    paragraph(
      `${rules.length} rules. Each page says what a rule demands, who says so, and what to write; `,
      { code: 'statusquo explain <rule|profile>' },
      ' prints the same.',
    ),
    ...decisionBlocks(decisions),
    ...byFolder(rules, folders).flatMap(([folder, inFolder]): Block[] => [
      heading(topicOf(folder)),
      {
        kind: 'table',
        columns: ['rule', 'what it demands'],
        rows: inFolder.map(({ id, sentence }): Inline[] => [
          [{ code: id, link: rulePath(id, folders) }],
          [sentence],
        ]),
      },
    ]),
    ...profileBlocks(profiles),
  ]);
}

function decisionBlocks(decisions: string | undefined): readonly Block[] {
  if (decisions === undefined) return [];
  const name = /^# (.+)$/m.exec(decisions)?.[1] ?? 'Decisions';
  return [
    paragraph(
      'Why the rules are as they are: ',
      { text: name.replaceAll('`', ''), link: 'DECISIONS.md' },
      '.',
    ),
  ];
}

function profileBlocks(profiles: readonly Profile[]): readonly Block[] {
  const rows = profiles.map((profile): Inline[] => [
    [{ code: profile.id, link: profilePath(profile) }],
    [profile.summary],
  ]);
  return [heading('Profiles'), { kind: 'table', columns: ['profile', 'what it is'], rows }];
}
