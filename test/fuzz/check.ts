/** Checks on one input whatever has to hold for every input. */
import { isDeepStrictEqual } from 'node:util';
import all from '../../rules/profiles/all.ts';
import { sourceOf } from '../../src/documents/bytes.ts';
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
  return sandbox.with(input, async () => {
    await begin('reading');
    const reading = await read(input, sandbox);
    if ('failure' in reading) return { isRead: false, findings: 0, failures: [reading.failure] };
    const { linted, ...judged } = await judge(input, reading, sandbox, begin);
    const refusal = 'refusal' in reading ? reading.refusal : judged.refusal;
    const unreadable = refusal ? [refusal] : (linted?.unreadable ?? []);
    const findings = linted?.findings.length ?? 0;
    const failures = [...judged.failures];
    if (reports) {
      await begin('reports');
      const documents = linted ? [linted] : [];
      failures.push(
        ...failuresOf('reports', await objectionsToReports(documents, unreadable, sandbox.folder)),
      );
    }
    if (command && hasCommand) {
      await begin('command');
      const expected = { findings, isRefused: unreadable.length > 0 };
      failures.push(
        ...failuresOf('command', await objectionsToCommand(input.root, sandbox.folder, expected)),
      );
    }
    if (!linted) return { isRead: false, findings, failures };
    await begin('Spectral');
    const compared = await compareHosts(input, linted, sandbox);
    return { isRead: true, findings, ...compared, failures: [...failures, ...compared.failures] };
  });
}

function failuresOf(property: string, details: readonly string[]): readonly Failure[] {
  return details.map((detail) => ({ property, detail }));
}

/** Judges what the native host has made of an input. */
async function judge(
  input: Input,
  reading: Reading,
  sandbox: Sandbox,
  begin: (step: string) => Promise<void>,
): Promise<{
  readonly linted?: Linted;
  readonly refusal?: Unreadable;
  readonly failures: readonly Failure[];
}> {
  const isRoot = input.root === input.file;
  const misread = failuresOf(
    'what is read is what is written',
    isRoot ? objectionsToReading(input, reading) : [],
  );
  if ('refusal' in reading) return { failures: misread };
  await begin('linting');
  const linted = await lintAll(reading.documents);
  if ('failure' in linted) return { failures: [...misread, linted.failure] };
  if ('refusal' in linted) return { refusal: linted.refusal, failures: misread };
  const failures = [
    ...misread,
    ...failuresOf('places', objectionsToPlaces(linted.findings)),
    ...failuresOf('the same each time', await differencesNextTime(input, sandbox, linted)),
    ...failuresOf('whatever cannot be read is said', await objectionsToSilence(input, sandbox, linted)),
  ];
  return { linted, failures };
}

/** Compares what the native host has found with what Spectral finds. */
async function compareHosts(
  { file }: Input,
  linted: Linted,
  { folder, pathOf }: Sandbox,
): Promise<Pick<Verdict, 'incomparable' | 'failures'>> {
  const { documents, unreadable } = linted;
  const hasPart = documents.all.some(({ uri }) => uri === toUri(pathOf(file)));
  if (unreadable.length > 0 || !hasPart) {
    return { incomparable: 'a part cannot be read, of which Spectral makes what it can', failures: [] };
  }
  if (Object.hasOwn(documents.root.data as object, '$ref')) {
    return { incomparable: 'as a whole it is a $ref, which Spectral puts in its place', failures: [] };
  }
  const outcome = await lintInSpectral(documents, folder);
  if ('incomparable' in outcome) return { ...outcome, failures: [] };
  if ('fault' in outcome) return { failures: failuresOf('Spectral gets no error from us', [outcome.fault]) };
  return { failures: failuresOf('both hosts find the same', differencesOf(linted, outcome.findings)) };
}

/** Reads the bytes of a root as those from a pipe, for the file itself is read the next time. */
async function read(
  { root, file, bytes }: Input,
  { folder, pathOf }: Sandbox,
): Promise<Reading | { readonly failure: Failure }> {
  const store = new DocumentStore(folder);
  try {
    const documents =
      root === file
        ? await store.loadSource(await sourceOf(bytes, root), pathOf(root), root)
        : await store.load(pathOf(root), root);
    return { documents };
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error };
    return { failure: thrown('reading throws nothing but Unreadable', error) };
  }
}

async function lintAll(
  documents: LoadedSet,
): Promise<Linted | { readonly refusal: Unreadable } | { readonly failure: Failure }> {
  const { root, find, all: each } = documents;
  try {
    const linted = await lint(documents, all.settings);
    // Also what no rule asks for, however much it is.
    readAll(new Api({ root, find, all: each }));
    return linted;
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error };
    return { failure: thrown('linting throws nothing but Unreadable', error) };
  }
}

function thrown(property: string, error: unknown): Failure {
  return { property, detail: (error as Error).stack ?? String(error) };
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
    await LoadedDocument.of(await sourceOf(bytes, file), pathOf(file), file);
    return objections;
  } catch (error) {
    const isSaid = linted.unreadable.some((each) => each.file.endsWith(file));
    return isSaid ? objections : [...objections, `${file} cannot be read, and nobody says so: ${error}`];
  }
}
