import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toUri } from '../../src/documents/file-uri.ts';
import { fixtures, runCli } from '../cli/run-cli.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface SpectralFinding {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly source: string;
}

async function findingsIn(file: string): Promise<readonly SpectralFinding[]> {
  const { stdout, stderr } = await runCli([file, '-f', 'json'], { cwd: fixtures });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const single = await findingsIn('broken/openapi-3.0.yaml');
const multiFile = await findingsIn('broken/multi-file/openapi.yaml');

describe('the JSON report', () => {
  it('has for each finding what Spectral has', () => {
    expect(single.length).toBeGreaterThan(10);
    for (const finding of [...single, ...multiFile]) {
      expect(finding).toMatchObject({
        code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
        path: expect.any(Array),
        message: expect.stringMatching(/^\S.*\.$/),
        severity: expect.any(Number),
        range: {
          start: { line: expect.any(Number), character: expect.any(Number) },
          end: { line: expect.any(Number), character: expect.any(Number) },
        },
        source: expect.stringMatching(/^(\/|[A-Z]:)/),
      });
      expect([0, 1, 2, 3]).toContain(finding.severity);
      expect(finding.path.every((key) => typeof key === 'string')).toBe(true);
    }
  });

  it('counts lines and characters from 0, and marks the key', () => {
    const finding = single.find(({ code }) => code === 'status-code-syntax');
    expect(finding).toEqual({
      code: 'status-code-syntax',
      path: ['paths', '/books', 'get', 'responses', '20x'],
      message: 'GET /books 20x is no status code, so no client ever sees this response.',
      severity: 0,
      range: { start: { line: 51, character: 8 }, end: { line: 51, character: expect.any(Number) } },
      source: toUri(join(fixtures, 'broken/openapi-3.0.yaml')),
      uses: [expect.objectContaining({ status: '20x' })],
    });
  });

  it('has the file that a finding lies in as its source', () => {
    const sources = new Set(multiFile.map(({ source }) => source));
    expect(sources).toContain(toUri(join(fixtures, 'broken/multi-file/paths/books.yaml')));
    expect(multiFile.find(({ code }) => code === 'post-created')?.source).toBe(
      toUri(join(fixtures, 'broken/multi-file/paths/books.yaml')),
    );
  });

  it('is a list of all documents of the run, each finding in the order of the text', async () => {
    const { stdout } = await runCli(
      ['broken/openapi-3.0.yaml', 'broken/multi-file/openapi.yaml', '-f', 'json'],
      { cwd: fixtures },
    );
    expect(JSON.parse(stdout)).toEqual([...single, ...multiFile]);
    const lines = single.map(({ range }) => range.start.line);
    expect(lines).toEqual([...lines].sort((left, right) => left - right));
  });

  it('is an empty list when nothing could be read', async () => {
    expect(await runCli(['nowhere.yaml', '-f', 'json'], { cwd: fixtures })).toMatchObject({
      stdout: '[]\n',
      code: 2,
    });
  });
});
