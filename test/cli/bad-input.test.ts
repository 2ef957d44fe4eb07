import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureFaults } from './bad-input/texts.ts';
import {
  copyFixture,
  fixtures,
  folderWith,
  isWindows,
  linesOf,
  type Run,
  removeFolders,
  runCli,
} from './run-cli.ts';

afterAll(removeFolders);

/** What stderr says of each fixture: the line, where one line is at fault, and a phrase of the reason. */
const faults = fixtureFaults.map(([file, , line, reason]) => [file, line, reason] as const);

const good = join(fixtures, 'conforming/openapi-3.0.yaml');
const bad = join(fixtures, 'broken/openapi-3.0.yaml');

/** One sentence about one file on stderr, no trace of the code, and the exit code of a job that was not done. */
function expectOneSentence(
  { stderr, code }: Run,
  file: string,
  line: number | undefined,
  reason: RegExp,
): void {
  expect(linesOf(stderr)).toHaveLength(1);
  const [, place, text] = /^statusquo: (\S+) (.*)\n$/.exec(stderr) ?? [];
  if (line === undefined) expect(place).toMatch(new RegExp(`^${literally(file)}(:\\d+:\\d+)?$`));
  else expect(place).toMatch(new RegExp(`^${literally(file)}:${line}:\\d+$`));
  expect(text).toMatch(reason);
  expect(text).toMatch(/[^.?!]\.$/);
  expect(stderr).not.toMatch(/^\s+at |node:internal|\.js:\d|fault of its own/m);
  expect(code).toBe(2);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('a fixture that cannot be read', () => {
  it('is in the table', async () => {
    const files = (await readdir(join(fixtures, 'unreadable'))).filter((file) => file !== 'README.md');
    expect(files.sort()).toEqual(faults.map(([file]) => file).sort());
  });

  it.concurrent.each(faults)(
    '%s gives one sentence, no report, and exit code 2',
    async (file, line, reason) => {
      const run = await runCli([file], { cwd: join(fixtures, 'unreadable') });
      expectOneSentence(run, file, line, reason);
      // Of cyclic-ref.yaml the parts outside the circle are linted, and the report says that something is missing.
      if (file === 'cyclic-ref.yaml')
        expect(run.stdout).toContain('1 problem kept something from being read');
      else expect(run.stdout).toBe('');
    },
  );

  // Its stdout begins with "✔ No findings in 1 document, 1 operation.", though that operation was not read.
  it('with a $ref in a circle is not ticked off', async () => {
    const { stdout } = await runCli(['cyclic-ref.yaml'], { cwd: join(fixtures, 'unreadable') });
    expect(stdout).not.toMatch(/✔|No findings/);
  });

  it('does not keep other files from being linted, be there one or all of them', async () => {
    const cwd = join(fixtures, 'unreadable');
    const all = faults.map(([file]) => file);
    for (const files of [['broken.yaml'], ['image.png'], ['alias-bomb.yaml'], ['cyclic-ref.yaml'], all]) {
      const { stdout, stderr, code } = await runCli([...files, bad], { cwd });
      expect(
        linesOf(stderr)
          .map((line) => line.replace(/^statusquo: ([^ :]+).*$/, '$1'))
          .sort(),
      ).toEqual([...files].sort());
      expect(stdout).toContain(
        `${files.length === 1 ? '1 problem' : `${files.length} problems`} kept something from being read`,
      );
      expect(stdout).toContain('20x is no status code');
      expect(code).toBe(2);
    }
  });

  it('makes the exit code 2 whichever file comes first, and whatever is found', async () => {
    const broken = join(fixtures, 'unreadable/broken.yaml');
    const runs = [
      [broken, good],
      [good, broken],
      [bad, broken, good],
      [broken, good, '-f', 'json'],
    ];
    for (const { code } of await Promise.all(runs.map((args) => runCli(args)))) expect(code).toBe(2);
  });
});

describe('a path that is no document', () => {
  it('that does not exist is named', async () => {
    expectOneSentence(await runCli(['nowhere.yaml']), 'nowhere.yaml', undefined, /does not exist/);
  });

  it('that leads through a file is named', async () => {
    expectOneSentence(
      await runCli(['package.json/x.yaml']),
      'package.json/x.yaml',
      undefined,
      /does not exist/,
    );
  });

  it('that is a directory is named', async () => {
    const cwd = await folderWith();
    await mkdir(join(cwd, 'apis'));
    expectOneSentence(await runCli(['apis'], { cwd }), 'apis', undefined, /is a directory/);
  });

  it('that is a glob without a match is named', async () => {
    expectOneSentence(await runCli(['nowhere/**/*.yaml']), 'nowhere/**/*.yaml', undefined, /matches no file/);
  });

  it('that is a pipe without a writer does not hang', async ({ skip }) => {
    skip(isWindows, 'on Windows pipes do not lie in folders');
    const cwd = await folderWith();
    execFileSync('mkfifo', [join(cwd, 'pipe.yaml')]);
    expectOneSentence(await runCli(['pipe.yaml'], { cwd }), 'pipe.yaml', undefined, /not a regular file/);
  });

  it('that is a symbolic link to itself is named', async ({ skip }) => {
    skip(isWindows, 'on Windows only administrators make symbolic links');
    const cwd = await folderWith();
    await symlink('loop.yaml', join(cwd, 'loop.yaml'));
    expectOneSentence(await runCli(['loop.yaml'], { cwd }), 'loop.yaml', undefined, /symbolic link/);
  });

  it('that may not be read is named', async ({ skip }) => {
    skip(isWindows, 'on Windows everybody may read what lost its permissions');
    const cwd = await folderWith({ 'secret.yaml': 'openapi: 3.1.0\n' });
    await chmod(join(cwd, 'secret.yaml'), 0o000);
    await chmod(cwd, 0o755);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const probe = await runCli(['--version'], { cwd, ...nobody }).catch(() => undefined);
    if (probe?.code !== 0) skip('nobody but root can run the command in this folder');
    const run = await runCli(['secret.yaml'], { cwd, ...nobody });
    expectOneSentence(run, 'secret.yaml', undefined, /permission denied/);
  });

  it('each get a sentence, in one run', async () => {
    const { stderr, stdout, code } = await runCli(['nowhere.yaml', good, 'src', '*.nope']);
    expect(linesOf(stderr)).toHaveLength(3);
    expect(stdout).toContain('3 problems kept something from being read');
    expect(code).toBe(2);
  });
});

describe('hostile text', () => {
  const head = 'openapi: 3.0.3\npaths: {}\n';

  it.concurrent.each([
    ['a self-holding alias', 'x.yaml', `${head}x: &a [*a]\n`],
    ['an alias that is not defined', 'x.yaml', `${head}x: *nobody\n`],
    ['an unknown tag', 'x.yaml', `${head}x: !!js/function "() => 1"\n`],
    ['100,000 open brackets in YAML', 'x.yaml', `${head}x: ${'['.repeat(100_000)}`],
    ['200,000 arrays in JSON', 'x.json', `{"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['1,001 objects in JSON', 'x.json', `{"x":${'{"x":'.repeat(1001)}1${'}'.repeat(1001)}}`],
    ['only a byte order mark', 'x.yaml', '\uFEFF'],
    ['a comment in JSON', 'x.json', '{ "openapi": "3.0.3" /* draft */ }'],
    ['a NUL byte', 'x.yaml', `${head}x: a\0b\n`],
  ])('%s gives one sentence', async (_, name, text) => {
    const run = await runCli([name], { cwd: await folderWith({ [name]: text }) });
    expectOneSentence(run, name, undefined, /\w/);
    expect(run.stdout).toBe('');
  });

  // explainJson walks the broken text with jsonc-parser, which exhausts the stack: a stack trace on stderr.
  it('200,000 objects that JSON never closes give one sentence', async () => {
    const cwd = await folderWith({ 'x.json': `{"x":${'{"x":'.repeat(200_000)}` });
    expectOneSentence(await runCli(['x.json'], { cwd }), 'x.json', undefined, /\w/);
  });

  // js-yaml stops at 100 levels of its own; JSON of the same depth is read.
  it('500 levels of YAML are read', async () => {
    const text = `${head}x: ${'['.repeat(500)}${']'.repeat(500)}\n`;
    expect(await runCli(['x.yaml'], { cwd: await folderWith({ 'x.yaml': text }) })).toMatchObject({
      code: 0,
    });
  });
});

describe('a fixture that can be survived', async () => {
  const files = await readdir(join(fixtures, 'survivable'));

  it.concurrent.each(files)('%s is read without complaint', async (file) => {
    const { stdout, stderr, code } = await runCli([join('survivable', file)], { cwd: fixtures });
    expect(stderr).toBe('');
    expect(code).toBeOneOf([0, 1]);
    expect(stdout).toMatch(/findings? in 1 document/i);
  });
});

describe('a folder with an unusual name', () => {
  it.concurrent.each(["it's", 'a#b', 'a+b&c', ...(isWindows ? [] : ['a?b'])])(
    '%s does not hide the files that a document refers to',
    async (name) => {
      const cwd = await folderWith();
      await copyFixture('broken/multi-file', join(cwd, name));
      const { stdout } = await runCli([`${name}/openapi.yaml`], { cwd });
      expect(stdout).toMatch(/\d+ findings in 1 document, 13 operations/);
    },
  );

  // The root's URI is percent-encoded twice, so none of its files is found: nine false invalid-ref errors.
  it.each(['a b', 'ä', 'a[b]', 'a%41b'])('%s does not either', async (name) => {
    const cwd = await folderWith();
    await copyFixture('broken/multi-file', join(cwd, name));
    const { stdout } = await runCli([`${name}/openapi.yaml`], { cwd });
    expect(stdout).toMatch(/\d+ findings in 1 document, 13 operations/);
  });
});

it('A name with a line break stays on the line of its sentence, so that it is no command to a CI job', async () => {
  const name = '"#/components/responses/a\\n::error::injected"';
  const cwd = await folderWith({
    'openapi.yaml': `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths: { /books: { get: { responses: { '200': { $ref: ${name} } } } } }
components: { responses: { "a\\n::error::injected": { $ref: ${name} } } }
`,
  });
  const { stderr, code } = await runCli(['openapi.yaml'], { cwd });
  expect(code).toBe(2);
  expect(linesOf(stderr)).toHaveLength(1);
  expect(stderr).toContain('a ::error::injected" that leads back to itself');
});
