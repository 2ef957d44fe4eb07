import { decodePercent } from '../model/path.ts';
import { isRemote } from '../model/reference.ts';
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
  await SwaggerParser.resolve(
    root.uri,
    wrapped as never,
    {
      continueOnError: true,
      resolve: {
        file: false,
        http: false,
        store: { ...ours, read: async (file: { url: string }) => (await open(toUri(file.url)))?.data ?? {} },
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

function toUri(url: string): string {
  return isRemote(url) ? url : decodePercent(url.replace(/^file:\/\//, ''));
}
