import { afterAll, describe, expect, it } from 'vitest';
import { copyFixture, folderWith, isWindows, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const head = 'openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\n';
const api = `${head}paths: {}\n`;
const referring = (reference: string) => `${head}paths: { /books: { $ref: '${reference}' } }\n`;
/** A path item without a fault. */
const part = `get:
  responses:
    '200': { description: x, content: { application/json: {} } }
    default: { description: x, content: { application/json: {} } }
`;

const foreign = {
  'package.json': '{ "name": "bookshelf" }\n',
  'tsconfig.json': '{\n  // why\n  "strict": true\n}\n',
  'template.yaml': 'Bucket: !Ref Books\n',
  'chart.yaml': 'name: {{ .Values.name }}\n  {{- if x }}\n',
  'manifests.yaml': 'kind: Service\n---\nkind: Deployment\n',
  'blank.yaml': '# nothing yet\n',
  'list.yaml': '- openapi: 3.0.3\n',
};

describe('A glob over a whole repository', () => {
  it('lints the documents, and skips and counts what is neither one nor a part of one', async () => {
    const cwd = await folderWith({ ...foreign, 'api.yaml': api });
    expect(await runCli(['**/*.{yaml,json}'], { cwd })).toEqual({
      stdout: '✔ No findings in 1 document, 0 operations.\n',
      stderr: 'statusquo: 7 files are no OpenAPI documents and were skipped; --verbose names them.\n',
      code: 0,
    });
  });

  it('names the skipped files with the reasons when it is to be verbose', async () => {
    const cwd = await folderWith({ ...foreign, 'api.yaml': api });
    const { stderr, code } = await runCli(['**/*.{yaml,json}', '--verbose'], { cwd });
    const lines = linesOf(stderr);
    expect(lines.map((line) => /^statusquo: (\S+) .*, and was skipped\.$/.exec(line)?.[1]).sort()).toEqual(
      Object.keys(foreign).sort(),
    );
    expect(lines).toContain(
      'statusquo: tsconfig.json is not valid JSON: JSON has no comments, and was skipped.',
    );
    expect(code).toBe(0);
  });

  it('names a few without being asked, and keeps stdout to the report', async () => {
    const cwd = await folderWith({ 'a.json': '{}', 'b.json': '{}', 'api.json': '{"openapi":"3.0.3"}' });
    expect(await runCli(['*.json', '-f', 'json'], { cwd })).toEqual({
      stdout: '[]\n',
      stderr: 'statusquo: a.json and b.json are no OpenAPI documents and were skipped.\n',
      code: 0,
    });
  });

  it.each([
    ['is broken', 'broken.yaml', `${head}paths: [\n`],
    ['is broken in JSON', 'broken.json', '{"info": {}, "swagger": "2.0", }'],
    ['is broken in one line of YAML', 'broken.yaml', '{info: {}, openapi: 3.0.3, }}'],
    ['has several documents', 'several.yaml', `${api}---\n${api}`],
    ['has another version', 'new.yaml', 'openapi: 4.0.0\n'],
    ['has an old version', 'old.json', '{"swaggerVersion": "1.2"}'],
    ['is empty', 'empty.yaml', ''],
    ['is binary', 'image.yaml', '\u0000'],
  ])('fails for what may be a document and %s', async (_, file, text) => {
    const cwd = await folderWith({ 'api.yaml': api, [file]: text });
    const { stderr, code } = await runCli(['**/*.{yaml,json}'], { cwd });
    expect(stderr).toMatch(new RegExp(`^statusquo: ${file}[ :]`));
    expect(linesOf(stderr)).toHaveLength(1);
    expect(code).toBe(2);
  });

  it('that finds no document has found nothing', async () => {
    const cwd = await folderWith({ ...foreign, 'api.yaml': api, 'sub/one.json': '{}' });
    const { stderr, code } = await runCli(['*.json', 'sub/*', 'api.yaml'], { cwd });
    expect(linesOf(stderr)).toEqual([
      'statusquo: *.json matches 2 files, none of which is an OpenAPI document.',
      'statusquo: sub/* matches one file, which is no OpenAPI document.',
    ]);
    expect(code).toBe(2);
  });

  it('leaves a file that is named to be an error', async () => {
    const cwd = await folderWith({ ...foreign, 'api.yaml': api });
    const { stderr, code } = await runCli(['*.{yaml,json}', 'package.json', '!t*'], { cwd });
    expect(stderr).toContain('statusquo: package.json is not an OpenAPI document: it has no `openapi`');
    expect(stderr).toContain('statusquo: 4 files are no OpenAPI documents and were skipped');
    expect(code).toBe(2);
  });

  it('says so in fit, too', async () => {
    const cwd = await folderWith({ ...foreign, 'api.yaml': api });
    const { stderr, code } = await runCli(['fit', '**/*.{yaml,json}'], { cwd });
    expect(stderr).toBe('statusquo: 7 files are no OpenAPI documents and were skipped.\n');
    expect(code).toBe(0);
  });
});

describe('--ignore-unknown', () => {
  it('treats files that are named as a glob would', async () => {
    const cwd = await folderWith({ ...foreign, 'api.yaml': api });
    const { stdout, stderr, code } = await runCli(['--ignore-unknown', ...Object.keys(foreign), 'api.yaml'], {
      cwd,
    });
    expect(stdout).toContain('No findings in 1 document');
    expect(stderr).toContain('7 files are no OpenAPI documents and were skipped');
    expect(code).toBe(0);
  });

  it('passes when there is nothing else', async () => {
    const cwd = await folderWith(foreign);
    expect(await runCli(['package.json', '--ignore-unknown'], { cwd })).toEqual({
      stdout: '',
      stderr: 'statusquo: package.json is no OpenAPI document and was skipped.\n',
      code: 0,
    });
  });

  it('does not excuse what is missing or broken', async () => {
    const cwd = await folderWith({ 'broken.yaml': `${head}paths: [\n` });
    const { stderr, code } = await runCli(['--ignore-unknown', 'nowhere.yaml', 'broken.yaml'], { cwd });
    expect(linesOf(stderr)).toHaveLength(2);
    expect(code).toBe(2);
  });
});

describe('Parts of documents', () => {
  it('in a glob are no documents, and nothing is said of them', async () => {
    const cwd = await folderWith();
    await copyFixture('conforming/multi-file', cwd);
    const { stdout, stderr, code } = await runCli(['**/*.{yaml,json}'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^✔ No findings in 1 document, /);
  });

  it.each([
    ['before their document', ['a.yaml', 'z.yaml']],
    ['behind it', ['z.yaml', 'a.yaml']],
    ['with a dot', ['./a.yaml', 'z.yaml']],
    ['in a glob of their own', ['[a].yaml', 'z.yaml']],
  ])('may be named %s', async (_, args) => {
    const cwd = await folderWith({ 'a.yaml': part, 'z.yaml': referring('a.yaml') });
    expect(await runCli(args, { cwd })).toMatchObject({ stderr: '', code: 0 });
  });

  it('may be named by absolute paths', async () => {
    const cwd = await folderWith({ 'a.yaml': part, 'z.yaml': referring('a.yaml') });
    expect(await runCli([`${cwd}/z.yaml`, `${cwd}/a.yaml`], { cwd })).toMatchObject({ stderr: '', code: 0 });
    expect(await runCli([`${cwd}/*.yaml`], { cwd })).toMatchObject({ stderr: '', code: 0 });
  });

  it('that nothing refers to are skipped', async () => {
    const cwd = await folderWith({ 'a.yaml': part, 'b.yaml': part, 'z.yaml': referring('a.yaml') });
    expect(await runCli(['*.yaml'], { cwd })).toMatchObject({
      stderr: 'statusquo: b.yaml is no OpenAPI document and was skipped.\n',
      code: 0,
    });
  });

  it.each(['*.yaml', '{z,a}.yaml'])('that are broken are told of once, in %s', async (glob) => {
    const cwd = await folderWith({ 'a.yaml': 'a: b: c\n', 'z.yaml': referring('a.yaml') });
    const { stderr, code } = await runCli([glob], { cwd });
    expect(stderr).toMatch(/^statusquo: a\.yaml:1:\d+ is not valid YAML: [^\n]*\n$/);
    expect(code).toBe(2);
  });

  it('that are broken where no rule looks are told of, too', async () => {
    const body = `{ requestBody: { $ref: 'a.yaml' }, responses: { default: { $ref: '#/x-response' } } }`;
    const root = `${head}x-response: { description: x, content: { application/json: {} } }\npaths: { /books: { get: ${body} } }\n`;
    const cwd = await folderWith({ 'a.yaml': 'a: b: c\n', 'z.yaml': root });
    const { stderr, code } = await runCli(['*.yaml'], { cwd });
    expect(stderr).toMatch(/^statusquo: a\.yaml:1:\d+ is not valid YAML: [^\n]*\n$/);
    expect(code).toBe(2);
  });

  it('outside of the root folder are skipped', async ({ skip }) => {
    skip(isWindows, 'the reason is the same, and paths are others');
    const cwd = await folderWith({ 'a.yaml': part, 'in/z.yaml': referring('../a.yaml') });
    const { stderr, code } = await runCli(['**/*.yaml', '--root', 'in'], { cwd });
    expect(stderr).toBe('statusquo: a.yaml is no OpenAPI document and was skipped.\n');
    expect(code).toBe(0);
  });
});
