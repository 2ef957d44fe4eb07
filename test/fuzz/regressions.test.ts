/** What fuzzing has found once is checked for ever: each document of fixtures/fuzzed failed in some way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import all from '../../rules/profiles/all.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { lint } from '../../src/lint.ts';
import { fixtures } from '../cli/run-cli.ts';
import { check } from './check.ts';
import { Sandbox } from './sandbox.ts';

/** What Spectral cannot read, or a part of it: all others are compared with it, but those that nobody can read. */
const incomparable = [
  'ref-to-folder.yaml',
  'number-without-end.yaml',
  'two-merge-keys.yaml',
  'key-without-text.yaml',
  'key-without-text-before-others.yaml',
];

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await Sandbox.create();
  await sandbox.fill();
});
afterAll(() => sandbox.remove());

describe('Whatever holds for every document holds for', () => {
  it.each(readdirSync(join(fixtures, 'fuzzed')).filter((name) => /\.\w+$/.test(name)))('%s', async (name) => {
    const file = `fuzzed/${name}`;
    const bytes = readFileSync(join(fixtures, file));
    const input = { source: file, mutations: [], file, root: file, bytes };
    const verdict = await check(input, sandbox, { reports: true, command: true });
    expect(verdict.failures).toEqual([]);
    expect(verdict.incomparable === undefined).toBe(!incomparable.includes(name));
    expect(verdict.isRead ? verdict.findings : 1).toBeGreaterThan(0);
  });
});

describe('What cannot be read', () => {
  it.each([
    ['too-deep.yaml', { message: 'is nested deeper than 1,000 levels' }],
    [
      'unfinished.yaml',
      {
        message: 'is not valid YAML: unexpected end of the stream within a single quoted scalar',
        place: { line: 3, column: 18 },
      },
    ],
  ])('is refused for its own reason: %s', async (name, refusal) => {
    const reading = new DocumentStore(fixtures).load(join(fixtures, 'fuzzed', name), name);
    await expect(reading).rejects.toMatchObject(refusal);
  });
});

describe('A $ref with two hashes', () => {
  it('leads nowhere, for no URI has two', async () => {
    const file = join(fixtures, 'fuzzed/two-hashes.yaml');
    const { findings } = await lint(await new DocumentStore(fixtures).load(file), all.settings);
    expect(findings.map(({ rule }) => rule)).toContain('invalid-ref');
  });
});

describe('A $ref with comments around its colon', () => {
  it('is followed to another file', async () => {
    const file = join(fixtures, 'fuzzed/comments-around-ref.yaml');
    const { findings } = await lint(await new DocumentStore(fixtures).load(file), all.settings);
    expect(findings.map(({ rule }) => rule)).not.toContain('invalid-ref');
    expect(findings.some(({ document }) => document.name.endsWith('encoded-key.yaml'))).toBe(true);
  });
});
