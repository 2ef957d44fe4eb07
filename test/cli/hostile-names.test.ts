import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { type Finding, lint, lintText } from '../../src/entries/lint.ts';
import { fixtures, folderWith, linesOf, projectRoot, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype'];
const hostile = join(fixtures, 'hostile');
const prototypeFiles = ['prototype-names.yaml', 'prototype-names.json', 'prototype-merges.yaml'];
const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown'];

describe('Names of what every object has', () => {
  it.each(prototypeFiles)('in %s reach no prototype', async (file) => {
    const { unreadable, findings } = await lint(file, { cwd: hostile, ruleset: ['all'] });
    expect(unreadable).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('in the built package reach none either', async () => {
    const code = `import { lint } from ${JSON.stringify(pathToFileURL(join(projectRoot, 'dist/lint.js')).href)};
      await lint(${JSON.stringify(prototypeFiles)}, { cwd: ${JSON.stringify(hostile)}, ruleset: ['all'] });
      console.log(JSON.stringify([{}.polluted, [].polluted, (() => {}).polluted, Object.keys(Object.prototype)]));`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
    expect((await run).stdout).toBe('[null,null,null,[]]\n');
  });

  it.each(['prototype-names.yaml', 'prototype-names.json'])(
    'are paths, responses and definitions like others in %s',
    async (file) => {
      const text = await readFile(join(hostile, file), 'utf8');
      const plain = text.replaceAll(new RegExp(`(?<!x-)(${names.join('|')})`, 'g'), 'plain-$1');
      const told = async (content: string) => {
        const { findings, documents } = await lintText(content, {
          path: file,
          cwd: hostile,
          ruleset: ['all'],
        });
        return [documents.map(({ operations }) => operations), findings.map(tell).sort()];
      };
      const [operations, findings] = await told(text);
      const [others, plainFindings] = await told(plain);
      expect(operations).toEqual(others);
      expect(findings).toEqual((plainFindings as string[]).map((each) => each.replaceAll('plain-', '')));
    },
  );

  it.each(formats)('are told of as %s', async (format) => {
    const run = await runCli([...prototypeFiles, '-f', format, '-r', 'all'], { cwd: hostile });
    expect(run.stderr).toBe('');
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/__proto__|_\\_proto/);
  });
});

const tell = ({ rule, path, range }: Finding) => `${rule} ${path.join(' ')} ${range.start.line}`;

describe('Control characters in names', () => {
  // What a terminal or the log of a CI job obeys, or what shows a text in another order than it has.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

  it.each(formats)('do not reach a terminal through %s', async (format) => {
    for (const args of [[], ['--verbose']]) {
      const run = await runCli(
        ['control-characters.yaml', 'control-characters.json', '-f', format, ...args],
        {
          cwd: hostile,
        },
      );
      expect(run.stdout + run.stderr).not.toMatch(obeyed);
      expect(
        linesOf(run.stdout + run.stderr).filter((line) => /^::(?:error|warning)? ?(?:file=)?x?::/.test(line)),
      ).toEqual([]);
      expect(run.code).toBe(1);
    }
  });

  it('stay what they are in JSON that is read back', async () => {
    const { stdout } = await runCli(['control-characters.json', '-f', 'json'], { cwd: hostile });
    const paths = JSON.parse(stdout).map(({ path }: { path: string[] }) => path.join(' '));
    expect(paths.join()).toContain('20\u001b[31m');
    expect(paths.join()).toContain('\u202e99');
  });

  it('in the name of a file do not reach a terminal', async () => {
    for (const name of ['a\u001b[31m.yaml', 'a\n::error::x.yaml', 'a\u202e.yaml']) {
      const { stderr, code } = await runCli([name]);
      expect(stderr).not.toMatch(obeyed);
      expect(linesOf(stderr)).toHaveLength(1);
      expect(code).toBe(2);
    }
  });
});

describe('A document of odd values', () => {
  it('has no number, date or key that keeps it from being linted', async () => {
    const { stderr, stdout, code } = await runCli(['odd-values.yaml', 'odd-values.json'], { cwd: hostile });
    expect(stderr).toBe('');
    expect(stdout).toContain(' in 2 documents, 2 operations');
    expect(code).toBe(1);
  });

  it('with keys of a million characters has lines that a person can read', async () => {
    const long = 'k'.repeat(1_000_000);
    const document = {
      openapi: '3.0.3',
      paths: {
        [`/${long}`]: { get: { operationId: long, responses: { [long]: {}, 401: { $ref: `#/${long}` } } } },
      },
    };
    const cwd = await folderWith({ 'api.json': JSON.stringify(document) });
    const { stderr, stdout, code } = await runCli(['api.json'], { cwd });
    expect(stderr).toBe('');
    expect(Math.max(...linesOf(stdout).map((line) => line.length))).toBeLessThan(1000);
    expect(code).toBe(1);
  });

  it('of a million lines is linted', async () => {
    const lines = '  - a\n'.repeat(1_000_000);
    const cwd = await folderWith({ 'api.yaml': `openapi: 3.0.3\npaths: {}\nx-list:\n${lines}` });
    expect(await runCli(['api.yaml'], { cwd })).toMatchObject({ stderr: '', code: 0 });
  });
});
