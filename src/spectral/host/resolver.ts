import { Resolver } from '@stoplight/spectral-ref-resolver';
import type { LoadedSet } from '../../documents/store.ts';

/**
 * Resolves `$ref`s for Spectral among the documents that were loaded already: Spectral itself never opens a file nor
 * a connection.
 */
export function resolverOf(documents: LoadedSet): Resolver {
  const resolve = async (reference: { href(): string; toString(): string }): Promise<string> => {
    const uri = reference.href();
    const found = documents.find(uri) ?? documents.find(decodeURI(uri));
    if (!found) throw new Error(`${uri} was not read`);
    return found.text;
  };
  return new Resolver({ resolvers: { file: { resolve }, http: { resolve }, https: { resolve } } });
}
