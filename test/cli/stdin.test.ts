import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, linesOf, runCli } from './run-cli.ts';

const folder = join(fixtures, 'broken/multi-file');
const multiFile = await readFile(join(folder, 'openapi.yaml'));
const single = await readFile(join(fixtures, 'broken/openapi-3.0.yaml'));
const json = await readFile(join(fixtures, 'conforming/openapi-3.0.json'));

describe('a document from stdin', () => {
  it('is linted like the file', async () => {
    const file = await runCli(['broken/openapi-3.0.yaml'], { cwd: fixtures });
    const { stdout, stderr, code } = await runCli(['-'], { cwd: fixtures, stdin: single });
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(linesOf(stdout)[0]).toBe('<stdin>');
    expect(linesOf(stdout).slice(1)).toEqual(linesOf(file.stdout).slice(1));
  });

  it('may be JSON, and may have a byte order mark', async () => {
    for (const stdin of [json, Buffer.concat([Buffer.from('\uFEFF'), json])]) {
      expect(await runCli(['-'], { stdin })).toMatchObject({ stderr: '', code: 0 });
    }
  });

  it('goes by the name of --stdin-filepath', async () => {
    const { stdout } = await runCli(['-', '--stdin-filepath', 'apis/books.yaml'], { stdin: single });
    expect(linesOf(stdout)[0]).toBe('apis/books.yaml');
  });

  it('refers to files from the place that --stdin-filepath gives it', async () => {
    const fromFile = await runCli(['openapi.yaml', '-f', 'json'], { cwd: folder });
    const options = { cwd: folder, stdin: multiFile };
    expect(await runCli(['-', '-f', 'json', '--stdin-filepath', 'openapi.yaml'], options)).toEqual(fromFile);
    const { stdout, code } = await runCli(['-', '--stdin-filepath', join(folder, 'openapi.yaml')], {
      stdin: multiFile,
    });
    expect(stdout).toMatch(/\d+ findings in 1 document, 13 operations/);
    expect(code).toBe(1);
  });

  it('refers to files from the working directory without --stdin-filepath', async () => {
    const here = await runCli(['-'], { cwd: folder, stdin: multiFile });
    expect(here.stdout).toMatch(/\d+ findings in 1 document, 13 operations/);
    const elsewhere = await runCli(['-'], { cwd: fixtures, stdin: multiFile });
    expect(elsewhere.stdout).toContain('leads to a file that does not exist');
  });

  it('can be linted together with files', async () => {
    const { stdout, code } = await runCli(['-', 'broken/openapi-3.1.yaml'], { cwd: fixtures, stdin: single });
    expect(stdout).toContain(' in 2 documents, 26 operations');
    expect(code).toBe(1);
  });

  it.concurrent.each([
    ['nothing', '', /^statusquo: <stdin> is empty\.\n$/],
    ['only a byte order mark', '\uFEFF', /^statusquo: <stdin> is empty\.\n$/],
    ['broken YAML', 'openapi: [', /^statusquo: <stdin>:\d+:\d+ is not valid YAML: .*\n$/],
    ['no OpenAPI document', 'a: 1\n', /^statusquo: <stdin> is not an OpenAPI document.*\n$/],
  ])('that is %s gives one sentence', async (_, stdin, reason) => {
    const { stdout, stderr, code } = await runCli(['-'], { stdin });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(reason);
  });

  it('that is broken is named by --stdin-filepath', async () => {
    const { stderr } = await runCli(['-', '--stdin-filepath', 'books.json'], { stdin: '{\n"openapi": }' });
    expect(stderr).toMatch(/^statusquo: books\.json:2:\d+ is not valid JSON: .*\n$/);
  });

  // stdin is decoded leniently: ISO 8859-1 passes with U+FFFD in it, and exit code 0.
  it('that is not UTF-8 is refused, as a file is', async () => {
    const stdin = Buffer.from("openapi: 3.0.3\ninfo: { title: Bücher, version: '1' }\npaths: {}\n", 'latin1');
    expect(await runCli(['-'], { stdin })).toMatchObject({ code: 2 });
  });
});
