import { execFileSync } from 'node:child_process';
import { chmod, open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, folderWith, isWindows, linesOf, projectRoot, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const good = join(fixtures, 'conforming/openapi-3.0.yaml');
const bad = join(fixtures, 'broken/openapi-3.0.yaml');

/** One finding of `error-body`, a warning. */
const oneWarning = `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
  /books:
    get:
      responses:
        '200': { description: The books., content: { application/json: {} } }
        '404': { description: There are none. }
`;

describe('a clean run', () => {
  it.each([
    ['text', /^✔ No findings in 1 document, 13 operations\.\n$/],
    ['json', /^\[\]\n$/],
  ])('says so in %s, says nothing on stderr, and exits with 0', async (format, report) => {
    const { stdout, stderr, code } = await runCli([good, '-f', format]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(report);
  });

  it('is the same with and without the name of the command', async () => {
    expect(await runCli(['lint', bad])).toEqual(await runCli([bad]));
  });

  it('writes nothing to stderr for findings either', async () => {
    expect(await runCli([bad])).toMatchObject({ stderr: '', code: 1 });
  });
});

describe('--ruleset', () => {
  it('takes a profile and leaves .spectral.yaml aside', async () => {
    const cwd = await folderWith({
      '.spectral.yaml': 'extends: [[statusquo, off]]\n',
      'api.yaml': oneWarning,
    });
    expect((await runCli(['api.yaml'], { cwd })).stdout).toContain('No findings');
    expect((await runCli(['api.yaml', '-r', 'recommended'], { cwd })).stdout).toContain('error-body');
  });

  it('takes a ruleset file in another folder', async () => {
    const cwd = await folderWith({
      'rules/my.yaml': 'extends: statusquo\nrules: { error-body: off }\n',
      'api.yaml': oneWarning,
    });
    expect((await runCli(['api.yaml', '--ruleset', 'rules/my.yaml'], { cwd })).stdout).toContain(
      'No findings',
    );
  });

  it('refuses a profile that does not exist, and names the nearest', async () => {
    const { stdout, stderr, code } = await runCli([bad, '-r', 'recomended']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^statusquo: recomended is no profile of statusquo; did you mean recommended\?/);
    expect(linesOf(stderr)).toHaveLength(1);
  });

  // The sentence ends in "?.".
  it('ends its question with one mark', async () => {
    expect((await runCli([bad, '-r', 'recomended'])).stderr).toMatch(/recommended\?\n$/);
  });

  it('refuses a ruleset file that does not exist', async () => {
    const { stderr, code } = await runCli([bad, '-r', 'nowhere.yaml']);
    expect({ stderr, code }).toEqual({ stderr: 'statusquo: nowhere.yaml does not exist.\n', code: 2 });
  });
});

describe('--fail-severity', async () => {
  const cwd = await folderWith({ 'api.yaml': oneWarning, '.spectral.yaml': 'extends: statusquo\n' });

  it.concurrent.each([
    ['error', 0],
    ['warn', 1],
    ['info', 1],
    ['hint', 1],
  ])('%s makes a warning exit with %i', async (severity, code) => {
    expect(await runCli(['api.yaml', '-F', severity], { cwd })).toMatchObject({ code });
    expect(await runCli(['api.yaml', `--fail-severity=${severity}`, '-f', 'json'], { cwd })).toMatchObject({
      code,
    });
  });

  it.concurrent.each(['error', 'warn', 'info', 'hint'])(
    '%s fails a finding of that severity and lets the next lesser one pass',
    async (severity) => {
      const ladder = ['error', 'warn', 'info', 'hint'];
      const codeAt = async (level: string | undefined) => {
        const files = {
          'api.yaml': oneWarning,
          'my.yaml': `extends: statusquo\nrules: { error-body: ${level ?? 'off'} }\n`,
        };
        return (await runCli(['api.yaml', '-r', 'my.yaml', '-F', severity], { cwd: await folderWith(files) }))
          .code;
      };
      expect(await codeAt(severity)).toBe(1);
      expect(await codeAt(ladder[ladder.indexOf(severity) + 1])).toBe(0);
    },
  );

  it('is error when it is not given', async () => {
    expect(await runCli(['api.yaml'], { cwd })).toMatchObject({ code: 0 });
    expect(await runCli([bad], { cwd })).toMatchObject({ code: 1 });
  });
});

describe('--output', () => {
  it('writes to the file what stdout would have had, and nothing else', async () => {
    const cwd = await folderWith();
    const run = await runCli([bad, '-f', 'json', '-o', 'report.json'], { cwd });
    expect(run).toEqual({ stdout: '', stderr: '', code: 1 });
    expect(await readFile(join(cwd, 'report.json'), 'utf8')).toBe(
      (await runCli([bad, '-f', 'json'], { cwd })).stdout,
    );
    expect(await readdir(cwd)).toEqual(['report.json']);
  });

  it('puts a whole report in the place of an old one, of which a reader keeps the whole', async ({
    skip,
  }) => {
    skip(isWindows, 'on Windows a file that somebody reads may have to be written in place');
    const cwd = await folderWith({ 'report.txt': 'the old report\n' });
    const file = join(cwd, 'report.txt');
    const before = await stat(file);
    const reader = await open(file);
    await runCli([bad, '-o', 'report.txt'], { cwd });
    expect(await reader.readFile('utf8')).toBe('the old report\n');
    await reader.close();
    expect((await stat(file)).ino).not.toBe(before.ino);
    expect(await readFile(file, 'utf8')).toMatch(/\d+ findings in 1 document/);
  });

  it('has no escape codes in it', async () => {
    const cwd = await folderWith();
    await runCli([bad, '-o', 'report.txt'], { cwd });
    expect(await readFile(join(cwd, 'report.txt'), 'utf8')).not.toContain('\u001b');
  });

  it.each(['nowhere/report.txt', '.'])('cannot be %s', async (output) => {
    const cwd = await folderWith({ 'api.yaml': oneWarning });
    const { stdout, stderr, code } = await runCli(['api.yaml', '-o', output], { cwd });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toContain(`${output} cannot be written`);
    expect(await readdir(cwd)).toEqual(['api.yaml']);
  });

  // To remove the temporary file fails as well (ENOTDIR), and that comes out as "a fault of its own".
  it('cannot be below a file', async () => {
    const cwd = await folderWith({ 'api.yaml': oneWarning });
    const { stderr } = await runCli(['api.yaml', '-o', 'api.yaml/report.txt'], { cwd });
    expect(stderr).toContain('api.yaml/report.txt cannot be written');
  });

  it('cannot be in a folder that is write-protected', async ({ skip }) => {
    skip(isWindows, 'on Windows a folder is not protected by its mode');
    const cwd = await folderWith({ 'api.yaml': oneWarning });
    await chmod(cwd, 0o555);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const probe = await runCli(['--version'], { cwd, ...nobody }).catch(() => undefined);
    if (probe?.code !== 0) skip('nobody but root can run the command in this folder');
    const { stderr, code } = await runCli(['api.yaml', '-o', 'report.txt'], { cwd, ...nobody });
    await chmod(cwd, 0o755);
    expect(stderr).toMatch(/^statusquo: report\.txt cannot be written: permission denied\.\n$/);
    expect(code).toBe(2);
  });

  // The temporary file is renamed over the pipe; for root, `-o /dev/null` replaces the device for everyone.
  it('into a pipe or device leaves it what it is', async ({ skip }) => {
    skip(isWindows, 'on Windows pipes do not lie in folders');
    const cwd = await folderWith();
    const pipe = join(cwd, 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Open for both ends, so that a command that writes into the pipe does not wait for a reader.
    const reader = await open(pipe, 'r+');
    await runCli([good, '-o', 'pipe'], { cwd });
    await reader.close();
    expect((await stat(pipe)).isFIFO()).toBe(true);
  });
});

describe('help', () => {
  it.concurrent.each([[['--help']], [['-h']], [['lint', '--help']]])(
    '%j shows examples and exit codes on stdout',
    async (args) => {
      const { stdout, stderr, code } = await runCli(args);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(stdout).toMatch(/^Usage: statusquo/);
      expect(stdout).toMatch(/Examples:\n(.*\n)*.*\$ statusquo openapi\.yaml/);
      expect(stdout).toMatch(/Exit codes:\s+0 .*\b1 +findings\b.*\b2 /s);
    },
  );

  it.concurrent.each([[['--help']], [['lint', '--help']]])('%j names every flag', async (args) => {
    const { stdout } = await runCli(args);
    for (const flag of [
      '-r, --ruleset',
      '-f, --format',
      '-o, --output',
      '-F, --fail-severity',
      '--stdin-filepath',
      '--root',
      '--verbose',
    ]) {
      expect(stdout).toContain(flag);
    }
  });

  it.concurrent.each(['--version', '-V'])('%s prints the version of the package', async (flag) => {
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
    expect(await runCli([flag])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
  });
});

describe('wrong usage', () => {
  it.concurrent.each([
    [[], /argument 'files'/],
    [['lint'], /argument 'files'/],
    [[good, '--formt', 'json'], /unknown option '--formt'\n\(Did you mean --format\?\)/],
    [[good, '--fail-severty', 'warn'], /Did you mean --fail-severity\?/],
    [[good, '-f', 'xml'], /there is no format xml \(text, json, sarif/],
    [[good, '-F', 'fatal'], /'fatal' is invalid\. Allowed choices are error, warn, info, hint/],
    [[good, '-o'], /option '-o, --output <file>' argument missing/],
  ] as const)('%j is explained on stderr, with exit code 2', async (args, reason) => {
    const { stdout, stderr, code } = await runCli(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
