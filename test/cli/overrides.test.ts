import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { afterAll, describe, expect, it } from 'vitest';
import { copyFixture, folderWith, projectRoot, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const { default: statusquo } = await import(pathToFileURL(join(projectRoot, 'dist/index.js')).href);

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, string | number>>;
}

/** Rule, severity and line (from 0) of each finding. */
type Finding = readonly [rule: string, severity: number, file: string, line: number];

/** A folder with two copies of the fixture, and a configuration in JSON, which is YAML. */
async function folderOf(definition: object): Promise<string> {
  const cwd = await folderWith({ '.spectral.yaml': JSON.stringify(definition) });
  await copyFixture('broken/openapi-3.0.yaml', join(cwd, 'apis/books.yaml'));
  await copyFixture('broken/multi-file', join(cwd, 'parts'));
  return cwd;
}

async function lintHere(cwd: string, file: string): Promise<Finding[]> {
  const { stdout, stderr } = await runCli([file, '-f', 'json'], { cwd });
  expect(stderr).toBe('');
  const findings: { code: string; severity: number; source: string; range: { start: { line: number } } }[] =
    JSON.parse(stdout);
  return findings
    .map(({ code, severity, source, range }) => [code, severity, source, range.start.line] as const)
    .sort();
}

/** Lints with Spectral, as its command line does with that .spectral.yaml. */
async function lintInSpectral(cwd: string, file: string, definition: object): Promise<Finding[]> {
  const spectral = new Spectral();
  const withRuleset = JSON.parse(JSON.stringify(definition), (_, value) =>
    value === 'statusquo' ? statusquo : value,
  );
  spectral.setRuleset(
    new Ruleset(withRuleset, { severity: 'recommended', source: join(cwd, '.spectral.yaml') }),
  );
  const path = join(cwd, file);
  const found = await spectral.run(new Document(await readFile(path, 'utf8'), parsers.Yaml, path));
  return found
    .filter(({ code }) => !['parser', 'unrecognized-format'].includes(String(code)))
    .map(
      ({ code, severity, source, range }) =>
        [String(code), severity, source ?? '', range.start.line] as const,
    )
    .sort();
}

const books = '/paths/~1books';

const cases: readonly (readonly [sentence: string, file: string, ...overrides: readonly Override[]])[] = [
  ['for a file', 'apis/books.yaml', { files: ['apis/books.yaml'], rules: { 'error-body': 'error' } }],
  ['for another file', 'apis/books.yaml', { files: ['apis/other.yaml'], rules: { 'error-body': 'off' } }],
  [
    'by a glob',
    'apis/books.yaml',
    { files: ['**/*.yaml'], rules: { 'error-body': 'off', 'error-envelope': 'error' } },
  ],
  [
    'by a glob without a slash, which matches in any folder',
    'apis/books.yaml',
    { files: ['book*.yaml'], rules: { 'error-body': 'hint' } },
  ],
  [
    'of which the later wins',
    'apis/books.yaml',
    { files: ['**'], rules: { 'error-body': 'off', 'post-created': 'hint' } },
    { files: ['apis/*'], rules: { 'error-body': 'error' } },
  ],
  [
    'that switches on what the rules switch off',
    'apis/books.yaml',
    { files: ['**'], rules: { 'created-location': 'error' } },
  ],
  [
    'by pointer',
    'apis/books.yaml',
    { files: [`apis/books.yaml#${books}`], rules: { 'post-created': 'hint', 'status-code-syntax': 'off' } },
  ],
  [
    'by pointer, which does not reach a key that only begins alike',
    'apis/books.yaml',
    { files: ['**#/paths/~1book'], rules: { 'post-created': 'off' } },
  ],
  [
    'by pointer, the longer of two winning in either order',
    'apis/books.yaml',
    { files: [`**#${books}/post`], rules: { 'post-created': 'error' } },
    { files: ['**#/paths'], rules: { 'post-created': 'off', 'error-body': 'info' } },
  ],
  [
    'by pointer where the rule is off elsewhere',
    'apis/books.yaml',
    { files: ['**#/paths/~1books~1%7BbookId%7D~1reviews'], rules: { 'created-location': 'error' } },
  ],
  [
    'by pointer and by file at once',
    'apis/books.yaml',
    { files: ['**', `**#${books}`], rules: { 'post-created': 'error' } },
    { files: [`**#${books}/post`], rules: { 'post-created': 'info' } },
  ],
  [
    'by pointer into a shared component',
    'apis/books.yaml',
    { files: ['**#/components/responses/Unauthorized'], rules: { 'unauthorized-challenge': 'error' } },
  ],
  [
    'for the root document, which reaches its parts',
    'parts/openapi.yaml',
    { files: ['parts/openapi.yaml'], rules: { 'error-body': 'error' } },
  ],
  [
    'for a part, which changes nothing by file',
    'parts/openapi.yaml',
    { files: ['parts/paths/*'], rules: { 'error-body': 'error' } },
  ],
];

describe('an override means what it means in Spectral', () => {
  it.concurrent.each(cases)('%s', async (...each) => {
    const [, file, ...overrides] = each as unknown as (typeof cases)[number];
    const definition = { extends: ['statusquo'], rules: { 'created-location': 'off' }, overrides };
    const cwd = await folderOf(definition);
    const here = await lintHere(cwd, file);
    expect(here.length).toBeGreaterThan(8);
    expect(here).toEqual(await lintInSpectral(cwd, file, definition));
  });

  // Spectral compares percent-encoded pointers, and leaves a pointer with a bare brace without effect or message.
  it('but a pointer need not be percent-encoded', async () => {
    const setting = (pointer: string) => ({
      extends: ['statusquo'],
      overrides: [{ files: [`**#${pointer}`], rules: { 'created-location': 'hint' } }],
    });
    const [encoded, bare] = ['/paths/~1books~1%7BbookId%7D~1reviews', '/paths/~1books~1{bookId}~1reviews'];
    const [one, other] = await Promise.all(
      [bare, encoded].map(async (pointer) => {
        const found = await lintHere(await folderOf(setting(pointer)), 'apis/books.yaml');
        return found.map(([rule, severity]) => `${rule} ${severity}`);
      }),
    );
    expect(one).toEqual(other);
    expect(one).toContain('created-location 3');
  });

  it('and, where it matches, changes something', async () => {
    const plain = await lintHere(await folderOf({ extends: ['statusquo'] }), 'apis/books.yaml');
    const overrides = [{ files: [`apis/*#${books}`], rules: { 'post-created': 'off' } }];
    const changed = await lintHere(await folderOf({ extends: ['statusquo'], overrides }), 'apis/books.yaml');
    expect(changed).toHaveLength(plain.length - 1);
  });
});

describe('a ruleset means what it means in Spectral', () => {
  it.concurrent.each([
    [
      'a severity by name',
      { extends: ['statusquo'], rules: { 'error-body': 'hint', 'post-created': 'off' } },
    ],
    ['true and false', { extends: ['statusquo'], rules: { 'error-body': false, 'post-created': true } }],
    [
      'all off but one',
      { extends: [['statusquo', 'off']], rules: { 'error-body': true, 'post-created': 'info' } },
    ],
    ['all on', { extends: [['statusquo', 'all']] }],
  ])('%s', async (_, definition) => {
    const cwd = await folderOf(definition);
    const here = await lintHere(cwd, 'apis/books.yaml');
    expect(here.length).toBeGreaterThan(0);
    expect(here).toEqual(await lintInSpectral(cwd, 'apis/books.yaml', definition));
  });
});
