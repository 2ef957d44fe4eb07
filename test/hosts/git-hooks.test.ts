import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { removeFolders } from '../cli/run-cli.ts';
import { GitRepository } from './git-repository.ts';
import { expectGuarded, expectPartsGuarded } from './guarded.ts';
import { Installed } from './installed.ts';
import { recipe } from './recipes.ts';

const husky = recipe('husky with lint-staged');
const lefthook = recipe('lefthook');
const plain = recipe('Plain git');
const inParts = recipe('A document in several files');
const installing = /^npm install --save-dev /;

let installed: Installed;

beforeAll(async () => {
  const lines = [...husky.commands, ...lefthook.commands].filter((line) => installing.test(line));
  // One install for all is quicker than one for each.
  installed = await Installed.create(...lines.flatMap((line) => line.replace(installing, '').split(' ')));
}, 240_000);

afterAll(async () => {
  await removeFolders();
  await rm(installed.folder, { recursive: true, force: true });
});

/** A repository with the packages of the page, and with some files. */
async function repositoryWith(files: Readonly<Record<string, string>>): Promise<GitRepository> {
  const repository = await GitRepository.create();
  await repository.usePackagesOf(installed.folder);
  for (const [name, text] of Object.entries(files)) await repository.write(name, text);
  return repository;
}

async function runAll(commands: readonly string[], repository: GitRepository): Promise<void> {
  for (const line of commands.filter((each) => !installing.test(each))) await repository.mustRun(line);
}

describe.concurrent('The page on git hooks', { timeout: 240_000 }, () => {
  const huskyHook = '.husky/pre-commit';

  it('guards commits with husky and lint-staged', async () => {
    const name = '.lintstagedrc.json';
    const repository = await repositoryWith({ [name]: husky.file(name) });
    await runAll(husky.commands, repository);
    await repository.write(huskyHook, husky.file(huskyHook));
    await expectGuarded(repository);
  });

  it('guards documents in several files with husky and lint-staged', async () => {
    const name = 'lint-staged.config.mjs';
    const repository = await repositoryWith({ [name]: inParts.file(name) });
    await runAll(husky.commands, repository);
    await repository.write(huskyHook, husky.file(huskyHook));
    await expectPartsGuarded(repository);
  });

  it('guards commits with lefthook', async () => {
    const repository = await repositoryWith({ 'lefthook.yml': lefthook.file('lefthook.yml') });
    await runAll(lefthook.commands, repository);
    await expectGuarded(repository);
  });

  it('guards documents in several files with lefthook', async () => {
    const repository = await repositoryWith({ 'lefthook.yml': inParts.file('lefthook.yml') });
    await runAll(lefthook.commands, repository);
    await expectPartsGuarded(repository);
  });

  it.each([
    ['commits', expectGuarded],
    ['documents in several files', expectPartsGuarded],
  ])('guards %s with a script alone', async (_, expectThem) => {
    const name = '.githooks/pre-commit';
    const repository = await repositoryWith({ [name]: plain.file(name) });
    await runAll(plain.commands, repository);
    await expectThem(repository);
  });
});
