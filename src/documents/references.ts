import { resolveReference } from '../model/reference.ts';
import { toFileUrl } from './file-uri.ts';
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
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  // Its own readers would leave the root folder and go to the network, and its own parsers know no positions.
  const ours = { order: 1, canRead: true, canParse: true, allowEmpty: true };
  // It refuses a root of OpenAPI 3.2, a draft, or a part of an API, so it gets the root inside one that it takes.
  const wrapped = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, 'x-root': root.data };
  // It hands over URLs, percent-encoded, and not always as the model spells them.
  const read = async ({ url }: { url: string }) =>
    (await open(resolveReference(url, root.uri).uri))?.data ?? {};
  await SwaggerParser.resolve(
    // Given a path, it takes a drive for the scheme of a URL (`c:`), and a server for that of a web page.
    toFileUrl(root.uri),
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
