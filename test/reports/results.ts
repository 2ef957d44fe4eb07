import { join, resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import recommended from '../../rules/profiles/recommended.ts';
import { toUri } from '../../src/documents/file-uri.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { type Linted, lint } from '../../src/lint.ts';
import { enforce, type Setting } from '../../src/profile.ts';
import type { Results } from '../../src/reports/report.ts';
import { describeRule } from '../../src/reports/rule-description.ts';
import { fixtures, folderWith } from '../cli/run-cli.ts';

const store = new DocumentStore(fixtures);

/** Lints a document of fixtures/, by a path below it. */
export async function lintFixture(
  file: string,
  settings: readonly Setting[] = recommended.settings,
): Promise<Linted> {
  return lint(await store.load(join(fixtures, file), file), settings);
}

/** Lints a text as a file in a folder of its own. */
export async function lintText(
  text: string,
  settings: readonly Setting[] = recommended.settings,
  name = 'api.yaml',
): Promise<Linted> {
  const folder = await folderWith({ [name]: text });
  return lint(await new DocumentStore(folder).load(join(folder, name), name), settings);
}

/** What a report of these documents is made from; files are relative to fixtures/. */
export function resultsOf(documents: readonly Linted[], changes: Partial<Results> = {}): Results {
  const described = rules.map((rule) => describeRule(enforce(rule)));
  return {
    documents,
    unreadable: [],
    failSeverity: 'error',
    describe: (id) => described.find((each) => each.id === id),
    base: toUri(fixtures),
    locate: (file) => toUri(resolve(fixtures, file)),
    version: '1.2.3',
    ...changes,
  };
}

/** Something that could not be read. */
export const missing = new Unreadable('nowhere.yaml', 'does not exist', undefined, 'missing');
