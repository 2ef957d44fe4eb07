import { expect } from 'vitest';
import type { GitRepository, Outcome } from './git-repository.ts';

const good = 'fixtures/conforming/openapi-3.1.yaml';
const bad = 'fixtures/broken/openapi-3.1.yaml';
const fault = '204 declares content, which HTTP cannot send with 204';

/** Expects that the hook of a repository judges the documents that a commit would have. */
export async function expectGuarded(repository: GitRepository): Promise<void> {
  const [atRoot, below] = ['openapi.yaml', 'apis/orders/openapi-v2.yml'];
  await repository.copy(good, atRoot);
  await repository.copy(good, below);
  expect(await repository.commitAll()).toMatchObject({ code: 0 });

  await repository.copy(bad, atRoot);
  expectBlocked(await repository.commitAll(), atRoot);
  await repository.copy(good, atRoot);
  await repository.copy(bad, below);
  expectBlocked(await repository.commitAll(), below);
  // Mended in the working tree alone: the commit would still have the fault.
  await repository.copy(good, below);
  expectBlocked(await repository.commit(), below);

  // The other way round: the fault is in the working tree alone.
  await repository.edit(below, 'Bookshelf', 'Orders');
  await repository.mustRun('git add --all');
  await repository.copy(bad, below);
  expect(await repository.commit()).toMatchObject({ code: 0 });
}

/** Expects that the hook of a repository judges a document of which only a part is staged. */
export async function expectPartsGuarded(repository: GitRepository): Promise<void> {
  await repository.copy('fixtures/conforming/multi-file', 'api');
  expect(await repository.commitAll()).toMatchObject({ code: 0 });

  const part = 'api/paths/book.yaml';
  const sound = 'description: The book is gone.\n';
  const broken = `${sound}      content: { application/json: { schema: { type: object } } }\n`;
  await repository.edit(part, sound, broken);
  expectBlocked(await repository.commitAll(), part);

  await repository.edit(part, broken, 'description: The book has gone.\n');
  expect(await repository.commitAll()).toMatchObject({ code: 0 });
}

/** The whole report has to be there, with the file as one would name it in the repository. */
function expectBlocked({ code, output }: Outcome, file: string): void {
  expect(output).toContain(fault);
  expect(output.split('\n')).toContain(file);
  expect(code).toBe(1);
}
