import { existsSync } from 'node:fs';
import { cp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { folderWith, projectRoot, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const document = `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths: { /books: { get: { responses: { 20x: { description: The books } } } } }
`;
let folder: string;

/** A copy of the command, as another run may be keeping code beside the one that is built. */
beforeEach(async () => {
  folder = await folderWith({ 'openapi.yaml': document });
  await cp(join(projectRoot, 'dist/cli.cjs'), join(folder, 'cli.cjs'));
  await cp(join(projectRoot, 'dist/chunks'), join(folder, 'chunks'), { recursive: true });
});

const lint = (env: Readonly<Record<string, string>> = {}) =>
  runCli(['openapi.yaml'], { file: join(folder, 'cli.cjs'), cwd: folder, env });

const keptFiles = async () =>
  (await readdir(join(folder, 'compiled'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );

describe('Compiled code', () => {
  it('is kept by one run for the next, which says the same', async () => {
    const first = await lint();
    expect(first).toMatchObject({
      code: 1,
      stderr: '',
      stdout: expect.stringContaining('status-code-syntax'),
    });
    const kept = await keptFiles();
    expect(kept.length).toBeGreaterThan(0);
    expect(await lint()).toEqual(first);
    expect(await keptFiles()).toEqual(kept);
  });

  it('that is broken is of no use, and does no harm', async () => {
    const first = await lint();
    const files = (await keptFiles()).map(({ parentPath, name }) => join(parentPath, name));
    for (const [index, file] of files.entries()) {
      if (index % 2 === 0) await writeFile(file, 'Nobody compiled this.');
      else await truncate(file, (await readFile(file)).length / 2);
    }
    const broken = await Promise.all(files.map((file) => readFile(file)));
    expect(await lint()).toEqual(first);
    // It was tried, and found to be broken: it is kept anew.
    for (const [index, file] of files.entries()) {
      expect((await readFile(file)).length).toBeGreaterThan(broken[index]?.length ?? 0);
    }
  });

  it('is not kept where its folder cannot be made', async () => {
    await writeFile(join(folder, 'compiled'), 'A file stands in the way.');
    expect(await lint()).toMatchObject({ code: 1, stderr: '' });
    expect(await readFile(join(folder, 'compiled'), 'utf8')).toContain('in the way');
  });

  it('is not kept for whoever does not want that', async () => {
    expect(await lint({ NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ code: 1, stderr: '' });
    expect(existsSync(join(folder, 'compiled'))).toBe(false);
  });
});
