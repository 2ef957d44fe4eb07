import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyFixture, folderWith, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

/** A folder with the broken fixture as `openapi.yaml`, and a configuration. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith(files);
  if (!('openapi.yaml' in files)) await copyFixture('broken/openapi-3.0.yaml', join(folder, 'openapi.yaml'));
  return folder;
}

const withMineFirst = `extends: statusquo
functions: [mine]
rules:
  mine: { given: $.info, message: '{{error}}', then: { function: mine } }
`;

describe('rules of others', () => {
  it('report like our own: by operation, with a place, in every format', async () => {
    const cwd = await folderOf({ '.spectral.yaml': 'extends: [statusquo, spectral:oas]\n' });
    const { stdout, stderr, code } = await runCli(['openapi.yaml'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    const books = linesOf(stdout).slice(linesOf(stdout).indexOf('  POST /books') + 1);
    expect(books.slice(0, 2).join('\n')).toMatch(/operation-description\n.*post-created/);
  });

  it('that throw are one sentence, and ours are reported all the same', async () => {
    const cwd = await folderOf({
      '.spectral.yaml': withMineFirst,
      'functions/mine.js': 'export default () => { throw new Error("no luck"); };\n',
    });
    const { stdout, stderr, code } = await runCli(['openapi.yaml'], { cwd });
    expect(code).toBe(2);
    expect(linesOf(stderr)).toEqual([
      'statusquo: openapi.yaml cannot be linted by the rules that are not of statusquo: Function "mine" threw an exception: no luck.',
    ]);
    expect(stdout).toContain('created-location');
  });

  it('see the documents behind $refs that may be read, and no other', async () => {
    const outer = await folderWith({
      'secret.yaml': 'title: Secret\n',
      'api/.spectral.yaml': `${withMineFirst.replace('$.info', '$..schema')}`,
      'api/functions/mine.js': 'export default ({ title }) => [{ message: "sees " + title }];\n',
      'api/parts/open.yaml': 'title: Open\n',
      'api/openapi.yaml': `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
  /books:
    get:
      responses:
        '200':
          description: The books
          content:
            application/a+json: { schema: { $ref: parts/open.yaml } }
            application/b+json: { schema: { $ref: ../secret.yaml } }
            application/c+json: { schema: { $ref: 'http://127.0.0.1:9/secret.yaml' } }
            application/d+json: { schema: { $ref: parts/missing.yaml } }
`,
    });
    const { stdout, code } = await runCli(['openapi.yaml', '-f', 'json'], { cwd: join(outer, 'api') });
    expect(code).toBe(1);
    const findings: { code: string; message: string; severity: number }[] = JSON.parse(stdout);
    const messages = findings.map(({ message }) => message).join('\n');
    expect(messages).toContain('sees Open');
    expect(messages).not.toContain('sees Secret');
    const references = findings.filter((finding) => finding.code === 'invalid-ref');
    expect(references.map(({ message, severity }) => [severity, message.slice(0, 60)])).toEqual([
      [2, '$ref "../secret.yaml" lies outside the root folder and was n'],
      [2, '$ref "http://127.0.0.1:9/secret.yaml" is on a network and wa'],
      [0, expect.stringContaining('parts/missing.yaml')],
    ]);
  });

  it('cannot hide what the native host finds, nor say it twice', async () => {
    const cwd = await folderOf({
      '.spectral.yaml': 'extends: [statusquo, spectral:oas]\nrules: { created-location: off }\n',
    });
    const { stdout } = await runCli(['openapi.yaml', '-f', 'json'], { cwd });
    const keys = JSON.parse(stdout).map((finding: object) => JSON.stringify(finding));
    expect(new Set(keys).size).toBe(keys.length);
    expect(stdout).not.toContain('created-location');
  });
});
