import { fillIns } from '../../.config/skeleton.ts';
import { profilePath } from '../../src/documentation/folders.ts';
import type { Profile } from '../../src/profile.ts';
import type { Rule } from '../../src/rule.ts';

/** A file of a folder of rules. */
export interface RuleFile {
  /** From the folder of the rules: `codes/post-created.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it exports by default. Data that rules share are in files without a default export. */
  readonly exported: unknown;
}

/** What there is of the rules, on disk and in the list. */
export interface Inventory {
  readonly files: readonly RuleFile[];
  readonly registered: readonly Rule[];
  readonly profiles: readonly Profile[];
  /** The paths of the pages, from the folder of the rules. */
  readonly pages: ReadonlySet<string>;
}

/** Says in a sentence each what is missing of a rule: its id, file name, registration, and what its author writes. */
export function registrationProblems({ files, registered }: Inventory): readonly string[] {
  const ruleFiles = files.filter(({ exported }) => exported !== undefined);
  const known = new Set(ruleFiles.map(({ exported }) => exported));
  return [
    ...ruleFiles.flatMap((file) => problemsOf(file, registered)),
    ...registered
      .filter((rule) => !known.has(rule))
      .map(({ id }) => `rules/index.ts lists ${id}, which is in none of the folders of rules.`),
    ...repeated(registered.map(({ id }) => id)).map((id) => `rules/index.ts lists ${id} more than once.`),
  ];
}

/** Says of which rules and profiles there is no page. */
export function missingPages({ files, profiles, pages }: Inventory): readonly string[] {
  const paths = [
    ...files.filter(({ exported }) => exported !== undefined).map(({ path }) => path.replace(/\.ts$/, '.md')),
    ...profiles.map(profilePath),
  ];
  return paths
    .filter((path) => !pages.has(path))
    .map((path) => `rules/${path} is missing: run \`npm run docs\`.`);
}

function problemsOf({ path, text, exported }: RuleFile, registered: readonly Rule[]): readonly string[] {
  const file = `rules/${path}`;
  if (!isRule(exported))
    return [`${file} exports something other than a rule by default: export default rule({ … }).`];
  const name = path.replace(/^.*\//, '').replace(/\.ts$/, '');
  const lacking = (['sentence', 'why', 'remedy'] as const).filter((part) => !exported[part]?.trim());
  const kinds = (['conforming', 'violating'] as const).filter(
    (kind) => !exported.examples?.some((example) => example.kind === kind),
  );
  const left = Object.entries(fillIns).filter(([, words]) => text.includes(words));
  return [
    ...(exported.id === name
      ? []
      : [`${file} holds the rule ${exported.id || 'without an id'}: a file has the name of its rule.`]),
    ...(registered.includes(exported)
      ? []
      : [`${file} is not in the list of rules/index.ts, so it never runs.`]),
    ...lacking.map((part) => `${file} has no ${part}: write it.`),
    ...(exported.sources?.length ? [] : [`${file} names no sources: cite the section that demands it.`]),
    ...kinds.map((kind) => `${file} has no ${kind} example: write the smallest document that is one.`),
    ...left.map(
      ([part, words]) => `${file} still has the skeleton's ${part}, "${words}": write the rule's own.`,
    ),
  ];
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'check' in value;
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
