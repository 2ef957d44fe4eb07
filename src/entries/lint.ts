import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sourceOf } from '../documents/bytes.ts';
import { toUri } from '../documents/file-uri.ts';
import { assertSize, toBytes, usualMaxSize } from '../documents/limits.ts';
import { DocumentStore, type LoadedSet } from '../documents/store.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { inOrder, lint as lintDocuments } from '../lint.ts';
import type { Severity } from '../severity.ts';
import { assertFlag, assertOptions, assertText, assertTexts } from './arguments.ts';
import type { ProfileId } from './profile-id.ts';
import { assertSizeLimit, toHosts } from './reading.ts';
import { toFinding, toUnreadable } from './results.ts';
import { settingsOf } from './settings.ts';

export type { ProfileId, Severity };

/** What to lint by, and where. */
export interface LintOptions {
  /**
   * The profiles whose rules run, by id: `'zalando'`, `['recommended', 'envelopes/azure']`. Of several, the last one
   * that names a rule decides its severity and options. Default: `'recommended'`.
   */
  readonly ruleset?: ProfileId | readonly ProfileId[] | undefined;
  /** The folder that no `$ref` to a file leads out of, symbolic links included. Default: `cwd`. */
  readonly root?: string | undefined;
  /** The folder that relative paths start from. Default: the working directory of the process. */
  readonly cwd?: string | undefined;
  /** The size in MB from which a document is not read but told of in `unreadable`. Default: 100. */
  readonly maxSize?: number | undefined;
  /**
   * The hosts that documents are fetched from when a `$ref` names them, each perhaps with a port: `example.com`,
   * `localhost:8080`. Default: none, and nothing is ever fetched.
   */
  readonly allowHosts?: readonly string[] | undefined;
  /**
   * Whether documents are also checked against the OpenAPI schema of their version, 2.0, 3.0 or 3.1: what breaks it is
   * a finding of `openapi-schema`, and so is, as an info, that there is no schema of 3.2 to check against.
   * Default: false.
   */
  readonly validate?: boolean | undefined;
}

/** What to lint a text by, and where it belongs. */
export interface LintTextOptions extends LintOptions {
  /** The file that the text is, or would be, saved in. Its `$ref`s are relative to it; it need not exist. */
  readonly path: string;
}

/** What came of linting: plain data, so that it can be cloned, sent to a worker or written as JSON. */
export interface LintResult {
  /** The documents that were linted, in the order in which they were named. */
  readonly documents: readonly LintedDocument[];
  /** What is wrong with them, document by document, each by file and position. */
  readonly findings: readonly Finding[];
  /** What could not be linted: it has no findings because nobody could look. */
  readonly unreadable: readonly UnreadableFile[];
}

/** A document that was linted. */
export interface LintedDocument {
  /** An absolute path, with forward slashes on Windows too. */
  readonly file: string;
  /** How many operations it has. */
  readonly operations: number;
}

/** What is wrong at one place, and for which uses of that place. */
export interface Finding {
  /** The id of the rule; `invalid-ref` for a `$ref` that leads nowhere, `openapi-schema` for what breaks the schema. */
  readonly rule: string;
  readonly severity: Severity;
  /** Stands alone: it names the operation and the response, what is not declared, and why that matters. */
  readonly message: string;
  /** The document that was linted, as in {@link LintedDocument.file}. */
  readonly document: string;
  /** The file in which the place is written: that document, or one that its `$ref`s lead to. An absolute path. */
  readonly file: string;
  /** The keys that lead from the root of the file to the place; array indexes are decimal strings. */
  readonly path: readonly string[];
  /** The key at the place. Lines and characters count from 0. */
  readonly range: Range;
  /** The operations and responses that it holds for; none where it is about the document as a whole. */
  readonly uses: readonly Use[];
}

/** From the first character to behind the last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A position as the Language Server Protocol has it. */
export interface Position {
  /** Counts from 0. */
  readonly line: number;
  /** Counts from 0, in UTF-16 units. */
  readonly character: number;
}

/** Where a document uses what a finding is about. */
export interface Use {
  /** `GET /pets/{id}` */
  readonly operation: string;
  /** The key of the response: `404`, `4XX`, `default`; undefined where it is about the operation. */
  readonly status?: string;
  /** The file in which the use is written. An absolute path. */
  readonly file: string;
  /** The keys that lead to the operation, or to the response in it, before its `$ref` is followed. */
  readonly path: readonly string[];
}

