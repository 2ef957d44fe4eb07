import { posix, win32 } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expand, searchFor } from '../../src/cli/inputs.ts';
import { folderWith, isWindows, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

describe('A glob is searched for', () => {
  it.each([
    ['apis\\**\\*.yaml', '', 'apis/**/*.yaml'],
    ['apis/**/*.yaml', '', 'apis/**/*.yaml'],
    ['.\\apis\\*.{yaml,json}', '', './apis/*.{yaml,json}'],
    ['D:\\work\\apis\\**\\*.yaml', 'D:/work/apis/', '**/*.yaml'],
    ['c:/work/api*.yaml', 'c:/work/', 'api*.yaml'],
    ['D:\\*.yaml', 'D:/', '*.yaml'],
    ['\\\\server\\share\\api-?\\openapi.yaml', '//server/share/', 'api-?/openapi.yaml'],
  ])('on Windows %s in the folder "%s" by %s', (glob, folder, pattern) => {
    expect(searchFor(glob, win32)).toEqual({ folder, pattern });
  });

  it.each(['apis/**/*.yaml', 'apis/\\[1\\]/*.yaml', '/work/apis/*.yaml'])(
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
    expect(await expand([`/${folder}/**/*.yaml`])).toEqual({
      files: [`/${folder}/b.yaml`, `/${folder}/x/a.yaml`],
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
