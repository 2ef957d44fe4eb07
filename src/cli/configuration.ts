import { existsSync, readdirSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { nameOf, toUri } from '../documents/file-uri.ts';
import type { LoadedDocument } from '../documents/loaded-document.ts';
import { Unreadable } from '../documents/unreadable.ts';
import type { RuleDescription } from '../reports/report.ts';
import { suggest } from '../suggest.ts';
import { tellOfRejections } from './late-rejections.ts';
import { type Plan, planFor } from './plan.ts';
import { guardStreams } from './print.ts';
import { findProfile, profileIds, profileOfEntry } from './profiles.ts';
import { type Extension, type RuleLevel, RulesetFile } from './ruleset-file.ts';
import { Selection } from './selection.ts';

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
  const name = ruleset ?? findRulesetFile() ?? 'recommended';
  const profile = await findProfile(name);
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
    throw new Unreadable(name, `is no profile of statusquo${suggest(name, await profileIds())}`);
  }
  if (!/\.(ya?ml|json)$/.test(name) || isAddress(name)) return inSpectral(name);
  const file = await RulesetFile.read(resolve(name), name);
  return (await isForeign(file)) ? inSpectral(name, file) : fromFile(file);
}

/** Loads a configuration in Spectral's engine. */
async function inSpectral(name: string, file?: RulesetFile): Promise<Configuration> {
  if (!file && !isAddress(name)) assertExists(name);
  // A ruleset in JavaScript, and functions of one, may print something.
  guardStreams();
  tellOfRejections(name);
  const { configureSpectral } = await import('./spectral-configuration.ts');
  const explained = async (error: unknown) => {
    const { explain } = await import('./ruleset-problems.ts');
    throw await explain(error, name, file);
  };
  const configuration = await configureSpectral(isAddress(name) ? name : resolve(name)).catch(explained);
  if (file && file.extensionsOfOverrides.length === 0) await assertOverridesKnown(file, configuration.ids);
  // Overrides are put together for each document, and what else is wrong with them shows only then.
  return { ...configuration, planFor: (document) => configuration.planFor(document).catch(explained) };
}

function isAddress(name: string): boolean {
  return /^https?:\/\//.test(name);
}

/** Spectral looks for these names in the working directory, and nowhere above it. */
function findRulesetFile(): string | undefined {
  return namesIn('.').find((name) => /^\.?spectral\.(ya?ml|json|m?js)$/.test(name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Whether a ruleset, or one that it extends, has anything that is not of statusquo.
 * @param extending the files on the way to this one
 * @throws Unreadable when a file is missing, or the files extend each other in a circle
 */
async function isForeign(file: RulesetFile, extending: readonly string[] = []): Promise<boolean> {
  const way = [...extending, file.path];
  let found = file.isForeign;
  for (const extension of [...file.extensions, ...file.extensionsOfOverrides]) {
    const { name, path } = extension;
    if (await profileOfEntry(name)) continue;
    if (/^statusquo(\/|$)/.test(name)) throw await unknownProfile(file, extension);
    if (!isLocalData(name)) {
      found = true;
      continue;
    }
    if (way.includes(resolve(dirname(file.path), name))) {
      throw await file.wrong(`extends ${name}, which extends this file in turn`, path);
    }
    found = (await isForeign(await readExtended(file, extension), way)) || found;
  }
  return found;
}

/** Whether a name is that of a ruleset file in YAML or JSON beside the one that extends it. */
function isLocalData(name: string): boolean {
  return /^\.{0,2}\/.*\.(ya?ml|json)$/.test(name);
}

async function unknownProfile(file: RulesetFile, { name, path }: Extension): Promise<Unreadable> {
  const entries = ['statusquo', ...(await profileIds()).map((id) => `statusquo/${id}`)];
  return file.wrong(`extends ${name}, which is no profile of statusquo${suggest(name, entries)}`, path);
}

async function readExtended(file: RulesetFile, { name, path }: Extension): Promise<RulesetFile> {
  const target = resolve(dirname(file.path), name);
  try {
    return await RulesetFile.read(target, nameOf(toUri(target)));
  } catch (error) {
    if (!(error instanceof Unreadable) || error.kind !== 'missing') throw error;
    throw await file.wrong(`extends ${name}, which does not exist`, path);
  }
}

async function fromFile(file: RulesetFile): Promise<Configuration> {
  const selection = await selectionOf(file);
  await assertOverridesKnown(file, selection.ids);
  const root = dirname(file.path);
  return {
    planFor: ({ uri }) => planFor(selection, file.overrides, { root, document: uri }),
    describe: (id) => selection.describe(id),
    notes: selection.notes,
  };
}

async function selectionOf(file: RulesetFile): Promise<Selection> {
  const selection = new Selection();
  for (const extension of file.extensions) {
    const profile = await profileOfEntry(extension.name);
    if (profile) selection.addProfile(profile, extension.mode);
    else selection.add(await selectionOf(await readExtended(file, extension)), extension.mode);
  }
  for (const level of file.rules) {
    await assertKnown(selection.ids, level, file);
    selection.set(level.id, level.level);
  }
  return selection;
}

async function assertOverridesKnown(file: RulesetFile, ids: readonly string[]): Promise<void> {
  for (const { rules } of file.overrides) for (const level of rules) await assertKnown(ids, level, file);
}

async function assertKnown(
  ids: readonly string[],
  { id, path }: RuleLevel,
  file: RulesetFile,
): Promise<void> {
  if (ids.includes(id)) return;
  throw await file.wrong(`sets ${id}, which is no rule of what it extends${suggest(id, ids)}`, path);
}

function assertExists(name: string): void {
  if (!existsSync(name)) throw new Unreadable(name, 'does not exist', undefined, 'missing');
}
