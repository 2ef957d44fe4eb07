import { Api } from '../model/api.ts';
import type { SourceDocument } from '../model/documents.ts';

/** The documents of one Spectral run: the root, and those that its `$ref`s led to. */
interface DocumentInventory {
  readonly unresolved: unknown;
  readonly source: string | null;
  readonly referencedDocuments: Readonly<Record<string, { readonly data: unknown }>>;
}

const models = new WeakMap<object, Api>();

/** The model of a document that Spectral lints; all rules share one. */
export function modelOf(inventory: object): Api {
  const known = models.get(inventory) ?? build(inventory as DocumentInventory);
  models.set(inventory, known);
  return known;
}

function build({ unresolved, source, referencedDocuments }: DocumentInventory): Api {
  const root = { uri: source ?? '', data: unresolved };
  const referenced = new Map<string, SourceDocument>();
  for (const [uri, { data }] of Object.entries(referencedDocuments))
    referenced.set(decode(uri), { uri: decode(uri), data });
  return new Api({
    root,
    find: (uri) => (uri === root.uri ? root : referenced.get(uri)),
    all: [root, ...referenced.values()],
  });
}

function decode(uri: string): string {
  try {
    return decodeURI(uri);
  } catch {
    return uri;
  }
}
