import { afterAll, describe, expect, it } from 'vitest';
import { chunksOf, modulesLoadedFor } from './loaded-modules.ts';
import { fixtures, folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const good = `openapi: 3.0.3
info: { title: Bookshelf, version: '1' }
paths:
  /books:
    get:
      responses:
        '200': { description: The books., content: { application/json: {} } }
        default: { description: A fault., content: { application/json: {} } }
`;
const bad = good.replace('description: The books.', 'descripton: The books.');
const text = 'GET /books responses.200 lacks description, which OpenAPI 3.0 requires.';

async function validate(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = await folderWith(files);
  return runCli([...Object.keys(files).slice(0, 1), '--validate', ...args], { cwd });
}

describe('--validate', () => {
  it('says nothing of a document that keeps to its schema', async () => {
    expect(await validate({ 'api.yaml': good })).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['openapi-2.0.yaml', 'openapi-3.0.yaml', 'openapi-3.1.yaml']) {
      const { stdout, code } = await runCli([`${fixtures}/conforming/${name}`, '--validate']);
      expect([name, code, stdout]).toEqual([name, 0, expect.stringContaining('No findings')]);
    }
  });

  it('fails the run, and names the place', async () => {
    const { code, stdout, stderr } = await validate({ 'api.yaml': bad });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('  GET /books\n');
    expect(stdout).toContain(
      '7:9  error  responses.200 lacks description, which OpenAPI 3.0 requires.  openapi-schema',
    );
    expect(stdout).toContain(
      '7:18  error  responses.200 has descripton, which OpenAPI 3.0 does not allow there.',
    );
  });

  it('is not done without the flag', async () => {
    const cwd = await folderWith({ 'api.yaml': bad });
    expect(await runCli(['api.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(['json', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'checkstyle'])(
    'is told in %s',
    async (format) => {
      const { stdout, code } = await validate({ 'api.yaml': bad }, '-f', format);
      expect(code).toBe(1);
      expect(stdout).toContain('responses.200 lacks description, which OpenAPI 3.0 requires.');
      expect(stdout).toContain('openapi-schema');
    },
  );

  it('comes with what there is to say about it in SARIF', async () => {
    const { stdout } = await validate({ 'api.yaml': bad }, '-f', 'sarif');
    const [{ tool, results }] = JSON.parse(stdout).runs;
    const rule = tool.driver.rules.find(({ id }: { id: string }) => id === 'openapi-schema');
    expect(rule.shortDescription.text).toBe('A document keeps to the schema of its version of OpenAPI.');
    expect(results.map(({ message }: { message: { text: string } }) => message.text)).toContain(text);
  });

  it('finds faults in referenced files, and reads none outside the root', async () => {
    const api = good.replace(/'200': .*/, "'200': { $ref: 'parts/fine.yaml' }");
    const inFile = await validate({ 'api.yaml': api, 'parts/fine.yaml': 'content: {}\n' }, '-f', 'json');
    const told = JSON.parse(inFile.stdout).filter(({ code }: { code: string }) => code === 'openapi-schema');
    expect(told).toMatchObject([
      {
        source: expect.stringMatching(/parts\/fine\.yaml$/),
        path: [],
        message: 'fine.yaml lacks description, which OpenAPI 3.0 requires.',
      },
    ]);
    const cwd = await folderWith({
      'inner/api.yaml': api.replace('parts/', '../'),
      'fine.yaml': 'secret: 1\n',
    });
    const outside = await runCli(['inner/api.yaml', '--validate', '--root', 'inner', '-f', 'json'], { cwd });
    expect(outside.stdout).not.toContain('openapi-schema');
    expect(outside.stdout).not.toContain('secret');
  });

  it('says of OpenAPI 3.2 that it was not validated, and lets the run pass', async () => {
    const { code, stdout, stderr } = await validate({ 'api.yaml': bad.replace('3.0.3', '3.2.0') });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'is 3.2, of which there is no schema to check against: the document was linted, and not validated.',
    );
  });

  it('ends with a sentence where the check gives up', async () => {
    const node = { type: 'object', required: ['a'], allOf: [{ $ref: '#/definitions/Node' }] };
    const api = {
      swagger: '2.0',
      info: { title: 'A', version: '1' },
      paths: {},
      definitions: { Node: node },
    };
    const { code, stderr } = await validate({ 'api.json': JSON.stringify(api) });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'statusquo: api.json could not be checked against the schema of OpenAPI 2.0: the definition Node joins more schemas by allOf than can be counted, or itself.\n',
    );
  });

  it('holds for every document of a run, and for stdin', async () => {
    const cwd = await folderWith({ 'a.yaml': bad, 'b.yaml': bad });
    const { stdout } = await runCli(['*.yaml', '--validate', '-f', 'json'], { cwd });
    const sources = JSON.parse(stdout).flatMap(({ code, source }: Record<string, string>) =>
      code === 'openapi-schema' ? [source] : [],
    );
    expect(new Set(sources).size).toBe(2);
    const piped = await runCli(['-', '--validate'], { cwd, stdin: bad });
    expect([piped.code, piped.stdout]).toEqual([1, expect.stringContaining('lacks description')]);
  });
});

describe('what validates is loaded', () => {
  const json = JSON.stringify({ openapi: '3.0.3', info: { title: 'A', version: '1' }, paths: {} });
  const schemas = (loaded: ReadonlySet<string>) =>
    [...loaded].filter((file) => /openapi-schemas|\/ajv|swagger-parser|validate-/.test(file));

  it('only with the flag', async () => {
    expect(schemas(await modulesLoadedFor('api.json', json))).toEqual([]);
    expect(schemas(await modulesLoadedFor('api.json', json, ['--validate'])).length).toBeGreaterThan(3);
  });

  it('without a reader of files or of the network', async () => {
    const loaded = [...(await modulesLoadedFor('api.json', json, ['--validate']))];
    expect(loaded.filter((file) => file.includes('json-schema-ref-parser'))).toEqual([]);
    for (const name of ['spectral-core', 'rollup'] as const)
      for (const chunk of await chunksOf(name)) expect(loaded).not.toContain(chunk);
  });
});
