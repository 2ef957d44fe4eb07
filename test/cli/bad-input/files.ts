import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli } from '../run-cli.ts';
import { type BadInput, documentWith, isWindows, onlyLinux, onlyPosix, type Scene } from './case.ts';

const good = { 'openapi.yaml': documentWith('{ description: The books. }') };

/** Names on the command line that lead to no document. */
export const paths: readonly BadInput[] = [
  { kind: 'a file that does not exist', args: ['nowhere.yaml'], says: /does not exist/, code: 2 },
  { kind: 'a path through a file', args: ['other.yaml/x.yaml'], says: /does not exist/, code: 2 },
  { kind: 'a name that is too long', args: ['a'.repeat(5000)], says: /does not exist/, code: 2 },
  { kind: 'a name without a character', args: [''], says: /"" is a directory/, code: 2 },
  { kind: 'a directory', arrange: makes('apis'), args: ['apis'], says: /is a directory/, code: 2 },
  { kind: 'a glob that matches nothing', args: ['apis/**/*.yaml'], says: /matches no file/, code: 2 },
  {
    kind: 'an address',
    args: ['https://example.com/openapi.yaml'],
    says: /is an address, and only files are linted/,
    code: 2,
  },
  {
    kind: 'a pipe',
    arrange: pipe('pipe.yaml'),
    impossible: onlyPosix,
    args: ['pipe.yaml'],
    says: /is a pipe, not a regular file/,
    code: 2,
  },
  {
    kind: 'a device',
    args: ['/dev/zero'],
    impossible: onlyPosix,
    says: /is a device, not a regular file/,
    code: 2,
  },
  {
    kind: 'a symbolic link to itself',
    arrange: link('loop.yaml', 'loop.yaml'),
    impossible: onlyPosix,
    args: ['loop.yaml'],
    says: /symbolic link that leads to itself/,
    code: 2,
  },
  {
    kind: 'a file that may not be read',
    files: good,
    arrange: async (folder) => {
      await chmod(join(folder, 'openapi.yaml'), 0o000);
      return asNobody(folder, 0o755);
    },
    impossible: onlyPosix,
    says: /permission denied/,
    code: 2,
  },
  {
    kind: 'a file that grows while it is read',
    files: good,
    node: preload('truncateSync(file, 100_000)'),
    says: /changed while it was read/,
    code: 2,
  },
  {
    kind: 'a file that shrinks while it is read',
    files: good,
    node: preload('truncateSync(file, 10)'),
    says: /changed while it was read/,
    code: 2,
  },
];

/** What makes a run impossible. */
export const surroundings: readonly BadInput[] = [
  whole('`--root` that does not exist', ['--root', 'nowhere', 'openapi.yaml'], /nowhere does not exist/),
  whole('`--root` that is a file', ['--root', 'other.yaml', 'openapi.yaml'], /is not a folder/),
  {
    ...whole(
      '`--root` that is a link to itself',
      ['--root', 'loop', 'openapi.yaml'],
      /loop is a symbolic link that leads to itself/,
    ),
    arrange: link('loop', 'loop'),
    impossible: onlyPosix,
  },
  {
    ...whole('a working directory that was removed', ['openapi.yaml'], /working directory is gone/),
    arrange: makes('gone'),
    shell: 'cd gone && rmdir ../gone && RUN',
    impossible: isWindows ? 'Windows keeps a folder that somebody is in' : undefined,
  },
];

/** What comes from stdin. */
export const stdin: readonly BadInput[] = [
  { kind: 'nothing', args: ['-'], shell: 'RUN < /dev/null', says: /<stdin> is empty/, code: 2 },
  { kind: 'stdin that is closed', args: ['-'], shell: 'RUN <&-', says: /<stdin> is empty/, code: 2 },
  { kind: 'a directory', args: ['-'], shell: 'RUN < .', says: /<stdin> is a directory/, code: 2 },
  {
    kind: 'a binary file',
    args: ['-'],
    shell: 'RUN < image.png',
    files: { 'image.png': Buffer.from([1, 0]) },
    says: /<stdin> is a binary file/,
    code: 2,
  },
  {
    kind: 'a text that never ends',
    args: ['-'],
    shell: 'RUN < /dev/zero',
    says: /<stdin> has more than 100 MB/,
    code: 2,
  },
].map((each): BadInput => ({ ...each, code: 2, impossible: onlyPosix }));

/** Where a report cannot be written. */
export const outputs: readonly BadInput[] = [
  {
    kind: 'stdout on a full disk',
    shell: 'RUN > /dev/full',
    impossible: onlyLinux,
    says: /<stdout> cannot be written: there is no space left/,
  },
  {
    kind: '`-o` on a full disk',
    args: ['openapi.yaml', '-o', '/dev/full'],
    impossible: onlyLinux,
    says: /\/dev\/full cannot be written: there is no space left/,
  },
  {
    kind: '`-o` that is a directory',
    args: ['openapi.yaml', '-o', '.'],
    says: /cannot be written: it is a directory/,
  },
  {
    kind: '`-o` in a folder that does not exist',
    args: ['openapi.yaml', '-o', 'nowhere/report.txt'],
    says: /the folder does not exist/,
  },
  {
    kind: '`-o` through a file',
    args: ['openapi.yaml', '-o', 'other.yaml/report.txt'],
    says: /leads through a file/,
  },
  {
    kind: '`-o` in a folder that may not be written to',
    args: ['openapi.yaml', '-o', 'report.txt'],
    arrange: (folder: string) => asNobody(folder, 0o555),
    impossible: onlyPosix,
    says: /permission denied/,
  },
].map((each): BadInput => ({ ...each, files: good, isWhole: true, code: 2 }));

function whole(kind: string, args: readonly string[], says: RegExp): BadInput {
  return { kind, files: good, args, says, code: 2, isWhole: true };
}

/** Root may read and write everything, so the command runs as somebody else where these tests are root's. */
async function asNobody(folder: string, mode: number): Promise<Scene> {
  await chmod(folder, mode);
  const end = () => chmod(folder, 0o755);
  if (process.getuid?.() !== 0) return { end };
  const uid = 65_534;
  const probe = await runCli(['--version'], { cwd: folder, uid }).catch(() => undefined);
  return probe?.code === 0
    ? { end, uid }
    : { end, impossible: 'nobody but root can run the command in this folder' };
}

function makes(name: string) {
  return async (folder: string): Promise<Scene> => {
    await mkdir(join(folder, name));
    return {};
  };
}

export function link(name: string, target: string) {
  return async (folder: string): Promise<Scene> => {
    await symlink(target, join(folder, name));
    return {};
  };
}

export function pipe(name: string) {
  return async (folder: string): Promise<Scene> => {
    execFileSync('mkfifo', [join(folder, name)]);
    return {};
  };
}

/** Has something done to `openapi.yaml` between opening and reading it. */
function preload(action: string): readonly string[] {
  const code = `
    import fs, { truncateSync } from 'node:fs';
    const { openSync, readSync } = fs;
    fs.openSync = (file, ...rest) => {
      const opened = openSync(file, ...rest);
      if (String(file).endsWith('openapi.yaml')) fs.readSync = (...args) => {
        fs.readSync = readSync;
        ${action};
        return readSync(...args);
      };
      return opened;
    };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
