import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/documents/unreadable.ts';
import type { Finding, Linted } from '../../src/lint.ts';
import { distinctFindings, type Results } from '../../src/reports/report.ts';
import { sarifReport } from '../../src/reports/sarif.ts';
import { fixtures, removeFolders } from '../cli/run-cli.ts';
import { hostileName, lintHostile } from './hostile-documents.ts';
import { lintFixture, lintText, missing, resultsOf } from './results.ts';
import type { Result, Run } from './sarif-log.ts';

afterAll(removeFolders);

const report = async (documents: readonly Linted[], changes: Partial<Results> = {}): Promise<Run> =>
  JSON.parse(await sarifReport(resultsOf(documents, changes))).runs[0];

const broken = await lintFixture('broken/openapi-3.0.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');
const conforming = await lintFixture('conforming/openapi-3.0.yaml');
const hostile = await lintHostile();

const placeOf = ({ locations }: Result) => locations[0].physicalLocation;
const fingerprintsOf = ({ results }: Run) => results.map((each) => each.partialFingerprints['statusquo/v1']);

describe('the results of a SARIF log', () => {
  it('are the findings, each once', async () => {
    const { results } = await report([multiFile, multiFile]);
    const told = results.map((each) => `${each.ruleId} ${placeOf(each).region.startLine} ${each.level}`);
    const levels = { error: 'error', warn: 'warning', info: 'note', hint: 'note' };
    const found = distinctFindings([multiFile]).map(
      ({ rule, range, severity }) => `${rule} ${range.start.line + 1} ${levels[severity]}`,
    );
    expect(told.sort()).toEqual(found.sort());
    for (const { message } of multiFile.findings) {
      expect(results.some(({ message: { text } }) => text.startsWith(message))).toBe(true);
    }
  });

  it('point at the key that a finding is about, in the file in which it is written', async () => {
    const { results } = await report([multiFile]);
    const files = new Set<string>();
    for (const result of results) {
      const { artifactLocation, region } = placeOf(result);
      files.add(artifactLocation.uri);
      const text = await readFile(join(fixtures, artifactLocation.uri), 'utf8');
      const line = text.split('\n')[region.startLine - 1] ?? '';
      const key = line.slice(region.startColumn - 1, region.endColumn - 1).replaceAll(/['"]/g, '');
      expect(region.endLine).toBe(region.startLine);
      const pointer = result.locations[0].logicalLocations[0].fullyQualifiedName;
      expect(pointer.split('/').at(-1)?.replaceAll('~1', '/')).toBe(key);
    }
    expect(files.size).toBeGreaterThan(3);
  });

  it('name a rule of the run by its index', async () => {
    const { results, tool } = await report([broken]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(tool.driver.rules).toHaveLength(new Set(broken.findings.map(({ rule }) => rule)).size);
  });

  it('point at the uses of a shared definition, and link to the first of them', async () => {
    const { results } = await report([broken]);
    const shared = results.filter(({ relatedLocations }) => relatedLocations);
    expect(shared).not.toHaveLength(0);
    for (const { relatedLocations = [], message, properties } of shared) {
      expect(relatedLocations).toHaveLength(Math.min(properties.uses.length, 20));
      const links = [...message.text.matchAll(/\[(.*?)\]\((\d+)\)/g)];
      expect(links).toHaveLength(Math.min(properties.uses.length, 5));
      for (const [, use = '', id] of links) {
        const [location] = relatedLocations.filter((each) => `${each.id}` === id);
        expect(location?.message.text).toBe(`${use} uses it.`);
        expect(location?.physicalLocation.region.startLine).toBeGreaterThan(1);
      }
    }
    const single = results.filter(({ properties }) => properties.uses.length < 2);
    expect(single.every(({ relatedLocations }) => relatedLocations === undefined)).toBe(true);
  });

  it('point at 20 uses at most, and count the others', async () => {
    const uses = Array.from(
      { length: 30 },
      (_, index) => `  /b${index}: { get: { responses: { '200': { $ref: '#/x-r' } } } }`,
    );
    const linted = await lintText(
      `openapi: 3.0.3\ninfo: { title: x, version: '1' }\npaths:\n${uses.join('\n')}\nx-r: { description: x }\n`,
    );
    const { results } = await report([linted]);
    const [result] = results.filter(({ relatedLocations }) => relatedLocations);
    expect(result?.relatedLocations).toHaveLength(20);
    expect(result?.message.text).toMatch(/Used by \[GET \/b0 200\]\(1\), .*\]\(5\) and 25 more\.$/);
    expect(result?.properties.uses).toHaveLength(30);
  });

  it('have no links but ours', async () => {
    const { results } = await report([hostile]);
    const texts = results.flatMap(({ message, relatedLocations = [] }) => [
      message.text,
      ...relatedLocations.map((each) => each.message.text),
    ]);
    const links = texts.flatMap((text) => [...text.matchAll(/(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)/g)]);
    expect(links.map(([, , target]) => target)).not.toHaveLength(0);
    for (const [, , target] of links) expect(target).toMatch(/^\d+$/);
  });

  it('are 25,000 at most, the most severe, and the run says how many are left out', async () => {
    const [first] = broken.findings as [Finding];
    const findings = Array.from(
      { length: 25_007 },
      (_, index): Finding => ({
        ...first,
        path: [`${index}`],
        severity: index === 25_003 ? 'error' : 'hint',
      }),
    );
    const { results, invocations } = await report([{ ...broken, findings }]);
    expect(results).toHaveLength(25_000);
    expect(results[0]?.level).toBe('error');
    const [notification] = invocations[0].toolExecutionNotifications;
    expect(notification?.message.text).toContain('7 findings');
    expect(invocations[0].executionSuccessful).toBe(true);
  });
});

describe('the files of a SARIF log', () => {
  it('are percent-encoded, below the root', async () => {
    const { results, originalUriBaseIds } = await report([hostile]);
    const { uri, uriBaseId = '' } = placeOf(results[0] as Result).artifactLocation;
    expect(decodeURIComponent(uri)).toBe(hostileName);
    expect(fileURLToPath(new URL(uri, 'file:///base/'))).toBe(`/base/${hostileName}`);
    expect(originalUriBaseIds).toHaveProperty(uriBaseId);
  });

  it('are file URIs outside of the root', async () => {
    const { results } = await report([hostile], { base: '/elsewhere' });
    const { uri, uriBaseId } = placeOf(results[0] as Result).artifactLocation;
    expect(fileURLToPath(uri)).toBe(join(fixtures, hostileName));
    expect(uriBaseId).toBeUndefined();
  });

  it('are file URIs on Windows too', async () => {
    const unreadable = [new Unreadable('x', 'is empty')];
    const { invocations } = await report([], { unreadable, locate: () => 'C:/my apis/a.yaml' });
    const [location] = invocations[0].toolExecutionNotifications[0]?.locations ?? [];
    expect(location?.physicalLocation.artifactLocation.uri).toBe('file:///C:/my%20apis/a.yaml');
  });
});

describe('the fingerprints of a SARIF log', () => {
  const text = (before: string, path: string) => `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
${before}paths:
  ${path}:
    get: { responses: { '20x': { description: x }, '200': { description: x }, '401': { description: x } } }
`;
  const of = async (document: string) => {
    const linted = await lintText(document);
    return fingerprintsOf(await report([linted], { base: linted.document.uri.replace('/api.yaml', '') }));
  };

  it('tell all results of a run apart', async () => {
    const twice = broken.findings.flatMap((each) => [each, { ...each, message: `${each.message} Again.` }]);
    const all = fingerprintsOf(await report([{ ...broken, findings: twice }, multiFile, hostile]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('stay when lines move', async () => {
    const [before, after] = [await of(text('', '/a')), await of(text('# one\n\n# two\n', '/a'))];
    expect(before.length).toBeGreaterThan(1);
    expect(after).toEqual(before);
  });

  it('stay when a message changes', async () => {
    const changed = broken.findings.map((each) => ({ ...each, message: `${each.message} More.` }));
    expect(fingerprintsOf(await report([{ ...broken, findings: changed }]))).toEqual(
      fingerprintsOf(await report([broken])),
    );
  });

  it('change with the place and the file', async () => {
    const [one, other] = [await of(text('', '/a')), await of(text('', '/b'))];
    expect(one.filter((each) => other.includes(each))).toEqual([]);
    const elsewhere = fingerprintsOf(await report([broken], { base: '/elsewhere' }));
    expect(fingerprintsOf(await report([broken])).filter((each) => elsewhere.includes(each))).toEqual([]);
  });
});

describe('the rules of a SARIF log', () => {
  it('say what GitHub shows of them', async () => {
    const { tool } = await report([broken]);
    const [rule] = tool.driver.rules.filter(({ id }) => id === 'post-created');
    expect(rule).toMatchObject({
      name: 'PostCreated',
      shortDescription: { text: 'A POST that creates a resource declares 201.' },
      helpUri: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3',
      defaultConfiguration: { level: 'warning' },
      properties: { precision: 'high', 'problem.severity': 'warning' },
    });
    expect(rule?.fullDescription.text).toMatch(/^A POST that creates a resource declares 201\. 201 tells/);
    for (const part of [
      'What to write',
      'x-statusquo: { intent: action }',
      'RFC 9110, section 9.3.3 (SHOULD)',
    ]) {
      expect(rule?.help.text).toContain(part);
      expect(rule?.help.markdown).toContain(part);
    }
  });

  it('are there for a code that nobody describes', async () => {
    const dangling = await lintFixture('survivable/missing-ref.yaml');
    const { tool } = await report([dangling]);
    const [rule] = tool.driver.rules.filter(({ id }) => id === 'invalid-ref');
    expect(rule?.shortDescription.text).toBe('Every `$ref` leads to something.');
    const foreign = (await report([broken], { describe: () => undefined })).tool.driver.rules;
    expect(foreign).not.toHaveLength(0);
    for (const { id, shortDescription, help, properties } of foreign) {
      expect(shortDescription.text).toContain(id);
      expect(help.text).not.toBe('');
      expect(properties).not.toHaveProperty('precision');
    }
  });
});

it('cuts descriptions of rules where GitHub would', async () => {
  const describe = (id: string) =>
    ({ id, sentence: 'x'.repeat(2000), sources: [], severity: 'warn' }) as const;
  const [rule] = (await report([broken], { describe })).tool.driver.rules;
  expect(rule?.shortDescription.text).toBe(`${'x'.repeat(1023)}…`);
  expect(rule?.fullDescription.text).toHaveLength(1024);
  expect(rule?.help.text).toHaveLength(2000);
});

describe('the invocation of a SARIF log', () => {
  it('succeeds with nothing to tell when all was read', async () => {
    const { invocations, results, tool } = await report([conforming]);
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(results).toEqual([]);
    expect(tool.driver).toMatchObject({ name: 'statusquo', version: '1.2.3', rules: [] });
  });

  it('fails, and says what could not be read and where', async () => {
    const broke = new Unreadable('my api.yaml', 'is not valid YAML', { line: 3, column: 7 });
    const { invocations } = await report([broken], { unreadable: [broke, missing] });
    expect(invocations[0].executionSuccessful).toBe(false);
    const [first, second] = invocations[0].toolExecutionNotifications;
    expect(first).toMatchObject({ level: 'error', message: { text: 'my api.yaml is not valid YAML.' } });
    expect(first?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20api.yaml', uriBaseId: 'SRCROOT' },
      region: { startLine: 3, startColumn: 7 },
    });
    expect(second?.message.text).toBe('nowhere.yaml does not exist.');
  });
});
