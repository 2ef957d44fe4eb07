import { afterAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/documents/unreadable.ts';
import type { Linted } from '../../src/lint.ts';
import { junitReport } from '../../src/reports/junit.ts';
import { fails, type Results, severities } from '../../src/reports/report.ts';
import { fixtures, removeFolders, runCli } from '../cli/run-cli.ts';
import { lintOddities, lintTwoRoots } from './odd-documents.ts';
import { inXml, type ReadElement, readXml } from './read-xml.ts';
import { lintFixture, lintText, missing, resultsOf } from './results.ts';

afterAll(removeFolders);

const broken = await lintFixture('broken/openapi-3.1.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');
const conforming = await lintFixture('conforming/openapi-3.0.yaml');
const cyclic = await lintFixture('unreadable/cyclic-ref.yaml');

const read = (text: string) => readXml(text, 'junit.xsd');
const report = (documents: readonly Linted[], changes: Partial<Results> = {}) =>
  read(junitReport(resultsOf(documents, changes)));
const suiteOf = (suites: ReadElement, name: string) =>
  suites.children.find(({ attributes }) => attributes.name === name)?.children ?? [];
const namesOf = (elements: readonly ReadElement[]) => elements.map(({ attributes }) => attributes.name);
/** What came of a test: the element in it. */
const outcomesOf = (tests: readonly ReadElement[]) => tests.map(({ children }) => children[0]);
const count = (tests: readonly ReadElement[], outcome: string) =>
  String(outcomesOf(tests).filter((element) => element?.name === outcome).length);

describe('the JUnit report', () => {
  it('has a suite for each document, clean ones with one test that passes', () => {
    const suites = report([broken, conforming]);
    expect(namesOf(suites.children)).toEqual(['broken/openapi-3.1.yaml', 'conforming/openapi-3.0.yaml']);
    const [test, ...others] = suiteOf(suites, 'conforming/openapi-3.0.yaml');
    expect(test).toMatchObject({ attributes: { name: 'has no findings' }, children: [] });
    expect(others).toEqual([]);
  });

  it.each(severities)('fails at and above %s, and skips with a message below', (failSeverity) => {
    const outcomes = outcomesOf(suiteOf(report([broken], { failSeverity }), 'broken/openapi-3.1.yaml'));
    expect(outcomes).toEqual(
      broken.findings.map(({ severity, message }) =>
        expect.objectContaining({
          name: fails(severity, failSeverity) ? 'failure' : 'skipped',
          attributes: { type: severity, message: inXml(message) },
          text: expect.stringContaining(inXml(message)),
        }),
      ),
    );
  });

  it('says in the text where it is, what to write, and who says so', () => {
    const [failure] = outcomesOf(suiteOf(report([broken]), 'broken/openapi-3.1.yaml'));
    expect(failure?.text.split('\n').slice(1, 5)).toEqual([
      'at broken/openapi-3.1.yaml:52:9',
      '',
      'Write the code as three digits in quotes, a range as `"4XX"`, or `default`.',
      'OpenAPI Specification, 3.0 to 3.2, Responses Object, HTTP Status Code (MUST)',
    ]);
  });

  it('counts tests, failures, errors and skipped, for each suite and for all', () => {
    const suites = report([broken, conforming, cyclic, multiFile], {
      unreadable: [missing, ...cyclic.unreadable],
      failSeverity: 'warn',
    });
    for (const { attributes, children } of suites.children) {
      expect(attributes).toEqual({
        name: expect.any(String),
        tests: String(children.length),
        failures: count(children, 'failure'),
        errors: count(children, 'error'),
        skipped: count(children, 'skipped'),
        time: '0',
      });
    }
    const tests = suites.children.flatMap(({ children }) => children);
    expect(suites.attributes).toEqual({
      name: 'statusquo',
      tests: String(tests.length),
      failures: count(tests, 'failure'),
      errors: '2',
      time: '0',
    });
    expect(Number(suites.attributes.failures)).toBeGreaterThan(10);
    expect(Number(count(tests, 'skipped'))).toBeGreaterThan(0);
  });

  it('names a test after the use or the shared definition, and the rule; its class is the file', () => {
    const tests = suiteOf(report([multiFile]), 'broken/multi-file/openapi.yaml');
    const attributes = tests.map((test) => test.attributes);
    expect(attributes).toContainEqual({
      name: 'POST /books: post-created',
      classname: 'broken/multi-file/paths/books.yaml',
      time: '0',
    });
    expect(attributes).toContainEqual({
      name: '#/Unauthorized 401: unauthorized-challenge',
      classname: 'broken/multi-file/components/responses.yaml',
      time: '0',
    });
  });

  it('keeps the names when lines move', async () => {
    const text = (comment: string) =>
      `${comment}openapi: 3.0.3\ninfo: { title: B, version: '1' }\npaths:\n  /b: { get: { responses: { '20x': { description: x } } } }\n`;
    const [before, after] = await Promise.all(
      [text(''), text('# one\n# two\n')].map((each) => lintText(each)),
    );
    const namesIn = (linted: Linted | undefined) =>
      report(linted ? [linted] : []).children.flatMap(({ children }) => namesOf(children));
    expect(namesIn(before)).toContain('GET /b 20x: status-code-syntax');
    expect(namesIn(after)).toEqual(namesIn(before));
  });

  // Of two tests with one class and name GitLab shows one.
  it('numbers the names that a suite would have twice', () => {
    const [finding] = broken.findings;
    const twice = { ...broken, findings: finding ? [finding, finding] : [] };
    const names = namesOf(suiteOf(report([twice]), 'broken/openapi-3.1.yaml'));
    expect(names).toEqual(['GET /books 20x: status-code-syntax', 'GET /books 20x: status-code-syntax (2)']);
  });

  it('has a finding in a shared file with each document that it is a fault of', async () => {
    const { folder, documents } = await lintTwoRoots();
    const suites = report(documents, { base: folder });
    for (const name of ['one.yaml', 'two.yaml']) {
      const classes = suiteOf(suites, name).map(({ attributes }) => attributes.classname);
      expect(classes).toContain('shared.yaml');
    }
  });

  it('has an error for a file that could not be read, in a suite of its own', () => {
    const bad = new Unreadable('bad.yaml', 'is not valid YAML', { line: 7, column: 21 });
    const suites = report([conforming], { unreadable: [missing, bad] });
    expect(namesOf(suites.children)).toEqual(['conforming/openapi-3.0.yaml', 'nowhere.yaml', 'bad.yaml']);
    expect(outcomesOf(suiteOf(suites, 'nowhere.yaml'))[0]?.text).toBe(
      'nowhere.yaml does not exist.\nat nowhere.yaml',
    );
    const [test] = suiteOf(suites, 'bad.yaml');
    expect(test?.attributes).toEqual({ name: 'can be read', classname: 'bad.yaml', time: '0' });
    expect(test?.children).toEqual([
      {
        name: 'error',
        attributes: { type: 'unreadable', message: 'bad.yaml is not valid YAML.' },
        children: [],
        text: 'bad.yaml is not valid YAML.\nat bad.yaml:7:21',
      },
    ]);
  });

  it('has what kept a part of a document from being read in the suite of that document', () => {
    const suites = report([cyclic], { unreadable: cyclic.unreadable });
    expect(namesOf(suites.children)).toEqual(['unreadable/cyclic-ref.yaml']);
    expect(count(suiteOf(suites, 'unreadable/cyclic-ref.yaml'), 'error')).toBe('1');
  });

  it('is read back with whatever is in names and messages', async () => {
    const odd = await lintOddities();
    const [suite] = report([odd]).children;
    expect(suite?.attributes.name).toBe(inXml(odd.document.name));
    expect(outcomesOf(suite?.children ?? []).map((outcome) => outcome?.attributes.message)).toEqual(
      odd.findings.map(({ message }) => inXml(message)),
    );
    expect(suite?.children[0]?.attributes.classname).toBe(inXml(odd.document.name));
  });

  it('is valid when there is nothing to report', () => {
    expect(report([]).attributes.tests).toBe('0');
  });

  it('comes from the command line', async () => {
    const inputs = ['broken/openapi-3.1.yaml', 'nowhere.yaml'];
    const { stdout, code } = await runCli([...inputs, '-f', 'junit'], { cwd: fixtures });
    expect(code).toBe(2);
    expect(namesOf(read(stdout).children)).toEqual(inputs.map((input) => `fixtures/${input}`));
  });
});
