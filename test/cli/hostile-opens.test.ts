import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './bad-input/server.ts';
import { folderWith, isWindows, linesOf, projectRoot, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

/** Everything that a `$ref` may try to reach, and one file that it may. */
const references = [
  '../outside.yaml',
  '../../../../../../../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'file://host/x.yaml',
  '..%2foutside.yaml',
  '%2e%2e/outside.yaml',
  'link.yaml',
  'chain.yaml',
  'folder/outside.yaml',
  '/dev/zero',
  '/dev/stdin',
  '/proc/self/environ',
  '/proc/self/fd/0',
  'http://127.0.0.1:9/x.yaml',
  'https://localhost/x.yaml',
  'http://169.254.169.254/latest/meta-data',
  'ftp://127.0.0.1/x.yaml',
  'data:application/json,{}',
  'javascript:alert(1)',
  '//127.0.0.1/x.yaml',
  'nowhere.yaml',
  'part.yaml',
];

const document = (refs: readonly string[]) => `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
  /books:
    get:
      responses:
${refs.map((ref, index) => `        '${index + 200}': { $ref: ${JSON.stringify(ref)} }\n`).join('')}`;

let base: string;
let root: string;

beforeAll(async () => {
  base = await folderWith({ 'outside.yaml': 'description: Nobody may read this.\n' });
  root = join(base, 'root');
  await mkdir(root);
  await writeFile(join(root, 'hostile.yaml'), document(references));
  await writeFile(join(root, 'harmless.yaml'), document(['part.yaml']));
  await writeFile(join(root, 'part.yaml'), 'description: The books.\n');
  if (isWindows) return;
  await symlink('../outside.yaml', join(root, 'link.yaml'));
  await symlink('link.yaml', join(root, 'chain.yaml'));
  await symlink('..', join(root, 'folder'));
});

/** Writes down which files a process opens, and which connections, through the modules of Node. */
const recorder = `
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
const { appendFileSync } = fs;
const note = (what, where) => appendFileSync(process.env.OPENED, JSON.stringify([what, String(where)]) + '\\n');
const watch = (object, what, names) => {
  for (const name of names) {
    const original = object[name];
    if (typeof original !== 'function') throw new Error('There is no ' + name + ' to watch.');
    object[name] = function (...args) {
      const [where] = args;
      const isPlain = typeof where === 'object' && !(where instanceof URL);
      note(what, where instanceof URL ? fileURLToPath(where) : isPlain ? JSON.stringify(where) : where);
      return Reflect.apply(original, this, args);
    };
  }
};
watch(fs, 'file', ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'opendir', 'opendirSync']);
watch(fs.promises, 'file', ['open', 'readFile', 'opendir']);
watch(net.Socket.prototype, 'network', ['connect']);
watch(dns, 'network', ['lookup', 'resolve']);
watch(dgram, 'network', ['createSocket']);
watch(globalThis, 'network', ['fetch']);
watch(childProcess, 'process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
syncBuiltinESMExports();
`;

const urlsIn = (host: string) =>
  Array.from({ length: 4 }, (_, index) => `http://${host}/openapi.yaml#/${index}`);

/** What the command opens when it lints a document, by what it is. */
async function record(args: readonly string[]) {
  const folder = await folderWith({ 'recorder.mjs': recorder, opened: '' });
  const node = ['--import', pathToFileURL(join(folder, 'recorder.mjs')).href];
  const run = await runCli(args, { cwd: root, node, env: { OPENED: join(folder, 'opened') } });
  const lines = linesOf(await readFile(join(folder, 'opened'), 'utf8'));
  return { run, opened: lines.map((line): [string, string] => JSON.parse(line)) };
}

describe('A document that refers to what it must not', () => {
  const foreign = `extends: [statusquo, spectral:oas]\n`;

  it.each([
    ['our own rules', [] as string[], undefined],
    ['rules of others', ['-r', 'foreign.yaml'], foreign],
  ])('has no file outside of the root opened, nor a connection, under %s', async (_, flags, ruleset) => {
    if (ruleset !== undefined) await writeFile(join(root, 'foreign.yaml'), ruleset);
    const harmless = await record(['harmless.yaml', ...flags]);
    const hostile = await record(['hostile.yaml', ...flags]);
    expect(hostile.run.code).toBe(1);
    expect(hostile.run.stdout).toContain('lies outside the root folder');
    // The recorder works: it sees the files that may be opened.
    const files = hostile.opened.map(([, where]) => where);
    expect(files.map((file) => file.replaceAll('\\', '/')).join('\n')).toMatch(
      /root\/hostile\.yaml\n(.*\n)*.*root\/part\.yaml/,
    );
    const known = new Set(harmless.opened.map((entry) => entry.join()));
    const others = hostile.opened.filter((entry) => !known.has(entry.join()));
    expect(others.filter(([what, where]) => what !== 'file' || !isExpected(where))).toEqual([]);
    expect(hostile.opened.filter(([what]) => what !== 'file')).toEqual([]);
  });

  it('and comes from an allowed host has no file opened either', async () => {
    const path = join(root, 'secret.yaml');
    await writeFile(path, 'description: Nobody may read this.\n');
    const server = await serve((_, response) => {
      const urls = [
        pathToFileURL(path).href,
        'file:secret.yaml',
        'file:///etc/passwd',
        'http://127.0.0.1:9/x',
      ];
      response.end(urls.map((url, index) => `'${index}': { $ref: '${url}' }\n`).join(''));
    });
    const fetched = urlsIn(server.host);
    await writeFile(join(root, 'fetching.yaml'), document(fetched));
    try {
      const { run, opened } = await record(['fetching.yaml', '--allow-host', server.host]);
      expect(run.stdout).toContain('leads from a network to a file');
      const files = opened.filter(([what]) => what === 'file').map(([, where]) => where);
      expect(files.filter((file) => !isExpected(file) || file.endsWith('secret.yaml'))).toEqual([]);
      const asked = opened.filter(([, where]) => where.startsWith('http')).map(([, where]) => where);
      expect(asked).toEqual([`http://${server.host}/openapi.yaml`]);
    } finally {
      await server.close();
    }
  });

  it('has none of them opened, says the system itself', async ({ skip }) => {
    if (!hasStrace()) skip('there is no strace, or it may not look into processes');
    const harmless = await trace('harmless.yaml');
    const hostile = await trace('hostile.yaml');
    expect(hostile.files).toContain(join(root, 'part.yaml'));
    const others = [...hostile.files].filter((file) => !harmless.files.has(file));
    expect(others.filter((file) => !isExpected(file) && !ofSystem.test(file))).toEqual([]);
    expect(hostile.connections).toEqual([]);
  });
});

/** What Node and the C library look at when they see fit: what processors there are, and how memory is given out. */
const ofSystem = /^\/sys\/devices\/system\/cpu\/|^\/proc\/sys\/vm\/overcommit_memory$/;

/** Whether a file is below the root, or code of the package, of which a harmless document may need less. */
function isExpected(file: string): boolean {
  const ours = [root, join(projectRoot, 'dist'), join(projectRoot, 'node_modules')];
  return ours.some((folder) => file.startsWith(join(folder, '/')));
}

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The files that a run opens, with success or without, and the connections that it makes, as the system sees it. */
async function trace(file: string): Promise<{ files: ReadonlySet<string>; connections: readonly string[] }> {
  const log = join(await folderWith(), 'trace');
  const calls = 'trace=open,openat,openat2,creat,connect,sendto,socket';
  const command = [process.execPath, join(projectRoot, 'dist/cli.cjs'), file];
  try {
    execFileSync('strace', ['-f', '-qq', '-e', calls, '-o', log, ...command], {
      cwd: root,
      stdio: 'ignore',
      // Where Node keeps compiled code is its own affair.
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
  } catch {
    // Findings make the exit code 1.
  }
  const lines = linesOf(await readFile(log, 'utf8'));
  const names = lines.flatMap((line) => /\bopen(?:at|at2)?\((?:AT_FDCWD, )?"([^"]*)"/.exec(line)?.[1] ?? []);
  return {
    files: new Set(names.map((name) => (name.startsWith('/') ? name : join(root, name)))),
    connections: lines.filter((line) => /AF_INET6?\b|connect\(/.test(line)),
  };
}
