import { join } from 'node:path';
import recommended from '../../rules/profiles/recommended.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { type Linted, lint } from '../../src/lint.ts';
import { fixtures, folderWith } from '../cli/run-cli.ts';
import { sourceOf } from '../documents/source-of.ts';

/** What a writer of markup may stumble over, and what XML cannot hold. */
const oddities =
  '<a & "b" \'c\'> ]]> &amp; tab\t line\n return\r bell\u0007 nul\0 📚 half\uD83D \uDCDAhalf \uFFFE é\u2028';

/** A document with findings, of which the file and the path of an operation are hard to write down. */
export async function lintOddities(): Promise<Linted> {
  const text = JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Bookshelf', version: '1.0.0' },
    paths: { [`/${oddities}`]: { get: { responses: { '20x': { description: 'x' } } } } },
  });
  const name = `${oddities}.json`;
  const loaded = await new DocumentStore(fixtures).loadSource(sourceOf(text), join(fixtures, name), name);
  return lint(loaded, recommended.settings);
}

/** Two documents that share a response without the Location that it should have. */
export async function lintTwoRoots(): Promise<{
  readonly folder: string;
  readonly documents: readonly Linted[];
}> {
  const root = (path: string) => `openapi: 3.0.3
info: { title: Bookshelf, version: 1.0.0 }
paths:
  ${path}:
    post:
      responses:
        '201': { $ref: 'shared.yaml#/Created' }
        default: { description: x, content: { application/json: { schema: { type: object } } } }
`;
  const folder = await folderWith({
    'one.yaml': root('/books'),
    'two.yaml': root('/books'),
    'shared.yaml': 'Created:\n  description: The book is created\n',
  });
  const store = new DocumentStore(folder);
  const documents = await Promise.all(
    ['one.yaml', 'two.yaml'].map(async (file) =>
      lint(await store.load(join(folder, file), file), recommended.settings),
    ),
  );
  return { folder, documents };
}
