import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, folderWith, projectRoot, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const byteOrderMark = '\uFEFF';

/** What an editor on Windows, or on a Mac of old, makes of a text. */
const editors: readonly (readonly [name: string, save: (text: string) => string])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CRLF and a byte order mark', (text) => byteOrderMark + text.replaceAll('\n', '\r\n')],
  ['CRLF on every other line', (text) => text.replace(/(.*\n)(.*)\n/g, '$1$2\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
];

type Files = Readonly<Record<string, string>>;

/** What each of the broken fixtures is made of, and one of them in JSON: the first file is the document. */
async function brokenFixtures(): Promise<readonly (readonly [name: string, files: Files])[]> {
  const folder = join(fixtures, 'broken');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    texts.set(path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8'));
  }
  const singles = [...texts].filter(([path]) => !path.includes('/'));
  const multiFile = [...texts].filter(([path]) => path.startsWith('multi-file/'));
  const json = JSON.stringify(load(texts.get('openapi-3.0.yaml') ?? ''), null, 2);
  return [
    ...singles.map(([path, text]) => [path, { [path]: text }] as const),
    ['multi-file/openapi.yaml', Object.fromEntries(multiFile)],
    ['openapi-3.0.json', { 'openapi-3.0.json': `${json}\n` }],
  ];
}

/** Everything that is found in a document: also where, but for the folder. */
async function findingsIn(document: string, files: Files): Promise<readonly object[]> {
  const cwd = await folderWith(files);
  const { stdout, stderr } = await runCli([document, '-f', 'json'], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout).map((finding: { source: string }) => ({
    ...finding,
    source: finding.source.slice(cwd.length + 1),
  }));
}

const saved = (files: Files, save: (text: string) => string) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, save(text)]));

describe('The line ends of a document change nothing of what is found in it, nor where', async () => {
  const broken = await brokenFixtures();

  it.each(broken)('%s', async (document, files) => {
    const expected = await findingsIn(document, files);
    expect(expected.length).toBeGreaterThan(9);
    for (const [name, save] of editors)
      expect([name, await findingsIn(document, saved(files, save))]).toEqual([name, expected]);
  });
});

describe('The line ends of a document that cannot be read change nothing of the reason, nor of its place', () => {
  it.each(['broken.yaml', 'broken.json', 'duplicate-key.yaml', 'duplicate-key.json', 'tab-indent.yaml'])(
    '%s',
    async (file) => {
      const text = await readFile(join(fixtures, 'unreadable', file), 'utf8');
      const reasonFor = async (content: string) =>
        (await runCli([file], { cwd: await folderWith({ [file]: content }) })).stderr;
      const expected = await reasonFor(text);
      expect(expected).toMatch(/:\d+:\d+ /);
      for (const [name, save] of editors)
        expect([name, await reasonFor(save(text))]).toEqual([name, expected]);
    },
  );
});

describe('The line ends of a ruleset file', () => {
  const api =
    "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        '20x': { description: x }\n";
  const ruleset = `extends: ./base.yaml
overrides:
  - files: ['*.yaml']
    rules:
      status-code-syntax: warn
`;

  it.each(editors)('%s change nothing of what it sets', async (_, save) => {
    const cwd = await folderWith({
      'api.yaml': api,
      '.spectral.yaml': save(ruleset),
      'base.yaml': save(
        'extends: statusquo\nrules:\n  error-response-declared: off\n  success-response-declared: off\n',
      ),
    });
    const { stdout, stderr } = await runCli(['api.yaml', '-f', 'json'], { cwd });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject([{ code: 'status-code-syntax', severity: 1 }]);
  });

  it.each(editors)('%s change nothing of where it is wrong', async (_, save) => {
    const wrong = 'extends: statusquo\nrules:\n  error-body: off\n  no-such-rule: off\n';
    const cwd = await folderWith({ 'api.yaml': api, '.spectral.yaml': save(wrong) });
    const { stderr } = await runCli(['api.yaml'], { cwd });
    expect(stderr).toMatch(/^statusquo: \.spectral\.yaml:4:3 sets no-such-rule/);
  });
});

// A clone on Windows is as it was committed, whatever git does there with line ends.
describe('In the repository', () => {
  const attributesOf = (...files: readonly string[]) => {
    const output = execFileSync('git', ['check-attr', '-z', 'text', 'eol', '--', ...files], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    return output.split('\0').flatMap((value, index) => (index % 3 === 2 ? [value] : []));
  };

  it('git gives sources line feeds, and leaves fixtures alone', ({ skip }) => {
    try {
      execFileSync('git', ['rev-parse', '--git-dir'], { cwd: projectRoot, stdio: 'ignore' });
    } catch {
      skip('there is no git, or this is no repository');
    }
    expect(attributesOf('src/lint.ts', 'rules/README.md')).toEqual(['auto', 'lf', 'auto', 'lf']);
    expect(attributesOf('fixtures/survivable/crlf.yaml', 'fixtures/broken/openapi-3.0.yaml')).toEqual([
      'unset',
      expect.anything(),
      'unset',
      expect.anything(),
    ]);
  });

  it('of the texts among the fixtures only that about CRLF has it', async () => {
    const entries = await readdir(fixtures, { recursive: true, withFileTypes: true });
    const withReturns: string[] = [];
    for (const entry of entries.filter((each) => /\.(ya?ml|json|md)$/.test(each.name))) {
      const text = await readFile(join(entry.parentPath, entry.name), 'latin1');
      if (text.includes('\r')) withReturns.push(entry.name);
    }
    expect(withReturns).toEqual(['crlf.yaml']);
  });
});
