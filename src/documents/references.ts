import { isRemote, resolveReference } from '../model/reference.ts';
import { toFileUrl } from './file-uri.ts';
import { normalizeUrl } from './hosts.ts';
import type { LoadedDocument } from './loaded-document.ts';

/**
 * Loads every document that a document's `$ref`s lead to, directly or through each other.
 * @param root where to begin
 * @param open gives the document of a URI, or undefined when it cannot or must not be read; called once for each
 */
export async function loadReferences(
  root: LoadedDocument,
  open: (uri: string) => Promise<LoadedDocument | undefined>,
): Promise<void> {
  const references = referencesOf(root);
  if (references.length === 0) return;
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  // Its own readers would leave the root folder and go to the network, and its own parsers know no positions.
  const ours = { order: 1, canRead: true, canParse: true, allowEmpty: true };
  // It crawls with a stack that deep documents exhaust, and gives up on a `$ref` that is no URL: it gets the plain
  // `$ref`s of each document. The root of OpenAPI 3.2, a draft, or a part of an API it would refuse anyway.
  const wrapped = {
    openapi: '3.1.0',
    info: { title: '', version: '' },
    paths: {},
    'x-root': references,
  };
  const read = async ({ url }: { url: string }) => {
    const document = await open(resolveReference(url, root.uri).uri);
    return document?.mayRefer ? referencesOf(document) : {};
  };
  await SwaggerParser.resolve(
    // Given a path, it takes a drive for the scheme of a URL (`c:`), and a server for that of a web page.
    toUrl(root.uri) ?? toFileUrl(root.uri),
    wrapped as never,
    {
      continueOnError: true,
      resolve: {
        file: false,
        http: false,
        store: { ...ours, read },
      },
      parse: {
        json: false,
        yaml: false,
        text: false,
        binary: false,
        store: { ...ours, parse: (file: { data: unknown }) => file.data },
      },
    } as never,
  );
}

/**
 * The `$ref`s of a document that lead to others, each once and as an absolute URL. A document from a network must not
 * make us open files, so of its `$ref`s only those to networks count.
 */
function referencesOf({ data, uri }: LoadedDocument): readonly { readonly $ref: string }[] {
  const found = new Set<string>();
  const seen = new Set<object>();
  const left = [data];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const child of Object.values(value)) left.push(child);
    const { $ref } = value as { readonly $ref?: unknown };
    if (typeof $ref !== 'string') continue;
    const target = resolveReference($ref, uri).uri;
    if (target !== uri && (isRemote(target) || !isRemote(uri))) found.add(target);
  }
  return [...found].flatMap((target) => toUrl(target) ?? []).map(($ref) => ({ $ref }));
}

/** The URL of a document, percent-encoded so that it decodes to the same URI; undefined when it can have none. */
function toUrl(uri: string): string | undefined {
  if (isRemote(uri)) return URL.canParse(uri) ? normalizeUrl(uri) : undefined;
  const encoded = uri
    .split('/')
    .map((segment) => encodeURIComponent(segment.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')));
  const url = toFileUrl(encoded.join('/').replace(/^([a-z])%3A/i, '$1:'));
  return URL.canParse(url) ? url : undefined;
}
