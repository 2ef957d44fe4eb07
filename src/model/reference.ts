import { decodePercent } from './path.ts';

/** What a `$ref` points to: a document, and a fragment of it: a JSON pointer or the name of an anchor. */
export interface Target {
  readonly uri: string;
  readonly fragment: string;
}

/**
 * Resolves a `$ref` against the document that it stands in.
 * @param reference the text of the `$ref`, such as `#/components/responses/NotFound` or `../errors.yaml#/NotFound`
 * @param base the URI of the document that the `$ref` stands in
 * @see RFC 3986, section 5.2
 */
export function resolveReference(reference: string, base: string): Target {
  const [file, fragment] = splitAtHash(reference);
  return { uri: file === '' ? base : resolveUri(file, base), fragment: fragment ?? '' };
}

/** Whether a URI names a place on a network rather than a file. The drive of a path on Windows is no scheme. */
export function isRemote(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) && !uri.toLowerCase().startsWith('file:');
}

/**
 * What the author of a `$ref` with backslashes meant to write.
 * @returns undefined when the `$ref` names no file with a backslash in its path
 */
export function withoutBackslashes(reference: string): string | undefined {
  const [file, fragment] = splitAtHash(reference);
  if (!file.includes('\\') || isRemote(file)) return undefined;
  const path = file
    .replaceAll('\\', '/')
    .replace(/^(?=[a-z]:\/)/i, 'file:///')
    .replace(/^(?=\/\/)/, 'file:');
  return fragment === undefined ? path : `${path}#${fragment}`;
}

/**
 * A path with forward slashes in the one spelling that documents are known by: of what differs on Windows without
 * naming another file, drives are in capitals and servers in small letters.
 */
export function normalizeRoot(path: string): string {
  const [root, rest] = splitRoot(path);
  return (root.startsWith('//') ? root.toLowerCase() : root.toUpperCase()) + rest;
}

function splitAtHash(reference: string): readonly [file: string, fragment: string | undefined] {
  const hash = reference.indexOf('#');
  return hash === -1 ? [reference, undefined] : [reference.slice(0, hash), reference.slice(hash + 1)];
}

function resolveUri(file: string, base: string): string {
  if (isRemote(file)) return file;
  if (isRemote(base)) return URL.canParse(file, base) ? new URL(file, base).href : file;
  const path = decodePercent(pathOf(file));
  const [root, rest] = splitRoot(normalizeRoot(path));
  if (root !== '') return root + withoutDots(rest);
  const [baseRoot, basePath] = splitRoot(base);
  const folder = path.startsWith('/') ? '' : basePath.slice(0, basePath.lastIndexOf('/') + 1);
  return baseRoot + withoutDots(folder + path);
}

/**
 * The path of a `file:` URL, as it is written; a text that is none of these is a path already.
 * @see RFC 8089, section 2 and appendices E.2 and E.3
 */
function pathOf(file: string): string {
  const [, slashes, rest = file] = /^file:(\/\/(?:localhost(?=\/))?)?(.*)$/is.exec(file) ?? [];
  const hasServer = slashes === '//' && !/^(?:\/|[a-z]:\/)/i.test(rest);
  return hasServer ? `//${rest}` : rest.replace(/^\/(?=[a-z]:(?:\/|$))/i, '');
}

/** Takes what `..` never leaves off the front of a path: on Windows the drive or the server, elsewhere nothing. */
function splitRoot(path: string): readonly [root: string, rest: string] {
  const root = /^(?:[a-z]:(?=[/\\]|$)|\/\/[^/]+)/i.exec(path)?.[0] ?? '';
  return [root, path.slice(root.length)];
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const [index, segment] of path.split('/').entries()) {
    if (segment === '' && index > 0) continue;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else if (segment === '..' && kept.length === 1 && kept[0] === '') continue;
    else if (segment !== '.') kept.push(segment);
  }
  return kept.join('/');
}
