import { isDeepStrictEqual } from 'node:util';
import type { LoadedDocument } from '../../src/documents/loaded-document.ts';
import type { LoadedSet } from '../../src/documents/store.ts';
import type { Linted } from '../../src/lint.ts';
import { type Comparable, comparable, toJsonFinding } from '../hosts/comparable.ts';
import { linesOf } from './readings.ts';

/** What one host has found and the other has not, in one text; none where both have found the same. */
export function differencesOf(
  { findings, documents }: Linted,
  spectral: readonly Comparable[],
): readonly string[] {
  const native = comparable(findings.map(toJsonFinding));
  if (isDeepStrictEqual(native, spectral)) return [];
  const isSame = (one: Comparable, other: Comparable) =>
    (idOf(one) === idOf(other) && isSameLine(one, other, documents.find(one.file))) ||
    (isSameMessage(one, other) &&
      (isReference(one, documents) || isWhereSpectralIsLost(one, other, documents)));
  const differences = [
    ...without(native, spectral, isSame)
      .filter(
        (finding) => !(isOfCopies(finding, documents) && spectral.some(({ code }) => code === finding.code)),
      )
      .map((finding) => `only the native host finds ${JSON.stringify(finding)}`),
    ...without(spectral, native, (one, other) => isSame(other, one))
      .filter((finding) => !isOfCopies(finding, documents))
      .map((finding) => `only Spectral finds ${JSON.stringify(finding)}`),
  ];
  return differences.length > 0 ? [differences.join('\n')] : [];
}

/**
 * Whether a finding may be about copies of one example, or about the one. What aliases name is copied in Spectral, where
 * it then looks as if each response had an example of its own.
 */
function isOfCopies({ code, file }: Comparable, documents: LoadedSet): boolean {
  const document = documents.find(file);
  return code === 'envelope-status-value' && document !== undefined && hasAliases(document);
}

function without(
  from: readonly Comparable[],
  others: readonly Comparable[],
  isSame: (one: Comparable, other: Comparable) => boolean,
): readonly Comparable[] {
  return from.filter((one) => !others.some((other) => isSame(one, other)));
}

function isSameMessage(one: Comparable, other: Comparable): boolean {
  return one.code === other.code && one.severity === other.severity && one.message === other.message;
}

function idOf({ line: _, ...finding }: Comparable): string {
  return JSON.stringify(finding);
}

/** Whether a finding is about a `$ref` that leads nowhere: where it is encoded, Spectral takes it for the document. */
function isReference({ path, file }: Comparable, documents: LoadedSet): boolean {
  const value = valuesOn(path, documents.find(file)).at(-1);
  return typeof value === 'object' && value !== null && Object.keys(value).join() === '$ref';
}

/**
 * Whether something stands on the way to a finding in a part at which Spectral loses its way, so that it points at
 * something before or behind it: a `$ref` that is no text, is encoded, or leads in a circle, or a key that a URI has to
 * encode, such as one with a blank or a plus. It points at a part as a whole that refers to itself as a whole, and at the
 * `$ref` that a pointer leads through. Where something stands beside the `$ref` to the part that a path goes by, it does
 * not even tell the file.
 */
function isWhereSpectralIsLost(one: Comparable, other: Comparable, documents: LoadedSet): boolean {
  const part = documents.find(one.file);
  const values = [one, other].flatMap(({ path }) => valuesOn(path, part));
  const hasReference = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, '$ref');
  const isEncoded = (key: string) =>
    /\p{Surrogate}/u.test(key) || encodeURIComponent(key) !== key.replaceAll('/', '%2F');
  const isLost = values.some(hasReference) || one.path.some(isEncoded) || other.path.length === 0;
  const isAtReference = hasReference(valuesOn(other.path, documents.find(other.file)).at(-1));
  return (
    part !== documents.root && (other.file === '' || isAtReference || (other.file === one.file && isLost))
  );
}

/** The values on a path, from the root to as far as it leads. */
function valuesOn(path: readonly string[], document: LoadedDocument | undefined): readonly unknown[] {
  const values = [document?.data];
  for (const key of path) values.push(values.at(-1)?.[key as never]);
  return values;
}

/**
 * Spectral points at the value, which may begin in a later line than its key. Behind an alias it points at what the
 * alias names, a carriage return alone ends no line for it, and a key that is not written as it is read (`1.0`) it does
 * not find; there are no lines to compare then.
 */
function isSameLine(one: Comparable, other: Comparable, document: LoadedDocument | undefined): boolean {
  if (one.line === other.line) return true;
  if (!document || /\r(?!\n)/.test(document.text) || hasAliases(document)) return true;
  // A value that is not written stands nowhere.
  if (valuesOn(one.path, document).at(-1) === null) return true;
  const lines = linesOf(document.text);
  if (!hasKey(lines[one.line] ?? '', one.path.at(-1) ?? '')) return true;
  // Nothing stands behind the key in its line, or nothing but an anchor or a tag.
  const isBare = /^\s*\?|^[^:]*$|:(?:[ \t]+[&!][^ \t]+)*$/.test(
    (lines[one.line] ?? '').replace(/(?:^|\s)#.*/, '').trimEnd(),
  );
  const between = lines.slice(one.line + 1, other.line);
  return (
    isBare && other.line > one.line && between.every((line) => /^[\s:]*(?:[&!]\S*\s*)*(?:#.*)?$/.test(line))
  );
}

/** Whether a key stands in a line just as it is read. */
function hasKey(line: string, key: string): boolean {
  const literal = key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:^|[\\s"'{,])${literal}["']?\\s*(?::|$)`).test(line);
}

function hasAliases({ format, text }: LoadedDocument): boolean {
  return format === 'yaml' && /[\s,[{:]\*[^\s,]|<</.test(text);
}
