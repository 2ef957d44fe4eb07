import { readdir } from 'node:fs/promises';
import { dirname, extname, relative, resolve } from 'node:path';
import { Unreadable } from '../documents/unreadable.ts';
import type { RuleDescription } from '../reports/report.ts';
import { type Plan, planFor } from './plan.ts';
import { findProfile, profileIds, profileOfEntry } from './profiles.ts';
import { type Extension, type RuleLevel, RulesetFile } from './ruleset-file.ts';
import { Selection } from './selection.ts';
import { suggest } from './suggest.ts';

/** Which rules run, and how much their findings matter. */
export interface Configuration {
  /** What to do with a document, by its absolute path. */
  planFor(document: string): Plan;
  /** What there is to say about a rule that the configuration knows. */
  describe(rule: string): RuleDescription | undefined;
  /** What a person should know about the configuration, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads the configuration: a profile by name, or a ruleset file; without either the ruleset file of the working
 * directory, and without that the profile `recommended`.
 * @throws Unreadable when the configuration is wrong
 */
export async function configure(ruleset: string | undefined): Promise<Configuration> {
  const name = ruleset ?? (await findRulesetFile()) ?? 'recommended';
  const profile = findProfile(name);
  if (profile) {
    const selection = new Selection();
    selection.addProfile(profile, 'recommended');
    return {
      planFor: () => planFor(selection, [], { root: '.', document: '.' }),
      describe: (id) => selection.describe(id),
      notes: [],
    };
  }
  if (extname(name) === '') {
    throw new Unreadable(name, `is no profile of statusquo${suggest(name, profileIds)}`);
  }
  if (/\.[cm]?js$/.test(name))
    throw new Unreadable(name, 'is a JavaScript ruleset, which this command cannot run yet');
  return fromFile(await RulesetFile.read(resolve(name), name));
}

/** Spectral looks for these names in the working directory, and nowhere above it. */
async function findRulesetFile(): Promise<string | undefined> {
  const names = await readdir('.').catch(() => []);
  return names.find((name) => /^\.?spectral\.(ya?ml|json|m?js)$/.test(name));
}

async function fromFile(file: RulesetFile): Promise<Configuration> {
  const selection = await selectionOf(file, new Set());
  for (const { rules } of file.overrides)
    for (const level of rules) await assertKnown(selection, level, file);
  const root = dirname(file.path);
  return {
    planFor: (document) => planFor(selection, file.overrides, { root, document }),
    describe: (id) => selection.describe(id),
    notes: selection.notes,
  };
}

async function selectionOf(file: RulesetFile, extending: ReadonlySet<string>): Promise<Selection> {
  const selection = new Selection();
  for (const extension of file.extensions) {
    const profile = profileOfEntry(extension.name);
    if (profile) selection.addProfile(profile, extension.mode);
    else selection.add(await extendedBy(file, extension, extending), extension.mode);
  }
  for (const level of file.rules) {
    await assertKnown(selection, level, file);
    selection.set(level.id, level.level);
  }
  return selection;
}

async function extendedBy(file: RulesetFile, { name, path }: Extension, extending: ReadonlySet<string>) {
  if (!/^\.{0,2}\/.*\.(ya?ml|json)$/.test(name)) {
    throw await file.wrong(
      `extends ${name}, which is no profile of statusquo${suggest(
        name,
        profileIds.map((id) => `statusquo/${id}`),
      )}; this command cannot run other rulesets yet, and -r recommended leaves them aside`,
      path,
    );
  }
  const target = resolve(dirname(file.path), name);
  if (extending.has(target)) throw await file.wrong(`extends ${name}, which extends this file in turn`, path);
  try {
    const extended = await RulesetFile.read(target, relative('', target));
    return await selectionOf(extended, new Set([...extending, file.path, target]));
  } catch (error) {
    if (!(error instanceof Unreadable) || error.kind !== 'missing') throw error;
    throw await file.wrong(`extends ${name}, which does not exist`, path);
  }
}

async function assertKnown(selection: Selection, { id, path }: RuleLevel, file: RulesetFile): Promise<void> {
  if (selection.has(id)) return;
  throw await file.wrong(
    `sets ${id}, which is no rule of what it extends${suggest(id, selection.ids)}`,
    path,
  );
}
