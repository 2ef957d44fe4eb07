import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, posix, relative, resolve, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { expand, searchFor } from '../../src/cli/inputs.ts';
import { folderWith, isWindows, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

describe('A glob is searched for', () => {
  it.each([
    ['apis\\**\\*.yaml', '', 'apis/**/*.yaml'],
    ['apis/**/*.yaml', '', 'apis/**/*.yaml'],
    ['.\\apis\\*.{yaml,json}', '', './apis/*.{yaml,json}'],
    ['D:\\team\\apis\\**\\*.yaml', 'D:/team/apis/', '**/*.yaml'],
    ['c:/team/api*.yaml', 'c:/team/', 'api*.yaml'],
    ['D:\\*.yaml', 'D:/', '*.yaml'],
    ['\\\\server\\share\\api-?\\openapi.yaml', '//server/share/', 'api-?/openapi.yaml'],
  ])('on Windows %s in the folder "%s" by %s', (glob, folder, pattern) => {
    expect(searchFor(glob, win32)).toEqual({ folder, pattern });
  });

  it.each(['apis/**/*.yaml', 'apis/\\[1\\]/*.yaml', '/team/apis/*.yaml'])(
    'elsewhere as it is: %s',
    (glob) => {
      expect(searchFor(glob, posix)).toEqual({ folder: '', pattern: glob });
    },
  );

  // Elsewhere two slashes at the front are as good as one.
  it('in a folder that it names, and finds what is there', async ({ skip }) => {
    skip(isWindows, 'on Windows two slashes at the front begin the name of a server');
    const folder = await folderWith({
      'b.yaml': '',
      'x/a.yaml': '',
      'x/node_modules/c.yaml': '',
      'x/d.txt': '',
    });
    const glob = `/${folder}/**/*.yaml`;
    expect(await expand([glob])).toEqual({
      files: [
        { file: `/${folder}/b.yaml`, glob },
        { file: `/${folder}/x/a.yaml`, glob },
      ],
      unmatched: [],
    });
  });

  it('in vain when cmd.exe left its quotes on, and is told so', async () => {
    const { stderr, code } = await runCli(["'apis/*.yaml'"]);
    expect({ stderr, code }).toEqual({
      stderr: `statusquo: 'apis/*.yaml' matches no file; cmd.exe takes its quotes for a part of it, so write " instead.\n`,
      code: 2,
    });
  });
});

const api = 'openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\npaths: { /books: { get: {} } }\n';

/** The documents that a run reads: each has a finding. */
async function documentsOf(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await runCli([...args, '-f', 'checkstyle'], { cwd });
  return [...stdout.matchAll(/<file name="([^"]+)"/g)].map(([, file = '']) => file).sort();
}

/** Files that hold a document each, and some others. */
const folderOf = (documents: readonly string[], others: Readonly<Record<string, string>> = {}) =>
  folderWith({ ...Object.fromEntries(documents.map((file) => [file, api])), ...others });

describe('What git ignores', () => {
  const ignoreFiles = {
    '.gitignore': 'build/\n/vendor\n*.gen.yaml\n!kept.gen.yaml\nlib/*.yaml\nouter/\n',
    'lib/.gitignore': '!wanted.yaml\n/deep\ninner/\n',
    'lib/other/.gitignore': '!inner/\n',
    'more/.gitignore': '*\n!.gitignore\n!*/\n!only.yaml\n',
  };
  const documents = [
    'a.yaml',
    'a.gen.yaml',
    'kept.gen.yaml',
    'build/a.yaml',
    'x/build/a.yaml',
    'x/vendor/a.yaml',
    'vendor/a.yaml',
    'lib/a.yaml',
    'lib/wanted.yaml',
    'lib/deep/a.yaml',
    'lib/x/deep/a.yaml',
    'lib/x/inner/a.yaml',
    'lib/other/inner/a.yaml',
    'lib/other/inner/b.gen.yaml',
    'more/a.yaml',
    'more/x/a.yaml',
    'more/x/only.yaml',
    'Build/a.yaml',
    'a space/ä.yaml',
  ];
  it('no glob finds, nor anything else that git would not list', async () => {
    const cwd = await folderOf(documents, ignoreFiles);
    execFileSync('git', ['init', '--quiet'], { cwd });
    const options = ['-c', 'core.excludesFile=', '-c', 'core.quotePath=false'];
    const listed = execFileSync('git', [...options, 'ls-files', '-o', '--exclude-standard', '*.yaml'], {
      cwd,
    });
    const expected = linesOf(String(listed));
    expect(expected).toContain('lib/other/inner/a.yaml');
    expect(expected.length).toBeLessThan(documents.length - 5);
    expect(await documentsOf(['**/*.yaml'], cwd)).toEqual(expected.sort());
  });

  it('is found where no repository is as it is in one', async () => {
    const cwd = await folderOf(['a.yaml', 'build/a.yaml'], { '.gitignore': 'build\n' });
    expect(await documentsOf(['**/*.yaml'], cwd)).toEqual(['a.yaml']);
  });

  it('counts from the root of the repository, wherever the run begins, and not from above it', async () => {
    const folder = await folderOf([], {
      '.gitignore': '*.yaml\n',
      'repo/.gitignore': 'gen\n',
      'repo/.git/info/exclude': '/api/mine.yaml\n',
      'repo/api/a.yaml': api,
      'repo/api/mine.yaml': api,
      'repo/api/gen/a.yaml': api,
      'repo/gen/a.yaml': api,
    });
    const files = async (glob: string) =>
      (await expand([join(folder, glob)])).files.map(({ file }) => relative(folder, resolve(file)));
    expect(await files('repo/api/**/*.yaml')).toEqual(['repo/api/a.yaml']);
    expect(await files('repo/**/*.yaml')).toEqual(['repo/api/a.yaml']);
  });

  it('is linted all the same when it is named, by itself or by the folder of a glob', async () => {
    const cwd = await folderOf(documents, ignoreFiles);
    execFileSync('git', ['init', '--quiet'], { cwd });
    expect(await documentsOf(['build/a.yaml'], cwd)).toEqual(['build/a.yaml']);
    expect(await documentsOf(['build/*.yaml'], cwd)).toEqual(['build/a.yaml']);
    expect(await documentsOf(['x/build/**/*.yaml'], cwd)).toEqual(['x/build/a.yaml']);
    expect(await documentsOf(['*.yaml', 'a.gen.yaml'], cwd)).toEqual([
      'a.gen.yaml',
      'a.yaml',
      'kept.gen.yaml',
    ]);
  });

  it('is given as the reason where nothing else matches', async () => {
    const cwd = await folderOf(documents, ignoreFiles);
    const { stderr, code } = await runCli(['*/vendor/*', '[v]endor/*.yaml'], { cwd });
    expect({ stderr, code }).toEqual({
      stderr:
        'statusquo: [v]endor/*.yaml matches only files that git ignores; name them one by one to lint them.\n',
      code: 2,
    });
  });

  it('is not walked', async () => {
    const cwd = await folderOf(['a.yaml', 'ignored/deep/a.yaml'], { '.gitignore': 'ignored\n' });
    const trace = join(cwd, 'trace.mjs');
    const spy = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
const { readdir } = fs;
fs.readdir = (path, ...rest) => { process.stderr.write('read ' + path + '\\n'); return readdir(path, ...rest); };
syncBuiltinESMExports();\n`;
    await writeFile(trace, spy);
    const { stderr } = await runCli(['**/*.yaml'], { cwd, node: ['--import', pathToFileURL(trace).href] });
    const walked = linesOf(stderr).filter((line) => line.startsWith('read '));
    expect(walked.length).toBeGreaterThan(0);
    expect(walked.filter((line) => line.includes('ignored'))).toEqual([]);
  });
});

describe('A glob', () => {
  it('has alternatives', async () => {
    const cwd = await folderOf(['a/x.yaml', 'b/x.json', 'c/x.yaml']);
    expect(await documentsOf(['{a,b}/*.{yaml,json}'], cwd)).toEqual(['a/x.yaml', 'b/x.json']);
  });

  it.each([
    ['behind an exclamation mark leaves out', ['**/*.yaml', '!old/**'], ['a.yaml', 'new/old/a.yaml']],
    ['leaves out a whole folder', ['**/*.yaml', '!old/'], ['a.yaml', 'new/old/a.yaml']],
    ['leaves out at any depth', ['!**/old', '**/*.yaml'], ['a.yaml']],
    ['leaves out what the shell put in the place of another', ['a.yaml', 'old/a.yaml', '!old/*'], ['a.yaml']],
    ['of what is neither is none of these', ['!(b).yaml'], ['a.yaml']],
  ])('%s', async (_, args, expected) => {
    const cwd = await folderOf(['a.yaml', 'old/a.yaml', 'old/x/a.yaml', 'new/old/a.yaml']);
    expect(await documentsOf([...args], cwd)).toEqual(expected);
  });

  it('that leaves out is not enough', async () => {
    const { stderr, code } = await runCli(['!old/**']);
    expect(stderr).toBe('statusquo: !old/** only says what to leave out; name a file or a glob, too.\n');
    expect(code).toBe(2);
  });

  it('does not match a folder, which is no more than a name', async () => {
    const cwd = await folderOf(['v1/a.yaml']);
    const { stderr, code } = await runCli(['v[12]'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: 'statusquo: v[12] matches no file.\n', code: 2 });
  });

  it('finds its way out of folders that lead to themselves', async ({ skip }) => {
    skip(isWindows, 'on Windows only administrators make symbolic links');
    const cwd = await folderOf(['a/x.yaml']);
    await mkdir(join(cwd, 'b'));
    await symlink('..', join(cwd, 'b/up'));
    expect(await documentsOf(['**/x.yaml'], cwd)).toContain('a/x.yaml');
  });
});