/** Input that could not be linted, and why. */
export interface UnreadableFile {
  /** An absolute path. */
  readonly file: string;
  /** The reason, going on from the name of the file: `does not exist`. */
  readonly message: string;
  /** Where the reason is found, if there is such a place. Lines and columns count from 1. */
  readonly place?: { readonly line: number; readonly column: number };
}

/**
 * Lints OpenAPI documents: 2.0, 3.0, 3.1 and 3.2, in YAML or JSON. A document that cannot be read is told of in
 * `unreadable`, and the others are still linted.
 *
 * @example
 * import { lint } from 'statusquo/lint';
 *
 * const { findings, unreadable } = await lint('openapi.yaml', { ruleset: ['recommended', 'envelopes/azure'] });
 * for (const { file, range, severity, message } of findings) {
 *   console.log(`${file}:${range.start.line + 1} ${severity} ${message}`);
 * }
 * for (const { file, message } of unreadable) console.error(`${file} ${message}`);
 *
 * @param files the paths of documents, each of which is linted once; globs are not expanded
 * @throws TypeError or RangeError when an argument is wrong: an unknown profile, a root that is no folder
 */
export async function lint(
  files: string | readonly string[],
  options: LintOptions = {},
): Promise<LintResult> {
  assertTexts('files', files);
  assertOptions('lint', options, sharedOptions);
  const { cwd = '' } = options;
  const store = await storeFor(options);
  const paths = new Set([files].flat().map((file) => resolve(cwd, file)));
  return lintAll(
    [...paths].map((path) => () => store.load(path)),
    options,
  );
}

/**
 * Lints the text of one document, as an editor has it before it is saved.
 *
 * @example
 * const { findings } = await lintText(text, { path: 'openapi.yaml' });
 *
 * @throws TypeError or RangeError when an argument is wrong
 */
export async function lintText(text: string, options: LintTextOptions): Promise<LintResult> {
  assertText('text', text);
  assertOptions('lintText', options, ['path', ...sharedOptions]);
  assertText('path', options.path);
  const { cwd = '', maxSize = usualMaxSize } = options;
  const store = await storeFor(options);
  const path = resolve(cwd, options.path);
  const load = async () => {
    // It is held to what a file is held to: not too large, not empty, not binary, no byte order mark.
    const bytes = new TextEncoder().encode(text);
    assertSize(bytes.length, path, toBytes(maxSize));
    return store.loadSource(await sourceOf(bytes, path), path, path);
  };
  return lintAll([load], options);
}

async function validateDocuments(documents: LoadedSet) {
  return (await import('../validation/validate.ts')).validate(documents);
}

const sharedOptions = ['ruleset', 'root', 'cwd', 'maxSize', 'allowHosts', 'validate'];

async function storeFor({
  cwd = '',
  root = cwd,
  maxSize = usualMaxSize,
  allowHosts = [],
}: LintOptions): Promise<DocumentStore> {
  assertSizeLimit('maxSize', maxSize);
  const hosts = toHosts('allowHosts', allowHosts);
  const folder = resolve(cwd, root);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new RangeError(`root is ${folder}, which ${found ? 'is not a folder' : 'does not exist'}.`);
  return new DocumentStore(folder, { maxBytes: toBytes(maxSize), hosts });
}

async function lintAll(
  loads: readonly (() => Promise<LoadedSet>)[],
  { ruleset = 'recommended', validate = false }: LintOptions,
): Promise<LintResult> {
  assertFlag('validate', validate);
  const settings = settingsOf(ruleset);
  const documents: LintedDocument[] = [];
  const findings: Finding[] = [];
  const unreadable = new Map<string, UnreadableFile>();
  const note = (error: Unreadable) => {
    const told = toUnreadable(error);
    // A file that several documents refer to is broken once.
    unreadable.set(JSON.stringify(told), told);
  };
  for (const load of loads) {
    try {
      const loaded = await load();
      const linted = await lintDocuments(loaded, settings);
      const validation = validate ? await validateDocuments(loaded) : { findings: [], unreadable: [] };
      const file = toUri(linted.document.uri);
      documents.push({ file, operations: linted.operations });
      const all = validate
        ? inOrder([...linted.findings, ...validation.findings], loaded.root)
        : linted.findings;
      for (const finding of all) findings.push(toFinding(finding, file));
      for (const error of [...linted.unreadable, ...validation.unreadable]) note(error);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      note(error);
    }
  }
  return { documents, findings, unreadable: [...unreadable.values()] };
}
