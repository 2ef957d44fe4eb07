import recommended from '../../rules/profiles/recommended.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { lint } from '../../src/lint.ts';

import type { Severity } from '../../src/rule.ts';
import { corpusRoot } from './corpus.ts';

/** What came of one document of the corpus. */
export type Outcome =
  | {
      readonly kind: 'linted';
      readonly operations: number;
      readonly findings: readonly { readonly rule: string; readonly severity: Severity }[];
      readonly unreadable: readonly string[];
      readonly milliseconds: number;
    }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'crashed'; readonly reason: string };

process.on('message', async (path: string) => process.send?.(await outcomeOf(path)));

async function outcomeOf(path: string): Promise<Outcome> {
  const start = performance.now();
  try {
    const documents = await new DocumentStore(corpusRoot).load(corpusRoot + path, path);
    const { operations, findings, unreadable } = await lint(documents, recommended.settings);
    return {
      kind: 'linted',
      operations,
      findings: findings.map(({ rule, severity }) => ({ rule, severity })),
      unreadable: unreadable.map(describe),
      milliseconds: performance.now() - start,
    };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', reason: describe(error) };
    return { kind: 'crashed', reason: (error as Error).stack ?? String(error) };
  }
}

function describe({ file, place, message }: Unreadable): string {
  return `${place ? `${file}:${place.line}:${place.column}` : file} ${message}`;
}
