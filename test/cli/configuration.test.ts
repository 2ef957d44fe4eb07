import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, folderWith, linesOf, type Run, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const api = await readFile(join(fixtures, 'broken/openapi-3.0.yaml'), 'utf8');

/** Lints broken/openapi-3.0.yaml, as api.yaml, in a folder with a configuration. */
async function lintWith(configuration: string, files: Record<string, string> = {}): Promise<Run> {
  const cwd = await folderWith({ 'api.yaml': api, '.spectral.yaml': configuration, ...files });
  return runCli(['api.yaml', '-f', 'json'], { cwd });
}

/** The severity of each rule that has a finding: 0 error, 1 warn, 2 info, 3 hint. */
function severitiesOf({ stdout, stderr }: Run): Record<string, number> {
  expect(stderr).toBe('');
  const findings: { code: string; severity: number }[] = JSON.parse(stdout);
  return Object.fromEntries(findings.map(({ code, severity }) => [code, severity]));
}

const recommended = severitiesOf(await lintWith('extends: statusquo\n'));

describe('the configuration', () => {
  it('is the profile recommended where there is no ruleset file', async () => {
    const cwd = await folderWith({ 'api.yaml': api });
    expect(severitiesOf(await runCli(['api.yaml', '-f', 'json'], { cwd }))).toEqual(recommended);
    expect(Object.keys(recommended).length).toBeGreaterThan(10);
  });

  it.concurrent.each(['.spectral.yml', '.spectral.json', 'spectral.yaml'])(
    'is read from %s as well',
    async (name) => {
      const cwd = await folderWith({ 'api.yaml': api, [name]: '{ "extends": [["statusquo", "off"]] }' });
      expect(await runCli(['api.yaml'], { cwd })).toMatchObject({ stderr: '', code: 0 });
    },
  );

  it('is looked for in the working directory and nowhere above it', async () => {
    const cwd = await folderWith({ '.spectral.yaml': 'extends: [[statusquo, off]]\n', 'apis/api.yaml': api });
    expect(await runCli(['api.yaml'], { cwd: join(cwd, 'apis') })).toMatchObject({ code: 1 });
    expect(await runCli(['apis/api.yaml'], { cwd })).toMatchObject({ code: 0 });
  });

  it.concurrent.each([
    [
      'changes severities by name',
      'error-body: error\n  created-location: hint',
      { 'error-body': 0, 'created-location': 3 },
    ],
    ['keeps the severity of a rule that is true', 'error-body: true', {}],
    ['takes quoted words', '"error-body": "info"', { 'error-body': 2 }],
  ])('%s', async (_, rules, changed) => {
    const run = await lintWith(`extends: [statusquo]\nrules:\n  ${rules}\n`);
    expect(severitiesOf(run)).toEqual({ ...recommended, ...changed });
  });

  it.concurrent.each(['off', 'false', '"off"'])('switches a rule off with %s', async (level) => {
    const { 'error-body': _, ...others } = recommended;
    expect(severitiesOf(await lintWith(`extends: [statusquo]\nrules: { error-body: ${level} }\n`))).toEqual(
      others,
    );
  });

  it('switches on single rules where all are off', async () => {
    const run = await lintWith(
      'extends: [[statusquo, off]]\nrules:\n  error-body: true\n  created-location: error\n',
    );
    expect(severitiesOf(run)).toEqual({ 'error-body': 1, 'created-location': 0 });
  });

  it('has at least the recommended rules where all are on', async () => {
    expect(severitiesOf(await lintWith('extends: [[statusquo, all]]\n'))).toMatchObject(recommended);
  });

  it('builds on another ruleset file, whose levels it may change', async () => {
    const other = 'extends: statusquo\nrules: { error-body: error, created-location: off }\n';
    const { 'created-location': _, ...others } = recommended;
    const builds = await lintWith('extends: ./other.yaml\n', { 'other.yaml': other });
    expect(severitiesOf(builds)).toEqual({ ...others, 'error-body': 0 });
    const changes = await lintWith(
      'extends: [./base/other.yaml]\nrules: { error-body: hint, created-location: warn }\n',
      { 'base/other.yaml': other },
    );
    expect(severitiesOf(changes)).toEqual({ ...recommended, 'error-body': 3 });
  });

  it('takes of two rulesets the later one for each rule', async () => {
    const files = {
      'one.yaml': 'extends: statusquo\nrules: { error-body: error }\n',
      'two.yaml': 'extends: statusquo\nrules: { error-body: hint }\n',
    };
    expect(severitiesOf(await lintWith('extends: [./one.yaml, ./two.yaml]\n', files))).toMatchObject({
      'error-body': 3,
    });
    expect(severitiesOf(await lintWith('extends: [./two.yaml, ./one.yaml]\n', files))).toMatchObject({
      'error-body': 0,
    });
  });

  it('may have keys that mean something to Spectral only', async () => {
    const run = await lintWith(
      'extends: statusquo\nformats: [oas3]\ndocumentationUrl: https://example.com\nx-owner: me\n',
    );
    expect(severitiesOf(run)).toEqual(recommended);
  });
});

