import { access, readdir } from 'node:fs/promises';
import { dirname, extname, relative, resolve } from 'node:path';
import type { LoadedDocument } from '../documents/loaded-document.ts';
import { Unreadable } from '../documents/unreadable.ts';
import type { RuleDescription } from '../reports/report.ts';
import { type Plan, planFor } from './plan.ts';
import { findProfile, profileIds, profileOfEntry } from './profiles.ts';
import { type Extension, type RuleLevel, RulesetFile } from './ruleset-file.ts';
import { Selection } from './selection.ts';
import { suggest } from './suggest.ts';

/** Which rules run, and how much their findings matter. */
export interface Configuration {
  /** What to do with a document. */
  planFor(document: LoadedDocument): Promise<Plan>;
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
      planFor: async () => planFor(selection, [], { root: '.', document: '.' }),
      describe: (id) => selection.describe(id),
      notes: [],
    };
  }
  if (extname(name) === '') {
    throw new Unreadable(name, `is no profile of statusquo${suggest(name, profileIds)}`);
  }
  if (!/\.(ya?ml|json)$/.test(name) || isAddress(name)) return inSpectral(name);
  const file = await RulesetFile.read(resolve(name), name);
  return (await isForeign(file)) ? inSpectral(name, file) : fromFile(file);
}

/** Loads a configuration in Spectral's engine. */
async function inSpectral(name: string, file?: RulesetFile): Promise<Configuration> {
  if (!file && !isAddress(name)) await assertExists(name);
  const { configureSpectral } = await import('./spectral-configuration.ts');
  const explained = async (error: unknown) => {
    const { explain } = await import('./ruleset-problems.ts');
    throw await explain(error, name, file);
  };
  const configuration = await configureSpectral(isAddress(name) ? name : resolve(name)).catch(explained);
  // Overrides are put together for each document, and what is wrong with them shows only then.
  return { ...configuration, planFor: (document) => configuration.planFor(document).catch(explained) };
}

function isAddress(name: string): boolean {
  return /^https?:\/\//.test(name);
}

/** Spectral looks for these names in the working directory, and nowhere above it. */
async function findRulesetFile(): Promise<string | undefined> {
  const names = await readdir('.').catch(() => []);
  return names.find((name) => /^\.?spectral\.(ya?ml|json|m?js)$/.test(name));
}

/** Whether a ruleset, or one that it extends, has anything that is not of statusquo. */
async function isForeign(file: RulesetFile, seen: ReadonlySet<string> = new Set()): Promise<boolean> {
  if (file.isForeign) return true;
  for (const extension of file.extensions) {
    if (profileOfEntry(extension.name)) continue;
    if (/^statusquo(\/|$)/.test(extension.name)) throw await unknownProfile(file, extension);
    if (!isLocalData(extension.name)) return true;
    if (seen.has(extension.name)) continue;
    const extended = await readExtended(file, extension);
    if (await isForeign(extended, new Set([...seen, extension.name]))) return true;
  }
  return false;
}

/** Whether a name is that of a ruleset file in YAML or JSON beside the one that extends it. */
function isLocalData(name: string): boolean {
  return /^\.{0,2}\/.*\.(ya?ml|json)$/.test(name);
}

function unknownProfile(file: RulesetFile, { name, path }: Extension): Promise<Unreadable> {
  const entries = ['statusquo', ...profileIds.map((id) => `statusquo/${id}`)];
  return file.wrong(`extends ${name}, which is no profile of statusquo${suggest(name, entries)}`, path);
}

async function readExtended(file: RulesetFile, { name, path }: Extension): Promise<RulesetFile> {
  const target = resolve(dirname(file.path), name);
  try {
    return await RulesetFile.read(target, relative('', target));
  } catch (error) {
    if (!(error instanceof Unreadable) || error.kind !== 'missing') throw error;
    throw await file.wrong(`extends ${name}, which does not exist`, path);
  }
}

async function fromFile(file: RulesetFile): Promise<Configuration> {
  const selection = await selectionOf(file, new Set());
  for (const { rules } of file.overrides)
    for (const level of rules) await assertKnown(selection, level, file);
  const root = dirname(file.path);
  return {
    planFor: async ({ uri }) => planFor(selection, file.overrides, { root, document: uri }),
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

async function extendedBy(file: RulesetFile, extension: Extension, extending: ReadonlySet<string>) {
  const target = resolve(dirname(file.path), extension.name);
  if (extending.has(target)) {
    throw await file.wrong(`extends ${extension.name}, which extends this file in turn`, extension.path);
  }
  const extended = await readExtended(file, extension);
  return selectionOf(extended, new Set([...extending, file.path, target]));
}

async function assertKnown(selection: Selection, { id, path }: RuleLevel, file: RulesetFile): Promise<void> {
  if (selection.has(id)) return;
  throw await file.wrong(
    `sets ${id}, which is no rule of what it extends${suggest(id, selection.ids)}`,
    path,
  );
}

async function assertExists(name: string): Promise<void> {
  const isMissing = await access(name).then(
    () => false,
    () => true,
  );
  if (isMissing) throw new Unreadable(name, 'does not exist', undefined, 'missing');
}
