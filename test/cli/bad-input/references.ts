import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BadInput, documentWith, isWindows, onlyPosix, referring, type Scene } from './case.ts';
import { link, pipe } from './files.ts';

const outside = /lies outside the root folder and was not read/;
const elsewhere = /is neither a file nor a page of the web and was not read/;
const unfetched = /is on a network and was not fetched.*--allow-host/;

/** `$ref`s that lead out of the root folder, to what is no file, or nowhere. */
export const references: readonly BadInput[] = [
  leads('up and out', '../../etc/passwd', outside),
  leads('to an absolute path', '/etc/passwd', outside),
  leads('to a `file:` URL', 'file:///etc/passwd', outside),
  leads('to a `file:` URL of another host', 'file://host/openapi.yaml', outside),
  leads('out, percent-encoded', '..%2f..%2fetc%2fpasswd', outside),
  leads('out by percent-encoded dots', '%2e%2e/outside.yaml', outside),
  linked('through a symbolic link to a file', 'link.yaml', outside),
  linked('through a symbolic link to a folder', 'folder/outside.yaml', outside),
  linked('through a chain of symbolic links', 'chain.yaml', outside),
  leads('to a device outside', '/dev/zero', outside),
  {
    ...leads('to a symbolic link to itself', 'loop.yaml', /leads to itself/, 2),
    ...made(link('loop.yaml', 'loop.yaml')),
  },
  {
    ...leads('to a pipe', 'pipe.yaml', /is a pipe, and a \$ref leads to regular files only/, 2),
    ...made(pipe('pipe.yaml')),
  },
  {
    ...leads('to a device below the root', 'null.yaml', /is a device, and a \$ref/, 2),
    ...made(device('null.yaml')),
  },
  { ...leads('to a directory', 'parts', /is a directory, and a \$ref/, 2), arrange: folder('parts') },
  leads('to the folder that it stands in', '.', /is a directory, and a \$ref/, 2),
  {
    ...leads('to an empty file', 'empty.yaml', /is empty/, 2),
    files: { 'openapi.yaml': referring('empty.yaml'), 'empty.yaml': '' },
  },
  leads('to itself', '#/paths/~1books/get/responses/200', /leads back to itself/, 2),
  leads(
    'to itself by the name of its file',
    'openapi.yaml#/paths/~1books/get/responses/200',
    /leads back to itself/,
    2,
  ),
  leads('to a file that does not exist', 'nowhere.yaml', /leads to a file that does not exist/, 1),
  leads('to a file whose name has a NUL', 'a%00b.yaml', /leads to a file that does not exist/, 1),
  leads('to a name of 5,000 characters', 'a'.repeat(5000), /leads to a file that does not exist/, 1),
  leads('to a place that does not exist', '#/components/__proto__/x', /leads nowhere/, 1),
  leads('to half of a surrogate pair', '#/\ud800', /leads nowhere/, 1),
  leads('written with a backslash', '..\\parts.yaml', /has a backslash/, 1),
  leads('to a loopback address', 'http://127.0.0.1:8080/openapi.yaml', unfetched),
  leads("to a cloud's metadata", 'http://169.254.169.254/latest/meta-data', unfetched),
  leads('by FTP', 'ftp://host/openapi.yaml', elsewhere),
  leads('to a `data:` URL', 'data:application/json,{}', elsewhere),
  leads('to a `javascript:` URL', 'javascript:alert(1)', elsewhere),
  leads('to an address that is none', 'http://[', elsewhere),
  {
    kind: '`$ref` through more than a hundred others',
    files: { 'openapi.yaml': documentWith("{ $ref: '#/x-chain/0' }", `x-chain:\n${chain(200)}`) },
    says: /through more than 100 others/,
    code: 2,
  },
  {
    kind: '`$ref` to a file that is replaced by a link out of the root meanwhile',
    files: { 'openapi.yaml': referring('part.yaml'), 'part.yaml': 'description: The books.\n' },
    node: replaceWhenOpened('part.yaml'),
    impossible: onlyPosix,
    says: /was replaced while it was read/,
    code: 2,
  },
  {
    kind: '`$ref` through a folder that is replaced by a link out of the root meanwhile',
    files: { 'openapi.yaml': referring('parts/part.yaml'), 'parts/part.yaml': 'description: The books.\n' },
    node: replaceWhenOpened('parts'),
    impossible: onlyPosix,
    says: /was replaced while it was read/,
    code: 2,
  },
];

function leads(where: string, reference: string, says: RegExp, code: 0 | 1 | 2 = 0): BadInput {
  return { kind: `\`$ref\` ${where}`, files: { 'openapi.yaml': referring(reference) }, says, code };
}

/** The command runs in a folder of the folder, beside which there is a document that it must not read. */
function linked(where: string, reference: string, says: RegExp): BadInput {
  const arrange = async (base: string): Promise<Scene> => {
    const root = join(base, 'root');
    await mkdir(root);
    await writeFile(join(base, 'outside.yaml'), 'description: Nobody may read this.\n');
    await writeFile(join(root, 'other.yaml'), '');
    await writeFile(join(root, 'openapi.yaml'), referring(reference));
    await symlink('../outside.yaml', join(root, 'link.yaml'));
    await symlink('link.yaml', join(root, 'chain.yaml'));
    await symlink('..', join(root, 'folder'));
    return { cwd: root };
  };
  return {
    kind: `\`$ref\` ${where}`,
    arrange,
    says,
    code: 0,
    impossible: onlyPosix,
    isWhole: true,
    args: ['openapi.yaml', '-f', 'json'],
  };
}

function made(arrange: (folder: string) => Promise<Scene>) {
  return { arrange, impossible: isWindows ? 'Windows has no such files' : undefined };
}

function device(name: string) {
  return async (base: string): Promise<Scene> => {
    try {
      // The device of /dev/null.
      execFileSync('mknod', [join(base, name), 'c', '1', '3'], { stdio: 'ignore' });
      return {};
    } catch {
      return { impossible: 'only root may make a device' };
    }
  };
}

function folder(name: string) {
  return async (base: string): Promise<Scene> => {
    await mkdir(join(base, name));
    return {};
  };
}

function chain(length: number): string {
  const links = Array.from({ length }, (_, index) => `  '${index}': { $ref: '#/x-chain/${index + 1}' }\n`);
  return `${links.join('')}  '${length}': { description: The books. }\n`;
}

/** Has a file or folder replaced by a link between the look at it and its opening. */
function replaceWhenOpened(name: string): readonly string[] {
  const code = `
    import fs, { cpSync, renameSync, symlinkSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    const { openSync } = fs;
    fs.openSync = (file, ...rest) => {
      if (String(file).endsWith('part.yaml')) {
        renameSync('${name}', '${name}.before');
        const elsewhere = fs.mkdtempSync(tmpdir() + '/statusquo-');
        cpSync('${name}.before', elsewhere + '/copy', { recursive: true });
        symlinkSync(elsewhere + '/copy', '${name}');
      }
      return openSync(file, ...rest);
    };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
