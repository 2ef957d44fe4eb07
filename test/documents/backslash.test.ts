import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, removeFolders, runCli } from '../cli/run-cli.ts';

afterAll(removeFolders);

/** Lines and characters count from 0. */
interface JsonFinding {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** It declares no error, which one finding says. */
const part = "get:\n  responses:\n    '200': { description: x, content: { application/json: {} } }\n";

/** What is found in a document whose path item is somewhere else. */
async function findingsWith(reference: string): Promise<readonly JsonFinding[]> {
  const cwd = await folderWith({
    'apis/api.yaml': `openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\npaths:\n  /books:\n    $ref: '${reference}'\n`,
    'parts/books.yaml': part,
  });
  const { stdout, stderr } = await runCli(['apis/api.yaml', '-f', 'json'], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('A $ref with a backslash', () => {
  it.each([
    ['..\\parts\\books.yaml', '../parts/books.yaml'],
    ['..\\parts/books.yaml#/get', '../parts/books.yaml#/get'],
    ['.\\books.yaml', './books.yaml'],
    ['C:\\apis\\books.yaml', 'file:///C:/apis/books.yaml'],
    ['\\\\server\\share\\books.yaml#/x', 'file://server/share/books.yaml#/x'],
    ['file:///C:\\apis\\books.yaml', 'file:///C:/apis/books.yaml'],
  ])('%s is an error at its place, and the sentence says to write %s', async (reference, meant) => {
    const findings = await findingsWith(reference);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'invalid-ref',
      severity: 0,
      message: `$ref "${reference}" has a backslash, and a $ref is a URI: write ${meant}.`,
      range: { start: { line: 4, character: 4 } },
    });
  });

  it('is followed where it is written as the sentence says', async () => {
    const codes = (await findingsWith('../parts/books.yaml')).map(({ code }) => code);
    expect(codes).toEqual(['error-response-declared']);
  });

  it('in the fragment alone is about a key, not about a file', async () => {
    const [finding] = await findingsWith('../parts/books.yaml#/a\\b');
    expect(finding?.message).toMatch(/defines no such thing/);
  });

  it('on a network is not looked at', async () => {
    expect(await findingsWith('https://a.example\\books.yaml')).toMatchObject([{ severity: 2 }]);
  });
});

describe('A $ref to a drive or a server', () => {
  it.each([
    'C:/books.yaml',
    'file:///C:/books.yaml',
    '//server/share/books.yaml',
    'file://server/books.yaml',
  ])('%s lies outside the root folder', async (reference) => {
    const [finding] = await findingsWith(reference);
    expect(finding?.message).toMatch(/lies outside the root folder/);
  });
});
