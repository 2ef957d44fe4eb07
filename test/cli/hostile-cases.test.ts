import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attempt, type BadInput, type Outcome } from './bad-input/case.ts';
import { badInputs } from './bad-input/index.ts';
import { rowOf } from './bad-input/page.ts';
import { linesOf, projectRoot, removeFolders } from './run-cli.ts';

afterAll(removeFolders);

const page = await readFile(join(projectRoot, '.github/BAD-INPUT.md'), 'utf8');
const rows = new Set(page.replaceAll('\r\n', '\n').split('\n'));

describe.each(badInputs)('%s', (_, cases) => {
  it.concurrent.each(cases.map((bad) => [bad.kind, bad] as const))(
    '%s gets one sentence, and nothing else suffers',
    async (kind, bad) => {
      const outcome = await attempt(bad);
      if (typeof outcome === 'string') {
        console.log(`Skipped: ${kind}, because ${outcome}.`);
        return;
      }
      expectOneSentence(bad, outcome);
      expect(rows, 'npm run docs writes the page anew').toContain(rowOf(bad, outcome));
    },
  );
});

it('The page has no row of its own', () => {
  const kinds = badInputs.flatMap(([, cases]) => cases.map(({ kind }) => kind));
  const written = [...rows].filter((row) => /^\| (?!what \|)/.test(row));
  expect(written).toHaveLength(kinds.length);
  for (const row of written) expect(kinds).toContain(row.split(' | ')[0]?.slice(2));
});

function expectOneSentence(bad: BadInput, { sentences, stdout, stderr, code, linted }: Outcome): void {
  expect(sentences).toHaveLength(1);
  const [sentence = ''] = sentences;
  expect(sentence).toMatch(bad.says);
  expect(sentence).toMatch(/[^.?!]\.$/);
  expect(stderr.length).toBeLessThan(500);
  if (bad.at !== undefined) expect(`${sentence.split(' ')[0]}:`).toContain(`${bad.at}:`);
  expect(linesOf(stderr)).toHaveLength(bad.code === 2 ? 1 : 0);
  expect(stderr + stdout).not.toMatch(/^\s+at |node:internal|fault is its own/m);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal obeys is looked for.
  expect(stderr + stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(stdout).not.toMatch(/✔|No findings/);
  if (!bad.isWhole) expect(linted).toContain('other.yaml');
  expect(code).toBe(bad.code);
}
