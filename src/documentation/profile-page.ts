import type { Clause, Profile, Setting } from '../profile.ts';
import type { Rule } from '../rule.ts';
import { type Block, heading, type Inline, joined, paragraph, title, yaml } from './blocks.ts';
import { type Folders, rulePath } from './folders.ts';
import { toMarkdown } from './markdown.ts';
import { citation, optionsInline, withLongOptions } from './settings.ts';
import { yamlOf } from './values.ts';

/** The page of a profile as Markdown, to be put into a folder of `rules/`. */
export function profilePage(profile: Profile, folders: Folders): string {
  return toMarkdown(profileBlocks(profile, folders));
}

/** What there is to say about a profile. */
export function profileBlocks(profile: Profile, folders: Folders): readonly Block[] {
  const entry = profile.id === 'recommended' ? 'statusquo' : `statusquo/${profile.id}`;
  return [
    title(profile.title),
    paragraph(profile.summary),
    paragraph(
      'Use it with ',
      { code: `statusquo openapi.yaml -r ${profile.id}` },
      ', or in `.spectral.yaml` with ',
      { code: `extends: [${entry}]` },
      '.',
    ),
    ...clauseBlocks(profile, folders),
    ...settingBlocks(profile, folders),
  ];
}

function clauseBlocks(profile: Profile, folders: Folders): readonly Block[] {
  const { clauses } = profile;
  if (clauses.length === 0) return [];
  const enforced = clauses.filter((clause) => 'enforcedBy' in clause).length;
  const isOneDocument = new Set(clauses.map(({ source }) => source.document)).size === 1;
  const rows = clauses.map((clause): Inline[] => [
    placeOf(clause, isOneDocument),
    [clause.source.strength],
    [clause.says],
    enforcement(clause, profile, folders),
  ]);
  return [
    heading('What it says'),
    paragraph(coverage(enforced, clauses.length)),
    { kind: 'table', columns: ['place', 'strength', 'it says', 'checked by'], rows },
  ];
}

function coverage(enforced: number, total: number): string {
  if (total === 1)
    return enforced === 1 ? 'One clause, and it is checked.' : 'One clause, which is not checked.';
  if (enforced === total) return `All ${total} clauses are checked.`;
  return `${enforced} of ${total} clauses are checked; with each of the others stands why it is not.`;
}

/** The place in the source, and the clause's id where the place does not say it. */
function placeOf({ id, source }: Clause, isOneDocument: boolean): Inline {
  const place = source.place.endsWith(id) ? source.place : `${source.place} (${id})`;
  return citation(source, isOneDocument ? place : `${source.document}, ${place}`);
}

function enforcement(clause: Clause, profile: Profile, folders: Folders): Inline {
  if ('unenforceable' in clause) return [`Not checked: ${clause.unenforceable}`];
  return joined(
    clause.enforcedBy.map((rule) => {
      const setting = profile.settings.find((each) => each.rule.id === rule.id);
      return [linkTo(rule, folders), ...(setting ? levelOf(setting) : [])];
    }),
    '; ',
  );
}

/** " (warn, `scope: all`)" */
function levelOf({ severity, options }: Setting): Inline {
  const shown = optionsInline(options);
  return [' (', { severity }, ...(shown.length > 0 ? [', ', ...shown] : []), ')'];
}

function settingBlocks({ settings }: Profile, folders: Folders): readonly Block[] {
  const rows = settings.map(({ rule, severity, options }): Inline[] => {
    const shown = optionsInline(options);
    return [
      [linkTo(rule, folders)],
      [{ severity }],
      [rule.sentence, ...(shown.length > 0 ? [' With ', ...shown, '.'] : [])],
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading('Its rules'),
    { kind: 'table', columns: ['rule', 'severity', 'it demands'], rows },
    ...withLongOptions(settings).flatMap(({ rule, options }) => [
      heading(`The options of ${rule.id}`),
      yaml(yamlOf(options)),
    ]),
  ];
}

function linkTo({ id }: Rule, folders: Folders) {
  return { code: id, link: `../${rulePath(id, folders)}` };
}
