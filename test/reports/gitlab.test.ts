import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import syntax from '../../rules/codes/status-code-syntax.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import type { Linted } from '../../src/lint.ts';
import { enforce } from '../../src/profile.ts';
import { gitlabReport } from '../../src/reports/gitlab.ts';
import { severities } from '../../src/reports/report.ts';
import { fixtures, folderWith, removeFolders, runCli } from '../cli/run-cli.ts';
import { lintOddities, lintTwoRoots } from './odd-documents.ts';
import { lintFixture, lintText, missing, resultsOf } from './results.ts';

afterAll(removeFolders);

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format: no schema of it is published. */
const line = { type: 'integer', minimum: 1 };
const filled = { type: 'string', minLength: 1 };
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: filled,
      check_name: filled,
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32,}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          // "A relative path", and "don't prefix it with ./".
          path: { ...filled, pattern: '^(?!\\.?/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: line, end: line } },
        },
      },
    },
  },
};
const validate = new Ajv({ allErrors: true }).compile<readonly Issue[]>(schema);

/** Parses a report, which has to be as GitLab wants it. */
function read(text: string): readonly Issue[] {
  const issues: unknown = JSON.parse(text);
  if (!validate(issues)) throw new Error(JSON.stringify(validate.errors));
  expect(new Set(fingerprints(issues)).size).toBe(issues.length);
  return issues;
}

const report = (documents: readonly Linted[], unreadable: readonly Unreadable[] = []) =>
  read(gitlabReport(resultsOf(documents, { unreadable })));
const fingerprints = (issues: readonly Issue[]) => issues.map(({ fingerprint }) => fingerprint);

const broken = await lintFixture('broken/openapi-3.1.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');

/** Operations, each with a code that is none. */
const wrong = (paths: readonly string[], comment = '') =>
  `${comment}openapi: 3.0.3\ninfo: { title: B, version: '1' }\npaths:\n${paths
    .map((path) => `  ${path}: { get: { responses: { '20x': { description: x } } } }\n`)
    .join('')}`;
const lintWrong = (paths: readonly string[], comment?: string) =>
  lintText(wrong(paths, comment), [enforce(syntax, 'error')]);
const reportOf = (linted: Linted) =>
  read(gitlabReport(resultsOf([linted], { base: linted.document.uri.replace('/api.yaml', '') })));

describe('the GitLab report', () => {
  it('has every finding with its rule, file and lines from 1', () => {
    const issues = report([broken, multiFile]);
    const findings = [...broken.findings, ...multiFile.findings];
    expect(issues).toEqual(
      findings.map(({ rule, message, range, document }) => ({
        description: `${rule}: ${message}`,
        check_name: rule,
        fingerprint: expect.any(String),
        severity: expect.any(String),
        location: {
          path: document.uri.slice(fixtures.length + 1),
          lines: { begin: range.start.line + 1, end: range.end.line + 1 },
        },
      })),
    );
    expect(issues[0]?.location).toEqual({ path: 'broken/openapi-3.1.yaml', lines: { begin: 52, end: 52 } });
  });

  it('has a severity of GitLab for each of ours', async () => {
    const named = await Promise.all(
      severities.map(async (severity) => {
        const [issue] = report([await lintFixture('broken/openapi-3.1.yaml', [enforce(syntax, severity)])]);
        return [severity, issue?.severity];
      }),
    );
    expect(Object.fromEntries(named)).toEqual({
      error: 'critical',
      warn: 'major',
      info: 'minor',
      hint: 'info',
    });
  });

  it('has a blocker for what could not be read, at its line or the first', () => {
    const unreadable = [missing, new Unreadable('bad.yaml', 'is not valid YAML', { line: 7, column: 21 })];
    const common = { check_name: 'unreadable', fingerprint: expect.any(String), severity: 'blocker' };
    expect(report([], unreadable)).toEqual([
      {
        ...common,
        description: 'unreadable: nowhere.yaml does not exist.',
        location: { path: 'nowhere.yaml', lines: { begin: 1, end: 1 } },
      },
      {
        ...common,
        description: 'unreadable: bad.yaml is not valid YAML.',
        location: { path: 'bad.yaml', lines: { begin: 7, end: 7 } },
      },
    ]);
  });

  it('keeps the fingerprints when lines move and when other findings come and go', async () => {
    const [a, b] = fingerprints(reportOf(await lintWrong(['/a', '/b'])));
    expect(fingerprints(reportOf(await lintWrong(['/a', '/b'], '# one\n# two\n')))).toEqual([a, b]);
    expect(fingerprints(reportOf(await lintWrong(['/b'])))).toEqual([b]);
  });

  it('has another fingerprint for what is found twice at one place', () => {
    const [finding] = broken.findings;
    const again = finding && { ...finding, message: 'Something else is wrong here.' };
    const twice = { ...broken, findings: finding && again ? [finding, again] : [] };
    expect(report([twice])).toHaveLength(2);
    expect(report([twice])[0]).toEqual(report([broken])[0]);
  });

  it('has a finding in a shared file once', async () => {
    const { folder, documents } = await lintTwoRoots();
    const issues = read(gitlabReport(resultsOf(documents, { base: folder })));
    const shared = issues.filter(({ location }) => location.path === 'shared.yaml');
    expect(shared.map((issue) => issue.check_name)).toEqual(['created-location']);
  });

  it('is read back with whatever is in names and messages, halves of surrogate pairs excepted', async () => {
    const odd = await lintOddities();
    const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
    const issues = report([odd]);
    expect(issues.map(({ description }) => description)).toEqual(
      odd.findings.map(({ rule, message }) => whole(`${rule}: ${message}`)),
    );
    expect(issues[0]?.location.path).toBe(whole(odd.document.name));
    expect(whole(odd.document.name)).not.toBe(odd.document.name);
  });

  it('is an empty array when there is nothing to report', () => {
    expect(gitlabReport(resultsOf([]))).toBe('[]\n');
  });

  it('has paths from the root of the repository, wherever it runs', async () => {
    const folder = await folderWith({
      '.git/HEAD': '',
      'apis/wrong.yaml': wrong(['/a']),
      'apis/broken.yaml': 'a: [\n',
    });
    const run = await runCli(['wrong.yaml', 'broken.yaml', '-f', 'gitlab'], { cwd: join(folder, 'apis') });
    expect(run.code).toBe(2);
    const paths = read(run.stdout).map(({ location }) => location.path);
    expect([...new Set(paths)]).toEqual(['apis/wrong.yaml', 'apis/broken.yaml']);
  });
});
