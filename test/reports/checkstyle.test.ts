import { afterAll, describe, expect, it } from 'vitest';
import syntax from '../../rules/codes/status-code-syntax.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import type { Finding, Linted } from '../../src/lint.ts';
import { enforce } from '../../src/profile.ts';
import { checkstyleReport } from '../../src/reports/checkstyle.ts';
import { fixtures, removeFolders, runCli } from '../cli/run-cli.ts';
import { lintOddities, lintTwoRoots } from './odd-documents.ts';
import { inXml, type ReadElement, readXml } from './read-xml.ts';
import { lintFixture, missing, resultsOf } from './results.ts';

afterAll(removeFolders);

const broken = await lintFixture('broken/openapi-3.1.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');
const conforming = await lintFixture('conforming/openapi-3.0.yaml');

const read = (text: string) => readXml(text, 'checkstyle.xsd');
const report = (documents: readonly Linted[], unreadable: readonly Unreadable[] = []) =>
  read(checkstyleReport(resultsOf(documents, { unreadable })));
const fileOf = (checkstyle: ReadElement, name: string) =>
  checkstyle.children.find(({ attributes }) => attributes.name === name);
const errorsOf = (file: ReadElement | undefined) => file?.children.map(({ attributes }) => attributes);

const named = { error: 'error', warn: 'warning', info: 'info', hint: 'info' };
const errorOf = ({ range, severity, message, rule }: Finding) => ({
  line: String(range.start.line + 1),
  column: String(range.start.character + 1),
  severity: named[severity],
  message: inXml(message),
  source: `statusquo.${rule}`,
});

describe('the Checkstyle report', () => {
  it('has every finding in its file, with line and column from 1', () => {
    const file = fileOf(report([broken]), 'broken/openapi-3.1.yaml');
    expect(broken.findings.length).toBeGreaterThan(10);
    expect(errorsOf(file)).toEqual(broken.findings.map(errorOf));
    expect(errorsOf(file)?.[0]).toMatchObject({
      line: '52',
      column: '9',
      source: 'statusquo.status-code-syntax',
    });
  });

  it('has the findings of a referenced file in that file', () => {
    const checkstyle = report([multiFile]);
    expect(checkstyle.children.length).toBeGreaterThan(5);
    expect(checkstyle.children.flatMap(errorsOf)).toHaveLength(multiFile.findings.length);
    expect(errorsOf(fileOf(checkstyle, 'broken/multi-file/paths/books.yaml'))).toContainEqual(
      expect.objectContaining({ source: 'statusquo.post-created' }),
    );
  });

  it('has an element without errors for a file without findings', () => {
    expect(errorsOf(fileOf(report([broken, conforming]), 'conforming/openapi-3.0.yaml'))).toEqual([]);
  });

  it('has a finding in a shared file once', async () => {
    const { folder, documents } = await lintTwoRoots();
    const checkstyle = read(checkstyleReport(resultsOf(documents, { base: folder })));
    expect(checkstyle.children.map(({ attributes }) => attributes.name)).toEqual([
      'one.yaml',
      'two.yaml',
      'shared.yaml',
    ]);
    expect(errorsOf(fileOf(checkstyle, 'shared.yaml'))).toEqual([
      expect.objectContaining({ source: 'statusquo.created-location' }),
    ]);
  });

  it('does not ignore a hint', async () => {
    const hinted = await lintFixture('broken/openapi-3.1.yaml', [enforce(syntax, 'hint')]);
    const errors = errorsOf(fileOf(report([hinted]), 'broken/openapi-3.1.yaml'));
    expect(errors?.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('has an error for what could not be read, at its place or on the first line', () => {
    const unreadable = [missing, new Unreadable('bad.yaml', 'is not valid YAML', { line: 7, column: 21 })];
    const checkstyle = report([conforming], unreadable);
    const common = { severity: 'error', source: 'statusquo.unreadable' };
    expect(errorsOf(fileOf(checkstyle, 'nowhere.yaml'))).toEqual([
      { ...common, line: '1', message: 'nowhere.yaml does not exist.' },
    ]);
    expect(errorsOf(fileOf(checkstyle, 'bad.yaml'))).toEqual([
      { ...common, line: '7', column: '21', message: 'bad.yaml is not valid YAML.' },
    ]);
  });

  it('is read back with whatever is in names and messages', async () => {
    const odd = await lintOddities();
    expect(odd.findings.length).toBeGreaterThan(0);
    const [file] = report([odd]).children;
    expect(file?.attributes.name).toBe(inXml(odd.document.name));
    expect(errorsOf(file)).toEqual(odd.findings.map(errorOf));
  });

  it('is valid when there is nothing to report', () => {
    expect(report([]).children).toEqual([]);
  });

  it('comes from the command line', async () => {
    const { stdout, code } = await runCli(['broken/openapi-3.1.yaml', '-f', 'checkstyle'], { cwd: fixtures });
    expect(code).toBe(1);
    expect(errorsOf(fileOf(read(stdout), 'fixtures/broken/openapi-3.1.yaml'))).toEqual(
      broken.findings.map(errorOf),
    );
  });
});
