import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const fine = '{ description: x, content: { application/json: {} } }';
/** A document with an operation for each path, whose responses are those of a file that others share. */
const root = (paths: readonly string[]) => `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
${paths
  .map(
    (path) => `  ${path}:
    get:
      responses:
        '200': ${fine}
        '401': { $ref: 'errors.yaml#/Unauthorized' }
        default: ${fine}
`,
  )
  .join('')}  /shelf: { $ref: 'shelf.yaml' }
`;
const files = {
  'one.yaml': root(['/books']),
  'two.yaml': root(['/authors', '/readers']),
  'errors.yaml': `Unauthorized: ${fine}\n`,
  'shelf.yaml': `get:
  responses:
    '200': ${fine}
    '20x': ${fine}
    '204': { description: x, content: { text/plain: {} } }
    '410': { $ref: 'errors.yaml#/Gone' }
    default: ${fine}
`,
};

interface JsonFinding {
  readonly code: string;
  readonly source: string;
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number } };
  readonly uses: readonly { readonly operation: string; readonly status: string }[];
}

async function findingsOf(args: readonly string[], cwd: string): Promise<JsonFinding[]> {
  const { stdout } = await runCli([...args, '-f', 'json'], { cwd });
  return JSON.parse(stdout);
}

const tell = ({ code, source, range, severity }: JsonFinding) =>
  `${source.split('/').at(-1)}:${range.start.line + 1} ${code} ${severity}`;

const each = [
  'errors.yaml:1 unauthorized-challenge 2',
  'shelf.yaml:4 status-code-syntax 0',
  'shelf.yaml:5 bodyless-status-content 0',
  'shelf.yaml:6 invalid-ref 0',
];

describe('A fault in a file that several documents share', () => {
  it('is one finding of the run, as it is one of each document', async () => {
    const cwd = await folderWith(files);
    for (const args of [['one.yaml'], ['two.yaml'], ['one.yaml', 'two.yaml'], ['*.yaml']])
      expect((await findingsOf(args, cwd)).map(tell)).toEqual(each);
  });

  it('names how many operations use it in how many documents, and each of them', async () => {
    const cwd = await folderWith(files);
    const [first, second] = await findingsOf(['one.yaml', 'two.yaml'], cwd);
    expect(first?.message).toMatch(
      /^errors\.yaml#\/Unauthorized \(used by 3 operations in 2 documents, first GET \/books 401\) does not declare WWW-Authenticate/,
    );
    expect(first?.uses).toEqual(
      ['GET /books', 'GET /authors', 'GET /readers'].map((operation) => ({ operation, status: '401' })),
    );
    // Both documents say the same of it, word for word.
    expect(second?.message).toMatch(/^GET \/shelf 20x is no status code/);
    expect(second?.uses).toEqual([{ operation: 'GET /shelf', status: '20x' }]);
  });

  it('counts once in the text, and for the exit code', async () => {
    const cwd = await folderWith(files);
    const { stdout, code } = await runCli(['*.yaml'], { cwd });
    expect(stdout).toContain('✖ 4 findings in 2 documents, 5 operations: 3 errors, 1 info.');
    expect(stdout.match(/does not declare WWW-Authenticate/g)).toHaveLength(1);
    expect(stdout).toContain('  errors.yaml#/Unauthorized (used by 3 operations in 2 documents, first GET');
    expect(code).toBe(1);
  });

  it('has related locations in all documents in SARIF', async () => {
    const cwd = await folderWith(files);
    const { stdout } = await runCli(['*.yaml', '-f', 'sarif'], { cwd });
    const { results } = JSON.parse(stdout).runs[0];
    expect(results).toHaveLength(4);
    const shared = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'unauthorized-challenge');
    const places = shared.relatedLocations.map(
      ({ physicalLocation: { artifactLocation, region } }: never) =>
        `${(artifactLocation as { uri: string }).uri}:${(region as { startLine: number }).startLine}`,
    );
    expect(places).toEqual(['one.yaml:8', 'two.yaml:8', 'two.yaml:14']);
  });

  it('is as severe as the most severe that a document makes of it', async () => {
    const cwd = await folderWith({
      ...files,
      '.spectral.yaml': `extends: statusquo
overrides:
  - files: [one.yaml]
    rules: { unauthorized-challenge: off, status-code-syntax: info }
  - files: [two.yaml]
    rules: { unauthorized-challenge: error }
  - files: [three.yaml]
    rules: { unauthorized-challenge: hint }
`,
      'three.yaml': root(['/loans']),
    });

    const severities = async (args: readonly string[], rule: string) =>
      (await findingsOf(args, cwd)).filter(({ code }) => code === rule).map(({ severity }) => severity);
    expect(await severities(['one.yaml'], 'unauthorized-challenge')).toEqual([]);
    expect(await severities(['three.yaml', 'one.yaml'], 'unauthorized-challenge')).toEqual([3]);
    expect(await severities(['three.yaml', 'two.yaml'], 'unauthorized-challenge')).toEqual([0]);
    // Word for word the same.
    expect(await severities(['one.yaml'], 'status-code-syntax')).toEqual([2]);
    expect(await severities(['one.yaml', 'two.yaml'], 'status-code-syntax')).toEqual([0]);
  });

  it('stays with the document that it is written in, if that is linted, too', async () => {
    const main = `${root(['/books']).replaceAll('errors.yaml#/Unauthorized', '#/components/responses/U')}components: { responses: { U: ${fine} } }\n`;
    const other = root(['/authors'])
      .replaceAll('errors.yaml#/U', 'main.yaml#/components/responses/U')
      .replaceAll('Unauthorized', 'U')
      .replaceAll('UU', 'U');
    const cwd = await folderWith({ ...files, 'main.yaml': main, 'a.yaml': other });
    const [first] = (await findingsOf(['a.yaml', 'main.yaml'], cwd)).filter(
      ({ code }) => code === 'unauthorized-challenge',
    );
    expect(first?.message).toMatch(
      /^components\.responses\.U \(used by 2 operations in 2 documents, first GET \/books 401\) /,
    );
    const { stdout } = await runCli(['a.yaml', 'main.yaml'], { cwd });
    expect(stdout.match(/does not declare WWW-Authenticate/g)).toHaveLength(1);
  });

  it('is told apart where each document says something else of it', async () => {
    const withError = (members: string) =>
      `{ description: x, content: { application/json: { schema: { properties: ${members} } } } }`;
    const document = (members: string) => `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
  /a:
    get:
      responses:
        '200': ${fine}
        '400': ${withError(members)}
        '403': ${withError(members)}
        '404': ${withError(members)}
        '410': { $ref: 'errors.yaml#/Gone' }
`;
    const cwd = await folderWith({
      'one.yaml': document('{ code: { type: string } }'),
      'two.yaml': document('{ error: { type: string } }'),
      'errors.yaml': `Gone: ${withError('{ detail: { type: string } }')}\n`,
    });
    const found = (await findingsOf(['*.yaml'], cwd)).filter(({ source }) => source.endsWith('errors.yaml'));
    expect(found.map(({ code }) => code)).toEqual(['error-envelope', 'error-envelope']);
  });
});