describe('a wrong configuration', () => {
  it.concurrent.each([
    [
      'an unknown rule',
      'extends: statusquo\nrules:\n  error-bdy: off\n',
      '.spectral.yaml:3:3',
      /sets error-bdy, .*; did you mean error-body\?/,
    ],
    [
      'an unknown rule in an override',
      'extends: statusquo\noverrides:\n  - files: ["*"]\n    rules:\n      error-bdy: off\n',
      '.spectral.yaml:5:7',
      /did you mean error-body\?/,
    ],
    [
      'a rule where nothing is extended',
      'rules:\n  error-body: off\n',
      '.spectral.yaml:2:3',
      /sets error-body, which is no rule/,
    ],
    [
      'a severity that does not exist',
      'extends: statusquo\nrules:\n  error-body: fatal\n',
      '.spectral.yaml:3:3',
      /"fatal"; use error, warn, info, hint or off/,
    ],
    [
      'a number that is no severity',
      'extends: statusquo\nrules:\n  error-body: 4\n',
      '.spectral.yaml:3:3',
      /sets error-body to 4/,
    ],
    ['an unknown key', 'extends: statusquo\nruls: {}\n', '.spectral.yaml:2:1', /unknown key `ruls`/],
    ['rules that are a list', 'extends: statusquo\nrules: [error-body]\n', '.spectral.yaml:2:1', /`rules`/],
    ['an unknown mode', 'extends: [[statusquo, most]]\n', '.spectral.yaml:1:11', /recommended \| all \| off/],
    ['something that is no name', 'extends:\n  - 5\n', '.spectral.yaml:2:5', /`extends`/],
    [
      'overrides that are no list',
      'extends: statusquo\noverrides: {}\n',
      '.spectral.yaml:2:1',
      /`overrides`/,
    ],
    [
      'an override without files',
      'extends: statusquo\noverrides:\n  - rules: {}\n',
      '.spectral.yaml:3:5',
      /`files`/,
    ],
    ['a list', '- extends\n', '.spectral.yaml:1:1', /is not a ruleset/],
    ['broken YAML', 'extends: [statusquo\nrules: {}\n', '.spectral.yaml:2:1', /is not valid YAML/],
    ['a key twice', 'extends: statusquo\nextends: statusquo\n', '.spectral.yaml:2:1', /twice/],
    [
      'a profile that does not exist',
      'extends:\n  - spectral:oas\n  - statusquo/hudle\n',
      '.spectral.yaml:3:5',
      /extends statusquo\/hudle, .*; did you mean statusquo\/huddle\?/,
    ],
    [
      'a package that is not installed',
      'extends:\n  - statusquo\n  - house-style\n',
      '.spectral.yaml:3:5',
      /extends house-style, which is no profile of statusquo, and no package that is installed here/,
    ],
    [
      'a file that does not exist',
      'extends: [spectral:oas, ./house.yaml]\n',
      '.spectral.yaml:1:25',
      /extends .\/house.yaml, which does not exist/,
    ],
    [
      'an unknown rule beside rules of others',
      'extends: [spectral:oas, statusquo]\nrules:\n  error-bdy: off\n',
      '.spectral.yaml:3:3',
      /sets error-bdy, .*; did you mean error-body\?/,
    ],
    [
      'an unknown rule of others',
      'extends: [spectral:oas, statusquo]\nrules:\n  operation-tgas: off\n',
      '.spectral.yaml:3:3',
      /sets operation-tgas, .*; did you mean operation-tags\?/,
    ],
    [
      'an unknown rule in an override beside rules of others',
      'extends: [spectral:oas, statusquo]\noverrides:\n  - files: ["*"]\n    rules:\n      error-bdy: off\n',
      '.spectral.yaml:5:7',
      /did you mean error-body\?/,
    ],
    [
      'a rule without `then`',
      'extends: statusquo\nrules:\n  mine: { given: $ }\n',
      '.spectral.yaml:3:3',
      /is refused by Spectral: the rule must have at least "given" and "then"/,
    ],
    [
      'a function that does not exist',
      'extends: statusquo\nrules:\n  mine: { given: $, then: { function: trthy } }\n',
      '.spectral.yaml:3:29',
      /calls trthy, .*; did you mean truthy\?/,
    ],
    [
      'an option that a function does not have',
      'extends: statusquo\nrules:\n  mine: { given: $, then: { function: pattern, functionOptions: { mtch: x } } }\n',
      '.spectral.yaml:3:67',
      /"pattern" function does not support "mtch" option/,
    ],
    [
      'a file of functions that is missing',
      'extends: statusquo\nfunctions: [mine]\n',
      '.spectral.yaml:2:13',
      /names the function mine, but functions\/mine.js does not exist/,
    ],
    [
      'itself beside rules of others',
      'extends: [spectral:oas, ./.spectral.yaml]\n',
      '.spectral.yaml:1:25',
      /extends this file in turn/,
    ],
    [
      'itself in an override',
      'extends: statusquo\noverrides:\n  - files: ["*"]\n    extends: ./.spectral.yaml\n',
      '.spectral.yaml:4:5',
      /extends this file in turn/,
    ],
    ['itself', 'extends: ./.spectral.yaml\n', '.spectral.yaml:1:1', /extends this file in turn/],
  ])(
    'with %s gives one sentence with its place, and exit code 2',
    async (_, configuration, place, reason) => {
      const { stdout, stderr, code } = await lintWith(configuration);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(linesOf(stderr)).toHaveLength(1);
      expect(stderr).toMatch(new RegExp(`^statusquo: (\\./)?${place.replaceAll('.', '\\.')} `));
      expect(stderr).toMatch(reason);
    },
  );

  it('with a circle of extends names the file that closes it', async () => {
    const files = {
      'one.yaml': 'extends:\n  - ./two.yaml\n',
      'two.yaml': 'extends:\n  - statusquo\n  - ./one.yaml\n',
    };
    const { stderr, code } = await lintWith('extends: ./one.yaml\n', files);
    expect(stderr).toMatch(/^statusquo: (\.\/)?two\.yaml:3:5 extends \.\/one\.yaml, .*\n$/);
    expect(code).toBe(2);
  });

  it('that another extends is named by its own place', async () => {
    const { stderr } = await lintWith('extends: ./base/other.yaml\n', {
      'base/other.yaml': 'extends: statusquo\nrules: { error-bdy: off }\n',
    });
    expect(stderr).toMatch(/^statusquo: base\/other\.yaml:2:10 sets error-bdy/);
  });

  it('that is empty gives one sentence', async () => {
    expect(await lintWith('')).toEqual({
      stdout: '',
      stderr: 'statusquo: .spectral.yaml is empty.\n',
      code: 2,
    });
  });

  // Says "./nowhere.yaml does not exist." and nothing of who extends it.
  it('that extends a missing file has the place where it does', async () => {
    expect((await lintWith('extends:\n  - ./nowhere.yaml\n')).stderr).toMatch(
      /^statusquo: \.spectral\.yaml:2:5 /,
    );
  });

  // "./other.yaml" is named as it stands in base/mid.yaml: from the working directory there is no such file.
  it('that is extended from another folder is named by a path that can be opened', async () => {
    const files = { 'base/mid.yaml': 'extends: ./other.yaml\n', 'base/other.yaml': 'ruls: {}\n' };
    expect((await lintWith('extends: ./base/mid.yaml\n', files)).stderr).toMatch(
      /^statusquo: (\.\/)?base\/other\.yaml:1:1 /,
    );
  });
});

describe('a configuration for a document that could not be read', () => {
  it('leaves the documents alone when it is wrong itself', async () => {
    const cwd = await folderWith({ '.spectral.yaml': 'ruls: {}\n' });
    await cp(join(fixtures, 'unreadable/broken.yaml'), join(cwd, 'broken.yaml'));
    expect(linesOf((await runCli(['broken.yaml'], { cwd })).stderr)).toEqual([
      expect.stringContaining('.spectral.yaml:1:1'),
    ]);
  });
});
