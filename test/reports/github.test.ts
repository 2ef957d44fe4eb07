import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/documents/unreadable.ts';
import type { Finding, Linted } from '../../src/lint.ts';
import { githubReport } from '../../src/reports/github.ts';
import { distinctFindings, type Results } from '../../src/reports/report.ts';
import { textReport } from '../../src/reports/text.ts';
import { fixtures, linesOf, removeFolders, runCli } from '../cli/run-cli.ts';
import { hostileName, lintHostile } from './hostile-documents.ts';
import { lintFixture, lintText, missing, resultsOf } from './results.ts';

afterAll(removeFolders);

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line as GitHub's runner does: it splits first, and takes the escapes back in each part. */
function parseCommand(line: string): Command {
  const [, name = '', list = '', data = ''] = /^::([a-z]+) (.*?)::(.*)$/.exec(line) ?? [];
  const properties = list.split(',').map((pair) => {
    const end = pair.indexOf('=');
    return [pair.slice(0, end), unescapeProperty(pair.slice(end + 1))];
  });
  return { name, properties: Object.fromEntries(properties), data: unescapeData(data) };
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

const report = (documents: readonly Linted[], changes: Partial<Results> = {}) =>
  linesOf(githubReport(resultsOf(documents, changes))).map(parseCommand);

const broken = await lintFixture('broken/openapi-3.0.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');
const hostile = await lintHostile();

const names = { error: 'error', warn: 'warning', info: 'notice', hint: 'notice' };

/** What GitHub should get of a finding whose file has a name. */
const expected = ({ rule, severity, message, range }: Finding, file: string): Command => ({
  name: names[severity],
  properties: {
    file,
    line: `${range.start.line + 1}`,
    endLine: `${range.start.line + 1}`,
    col: `${range.start.character + 1}`,
    endColumn: `${range.end.character}`,
    title: rule,
  },
  data: message,
});

const byText = (commands: readonly Command[]) => commands.map((each) => JSON.stringify(each)).sort();

describe('the annotations for GitHub', () => {
  it('say what the findings say, and where', () => {
    const { findings } = broken;
    expect(byText(report([broken]))).toEqual(
      byText(findings.map((finding) => expected(finding, 'broken/openapi-3.0.yaml'))),
    );
  });

  it('name the file in which a fault is written', () => {
    const files = new Set(report([multiFile]).map(({ properties }) => properties.file));
    expect(files).toContain('broken/multi-file/paths/books.yaml');
    expect(report([multiFile])).toHaveLength(multiFile.findings.length);
  });

  it('survive names and texts that look like commands', () => {
    expect(byText(report([hostile]))).toEqual(
      byText(hostile.findings.map((finding) => expected(finding, hostileName))),
    );
  });

  it('begin with what is most severe, as GitHub shows ten of each kind', () => {
    const kinds = report([broken, hostile]).map(({ name }) => name);
    expect(kinds).toEqual([...kinds].sort((left, right) => rank(left) - rank(right)));
    expect(new Set(kinds)).toEqual(new Set(['error', 'warning', 'notice']));
  });

  it('are made once for a fault that several documents share', () => {
    const once = distinctFindings([multiFile, multiFile]);
    expect(report([multiFile, multiFile])).toHaveLength(once.length);
    expect(once.length).toBe(multiFile.findings.length);
  });

  it('point at the first line where a range has many, as GitHub shows them below the last', () => {
    const [finding] = broken.findings as [Finding];
    const range = { start: { line: 4, character: 2 }, end: { line: 90, character: 0 } };
    const [command] = report([{ ...broken, findings: [{ ...finding, range }] }]);
    expect(command?.properties).toEqual({ file: 'broken/openapi-3.0.yaml', line: '5', title: finding.rule });
  });

  it('have a column where a range is empty', () => {
    const [finding] = broken.findings as [Finding];
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [command] = report([{ ...broken, findings: [{ ...finding, range }] }]);
    expect(command?.properties).toMatchObject({ line: '1', col: '1', endColumn: '1' });
  });

  it('are relative to the root of the repository, and absolute outside of it', async () => {
    const [command] = report([broken], { base: join(fixtures, 'broken') });
    expect(command?.properties.file).toBe('openapi-3.0.yaml');
    const elsewhere = await lintText(
      'openapi: 3.0.3\ninfo: {title: x, version: 1}\npaths: {/a: {get: {}}}\n',
    );
    expect(elsewhere.findings).not.toHaveLength(0);
    expect(report([elsewhere])[0]?.properties.file).toBe(elsewhere.document.uri);
  });

  it('tell first what could not be read, with its place if it has one', () => {
    const broke = new Unreadable('a,b.yaml', 'is not valid YAML: 100% wrong', { line: 3, column: 7 });
    const [first, second] = report([broken], { unreadable: [broke, missing] });
    expect(first).toEqual({
      name: 'error',
      properties: { file: 'a,b.yaml', line: '3', col: '7', title: 'unreadable' },
      data: 'a,b.yaml is not valid YAML: 100% wrong.',
    });
    expect(second).toEqual({
      name: 'error',
      properties: { file: 'nowhere.yaml', title: 'unreadable' },
      data: 'nowhere.yaml does not exist.',
    });
  });

  it('are the only commands when the text report stands beside them', () => {
    const looks = { colors: undefined, width: undefined, verbose: false };
    for (const verbose of [false, true]) {
      const text = textReport(resultsOf([hostile]), { ...looks, verbose });
      expect(linesOf(text).filter((line) => /^\s*::|[\p{Cc}]/u.test(line))).toEqual([]);
    }
  });

  it('are none for a clean run', async () => {
    expect(githubReport(resultsOf([await lintFixture('conforming/openapi-3.0.yaml')]))).toBe('');
  });

  it('come from the command, with files relative to the repository', async () => {
    const { stdout, code } = await runCli(['openapi-3.1.yaml', 'gone.yaml', '-f', 'github'], {
      cwd: join(fixtures, 'broken'),
    });
    const commands = linesOf(stdout).map(parseCommand);
    expect(commands[0]?.properties.file).toBe('fixtures/broken/gone.yaml');
    expect(commands[1]?.properties.file).toBe('fixtures/broken/openapi-3.1.yaml');
    expect(code).toBe(2);
  });
});

function rank(name: string): number {
  return ['error', 'warning', 'notice'].indexOf(name);
}
