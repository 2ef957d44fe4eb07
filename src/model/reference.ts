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
  const hash = reference.indexOf('#');
  const file = hash === -1 ? reference : reference.slice(0, hash);
  const fragment = hash === -1 ? '' : reference.slice(hash + 1);
  return { uri: file === '' ? base : resolveUri(file, base), fragment };
}

/** Whether a URI names a place on a network rather than a file. */
export function isRemote(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) && !uri.toLowerCase().startsWith('file:');
}

function resolveUri(file: string, base: string): string {
  if (isRemote(file)) return file;
  if (isRemote(base)) return URL.canParse(file, base) ? new URL(file, base).href : file;
  const relative = decodePercent(file.replace(/^file:(\/\/)?/i, ''));
  if (relative.startsWith('/') || /^[a-z]:[/\\]/i.test(relative)) return withoutDots(relative);
  return withoutDots(base.slice(0, base.lastIndexOf('/') + 1) + relative);
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
