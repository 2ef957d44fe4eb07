/** Checks on one input whatever has to hold for every input. */
import { isDeepStrictEqual } from 'node:util';
import all from '../../rules/profiles/all.ts';
import { decode } from '../../src/documents/bytes.ts';
import { toUri } from '../../src/documents/file-uri.ts';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { DocumentStore, type LoadedSet } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { type Finding, type Linted, lint } from '../../src/lint.ts';
import { Api } from '../../src/model/api.ts';
import { readAll } from '../model/views-of.ts';
import { hasCommand, objectionsToCommand } from './command-line.ts';
import { differencesOf } from './differences.ts';
import type { Failure } from './failure.ts';
import type { Input } from './input.ts';
import { objectionsToPlaces } from './places.ts';
import { objectionsToReading, objectionsToRefusal, type Reading } from './readings.ts';
import { objectionsToReports } from './reports.ts';
import type { Sandbox } from './sandbox.ts';
import { lintInSpectral } from './spectral.ts';

/** What came of an input. */
export interface Verdict {
  readonly isRead: boolean;
  readonly findings: number;
  /** Why the findings of the two hosts were not compared; undefined where they were. */
  readonly incomparable?: string;
  readonly failures: readonly Failure[];
}

/** What takes too long to do each time. */
export interface Extras {
  readonly reports: boolean;
  readonly command: boolean;
}

/**
 * Checks an input.
 * @param begin is told what begins, so that whoever waits for the end knows what takes so long
 */
export async function check(
  input: Input,
  sandbox: Sandbox,
  { reports, command }: Extras,
  begin: (step: string) => Promise<void> = async () => {},
): Promise<Verdict> {
  const failures: Failure[] = [];
  const object = (property: string, details: readonly string[]) => {
    for (const detail of details) failures.push({ property, detail });
  };
  return sandbox.with(input, async () => {
    await begin('reading');
    const reading = await read(input, sandbox).catch((error: Error) => ({ error }));
    if ('error' in reading) {
      object('reading throws nothing but Unreadable', [reading.error.stack ?? String(reading.error)]);
      return { isRead: false, findings: 0, failures };
    }
    if (input.root === input.file)
      object('what is read is what is written', objectionsToReading(input, reading));
    await begin('linting');
    const linted = 'documents' in reading ? await lintOrFail(reading.documents, object) : undefined;
    const unreadable = 'refusal' in reading ? [reading.refusal] : (linted?.unreadable ?? []);
    if (linted) {
      object('places', objectionsToPlaces(linted.findings));
      object('the same each time', await differencesNextTime(input, sandbox, linted));
      object('whatever cannot be read is said', await objectionsToSilence(input, sandbox, linted));
    }
    if (reports) {
      await begin('reports');
      object('reports', await objectionsToReports(linted ? [linted] : [], unreadable, sandbox.folder));
    }
    if (command && hasCommand) {
      await begin('command');
      const expected = { findings: linted?.findings.length ?? 0, isRefused: unreadable.length > 0 };
      object('command', await objectionsToCommand(input.root, sandbox.folder, expected));
    }
    const verdict = { isRead: linted !== undefined, findings: linted?.findings.length ?? 0 };
    if (!linted) return { ...verdict, failures };
    if (unreadable.length > 0 || !hasRead(linted.documents, sandbox.pathOf(input.file))) {
      return {
        ...verdict,
        failures,
        incomparable: 'a part cannot be read, of which Spectral makes what it can',
      };
    }
    await begin('Spectral');
    const other = await lintInSpectral(linted.documents, sandbox.folder);
    if ('incomparable' in other) return { ...verdict, failures, incomparable: other.incomparable };
    if ('fault' in other) object('Spectral', [other.fault]);
    else object('both hosts find the same', differencesOf(linted, other.findings));
    return { ...verdict, failures };
  });
}

/** Reads the bytes of a root as those from a pipe, for the file itself is read the next time. */
async function read({ root, file, bytes }: Input, { folder, pathOf }: Sandbox): Promise<Reading> {
  const store = new DocumentStore(folder);
  try {
    const documents =
      root === file
        ? await store.loadText(await decode(bytes, root), pathOf(root), root)
        : await store.load(pathOf(root), root);
    return { documents };
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error };
    throw error;
  }
}

function hasRead({ all: documents }: LoadedSet, path: string): boolean {
  return documents.some(({ uri }) => uri === toUri(path));
}

type Object = (property: string, details: readonly string[]) => void;

async function lintOrFail(documents: LoadedSet, object: Object): Promise<Linted | undefined> {
  try {
    // Also what no rule asks for.
    readAll(new Api(documents));
    return await lint(documents, all.settings);
  } catch (error) {
    object('linting never throws', [(error as Error).stack ?? String(error)]);
    return undefined;
  }
}

/** Lints the same documents again, and the same files. */
async function differencesNextTime(
  { root }: Input,
  sandbox: Sandbox,
  first: Linted,
): Promise<readonly string[]> {
  const expected = first.findings.map(plain);
  const again = await lint(first.documents, all.settings);
  const reread = await lint(
    await new DocumentStore(sandbox.folder).load(sandbox.pathOf(root), root),
    all.settings,
  );
  const objections: string[] = [];
  if (!isDeepStrictEqual(again.findings.map(plain), expected))
    objections.push('linted twice, the same documents have other findings');
  if (!isDeepStrictEqual(reread.findings.map(plain), expected))
    objections.push('read and linted twice, the same files have other findings');
  if (!isDeepStrictEqual(reread.unreadable.map(String), first.unreadable.map(String)))
    objections.push('read and linted twice, other parts are unreadable');
  return objections;
}

function plain({ rule, severity, message, uses, document, path, range }: Finding): object {
  return {
    rule,
    severity,
    message,
    uses: uses.map(({ operation, status }) => [operation, status]),
    uri: document.uri,
    path,
    range,
  };
}

/** A part that cannot be read has to be said to be, for responses of every fixture lead to every part of it. */
async function objectionsToSilence(
  { root, file, bytes }: Input,
  { pathOf }: Sandbox,
  linted: Linted,
): Promise<readonly string[]> {
  const objections = linted.unreadable.flatMap((each) =>
    each.file === file ? objectionsToRefusal(each, bytes) : [],
  );
  if (root === file) return objections;
  try {
    await LoadedDocument.of(await decode(bytes, file), pathOf(file), file);
    return objections;
  } catch (error) {
    const isSaid = linted.unreadable.some((each) => each.file.endsWith(file));
    return isSaid ? objections : [...objections, `${file} cannot be read, and nobody says so: ${error}`];
  }
}
