import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const api = 'openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\npaths: {}\n';

/** Writes a report where an old one stands, and where the system refuses to rename a file over it so many times. */
async function overwrite(refusals: number, code: string) {
  const cwd = await folderWith({ 'api.yaml': api, 'report.json': 'the old report' });
  const preload = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { rename } = fs.promises;
    let left = ${refusals};
    fs.promises.rename = async (from, to) => {
      if (left-- > 0) throw Object.assign(new Error('refused'), { code: '${code}' });
      return rename(from, to);
    };
    syncBuiltinESMExports();`;
  const node = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
  const run = await runCli(['api.yaml', '-f', 'json', '-o', 'report.json'], { cwd, node });
  return { ...run, report: await readFile(join(cwd, 'report.json'), 'utf8'), files: await readdir(cwd) };
}

const written = { code: 0, stderr: '', report: '[]\n', files: ['api.yaml', 'report.json'] };

describe('A report takes the place of an old one', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('when a program lets go of that: %s', async (code) => {
    expect(await overwrite(2, code)).toMatchObject(written);
  });

  it('when a program does not let go of it', async () => {
    expect(await overwrite(Number.POSITIVE_INFINITY, 'EPERM')).toMatchObject(written);
  });

  it('but not when the system refuses for another reason', async () => {
    expect(await overwrite(1, 'EIO')).toMatchObject({
      code: 2,
      stderr: 'statusquo: report.json cannot be written (EIO).\n',
      report: 'the old report',
      files: ['api.yaml', 'report.json'],
    });
  });
});

describe('A file that cannot be read to its end', () => {
  it('is named, as any other that cannot be read', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has a file that is always broken');
    const { stderr, code } = await runCli(['/proc/self/mem']);
    expect(stderr).toMatch(/^statusquo: \/proc\/self\/mem cannot be read: .*\n$/);
    expect(code).toBe(2);
  });
});
