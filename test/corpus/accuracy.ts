/** How often `post-created` is right, and how much it misses, on POSTs that were labelled by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postCreated from '../../rules/codes/post-created.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { evaluate } from '../../src/evaluate.ts';
import { Api } from '../../src/model/api.ts';
import type { DocumentSet } from '../../src/model/documents.ts';
import type { Operation } from '../../src/model/operation.ts';
import { enforce } from '../../src/profile.ts';
import { corpusRoot, readIndex } from './corpus.ts';

const labels = fileURLToPath(new URL('../../../shared/labels/corpus-posts.tsv', import.meta.url));

interface Label {
  readonly document: string;
  readonly operation: string;
  readonly label: string;
}

/** Prints precision and recall on the labels, and the share of POSTs that are caught when their 201 is deleted. */
export async function printAccuracy(): Promise<void> {
  if (existsSync(labels)) await printOnLabels(readLabels());
  else console.log(`\nAccuracy: skipped, there are no labels at ${labels}.`);
  await printDeleted();
}

function readLabels(): readonly Label[] {
  const [, ...rows] = readFileSync(labels, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [document = '', path = '', label = ''] = row.split('\t');
    return { document, operation: `POST ${path}`, label };
  });
}

async function printOnLabels(all: readonly Label[]): Promise<void> {
  const counts = { right: 0, wrong: 0, missed: 0, unclear: 0 };
  for (const document of new Set(all.map((label) => label.document))) {
    const blamed = blamedIn(await load(document));
    for (const { operation, label } of all.filter((each) => each.document === document)) {
      const isBlamed = blamed.has(operation);
      if (label === 'unclear') counts.unclear += isBlamed ? 1 : 0;
      else if (isBlamed) counts[label === 'create' ? 'right' : 'wrong'] += 1;
      else if (label === 'create') counts.missed += 1;
    }
  }
  const { right, wrong, missed, unclear } = counts;
  console.log(`\nAccuracy of post-created on ${all.length} labelled POSTs without 201:`);
  console.log(
    `  precision ${share(right, right + wrong)} (target 0.90): ${right} right, ${wrong} wrong, ${unclear} unclear`,
  );
  console.log(`  recall    ${share(right, right + missed)} (target 0.60): ${missed} missed`);
}

async function printDeleted(): Promise<void> {
  let deleted = 0;
  let caught = 0;
  for (const { path } of readIndex()) {
    const documents = await load(path).catch((error: unknown) => {
      if (error instanceof Unreadable) return undefined;
      throw error;
    });
    if (!documents) continue;
    const { without, operations } = withoutCreated(documents);
    const blamed = operations.length > 0 ? blamedIn(without) : new Set();
    deleted += operations.length;
    caught += operations.filter((operation) => blamed.has(operation)).length;
  }
  console.log(
    `  caught when their 201 is deleted: ${share(caught, deleted)} (target 0.60), ${caught} of ${deleted} POSTs`,
  );
}

function load(path: string): Promise<DocumentSet> {
  return new DocumentStore(corpusRoot).load(corpusRoot + path, path);
}

function blamedIn(documents: DocumentSet): ReadonlySet<string> {
  const { faults } = evaluate(enforce(postCreated), new Api(documents));
  return new Set(faults.flatMap(({ uses }) => uses.map(({ operation }) => operation)));
}

/** The documents with 201 deleted from every POST of the root document that has it as its only success. */
function withoutCreated(documents: DocumentSet) {
  const data = structuredClone(documents.root.data);
  const creating = new Api(documents).operations.filter(declaresCreatedAlone);
  const operations = creating.filter((operation) => deleteCreated(data, operation)).map(String);
  const without = { root: { ...documents.root, uri: documents.root.uri, data }, find: documents.find };
  return { without, operations };
}

function declaresCreatedAlone({ method, responses }: Operation): boolean {
  return method === 'post' && responses.has(201) && responses.successes.length === 1;
}

function deleteCreated(data: unknown, { responses }: Operation): boolean {
  let node = data as Record<string, unknown> | undefined;
  for (const key of responses.node.usePath) node = node?.[key] as Record<string, unknown> | undefined;
  return node !== undefined && Object.hasOwn(node, '201') && delete node['201'];
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}