describe('A file that several documents share', () => {
  const spy = `
import fs from 'node:fs';
const { openSync, writeSync } = fs;
const trace = openSync(process.env.READ_TRACE, 'a');
const note = (path) => writeSync(trace, path + '\\n');
fs.openSync = (path, ...rest) => (note(path), openSync(path, ...rest));
const { parse } = JSON;
JSON.parse = (text, ...rest) => {
  if (text.includes('x-counted')) note('parsed');
  return parse(text, ...rest);
};
`;

  it('is read once and parsed once in a run', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `root-${index}.yaml`);
    const roots = Object.fromEntries(
      names.map((name) => [name, root(['/a']).replaceAll('errors.yaml', 'e.json')]),
    );
    const shared = `{ "x-counted": true, "Unauthorized": { "description": "x", "content": { "a/b": {} } } }`;
    const cwd = await folderWith({
      ...roots,
      'e.json': shared,
      'shelf.yaml': files['shelf.yaml'],
      'spy.mjs': spy,
    });
    const trace = join(cwd, 'trace.txt');
    await writeFile(trace, '');
    const node = ['--import', pathToFileURL(join(cwd, 'spy.mjs')).href];
    const { stdout } = await runCli(['*.{yaml,json}'], { cwd, node, env: { READ_TRACE: trace } });
    expect(stdout).toContain('in 8 documents');
    const reads = linesOf(await readFile(trace, 'utf8')).map((path) => path.split(/[\\/]/).at(-1));
    const count = (file: string) => reads.filter((path) => path === file).length;
    expect([...names, 'shelf.yaml', 'e.json', 'parsed'].map((file) => [file, count(file)])).toEqual(
      [...names, 'shelf.yaml', 'e.json', 'parsed'].map((file) => [file, 1]),
    );
  });
});
