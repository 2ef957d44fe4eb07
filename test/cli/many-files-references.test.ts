import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, isWindows, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

/** The findings of errors and invalid `$ref`s as "file:line code", as the command reports them. */
async function toldOf(files: Readonly<Record<string, string>>): Promise<{ found: string[]; stderr: string }> {
  const cwd = await folderWith(files);
  const { stdout, stderr } = await runCli(['api.yaml', '-f', 'json'], { cwd });
  const findings: { code: string; source: string; range: { start: { line: number } }; severity: number }[] =
    JSON.parse(stdout);
  const found = findings.filter(({ code, severity }) => severity === 0 || code === 'invalid-ref');
  return {
    found: found.map(
      ({ code, source, range }) => `${source.slice(cwd.length + 1)}:${range.start.line + 1} ${code}`,
    ),
    stderr,
  };
}

const head = 'openapi: 3.1.0\ninfo: { title: Bookshelf, version: 1.4.0 }\n';
const ok = '{ description: x, content: { application/json: {} } }';
const answering = (responses: string, rest = '') =>
  `${head}paths: { /books: { get: { responses: ${responses} } } }\n${rest}`;

/** What may be in another file, and the line of a fault in it: a response with content under 204, as YAML and JSON. */
const faulty = 'description: x\ncontent:\n  a/b: {}\n';
const faultyJson = '{\n  "description": "x",\n  "content": { "a/b": {} }\n}\n';
const indent = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

describe('A fault is told of in the file and the line that it is written in, behind the $ref of', () => {
  it.each([
    [
      'a path item',
      `${head}paths: { /books: { $ref: part.yaml } }\n`,
      `get:\n  responses:\n    '204':\n${indent(faulty, 6)}`,
      5,
    ],
    [
      'an operation',
      `${head}paths: { /books: { get: { $ref: part.yaml } } }\n`,
      `responses:\n  '204':\n${indent(faulty, 4)}`,
      4,
    ],
    ['responses', answering('{ $ref: part.yaml }'), `'204':\n${indent(faulty, 2)}`, 3],
    ['a response', answering('{ "204": { $ref: part.yaml } }'), faulty, 2],
    [
      'a response by its pointer',
      answering('{ "204": { $ref: "part.yaml#/a~1b/c~0d/0" } }'),
      `a/b:\n  c~d:\n    -\n${indent(faulty, 6)}`,
      5,
    ],
    [
      'a response by an encoded pointer',
      answering('{ "204": { $ref: "part.yaml#/paths/~1pets~1%7Bid%7D" } }'),
      `paths:\n  /pets/{id}:\n${indent(faulty, 4)}`,
      4,
    ],
  ])('%s', async (_, api, part, line) => {
    const expected = { found: [`part.yaml:${line} bodyless-status-content`], stderr: '' };
    expect(await toldOf({ 'api.yaml': api, 'part.yaml': part })).toEqual(expected);
  });

  it('a header, a media type and a schema', async () => {
    const envelope = '{ $ref: "#/Error" }';
    const told = await toldOf({
      'api.yaml': `${head}paths:
  /books:
    get:
      responses:
        '200': ${ok}
        '400': { description: x, content: { application/json: { schema: { $ref: 'parts.json#/Error' } } } }
        '403': { description: x, content: { application/json: { $ref: 'parts.json#/mediaType' } } }
        '404': { description: x, headers: { X: { $ref: 'parts.json#/nowhere' } }, content: { application/json: { $ref: 'media.yaml' } } }
`,
      'parts.json': `{\n"Error": {"properties": {"code": {"$ref": "text.yaml"}}},\n"mediaType": { "schema": ${envelope.replace('$ref', '"$ref"')} }\n}`,
      'media.yaml': 'schema: { $ref: nowhere.yaml }\n',
      'text.yaml': 'type: string\n',
    });
    expect(told).toEqual({ found: ['api.yaml:10 invalid-ref', 'media.yaml:1 invalid-ref'], stderr: '' });
  });

  it('one file that YAML and JSON lead to in turn', async () => {
    const told = await toldOf({
      'api.yaml': answering('{ "204": { $ref: a.json } }'),
      'a.json': '{ "$ref": "parts/b.yaml#/b" }',
      'parts/b.yaml': 'b: { $ref: ../c.json#/c }\n',
      'c.json': `{ "c":\n${faultyJson}}`,
    });
    expect(told).toEqual({ found: ['c.json:4 bodyless-status-content'], stderr: '' });
  });
});

describe('A file is found by a $ref', () => {
  it.each([
    ['with a blank', 'my part.yaml', 'my part.yaml'],
    ['with an encoded blank', 'my%20part.yaml', 'my part.yaml'],
    ['in a folder with one', './my%20parts/a%20b.yaml', 'my parts/a b.yaml'],
    ['with an encoded #', 'c%23.yaml', 'c#.yaml'],
    ['with an encoded ?', 'why%3F.yaml', 'why?.yaml'],
    ['with a ?', 'why?.yaml', 'why?.yaml'],
    ['with an encoded %', '100%25.yaml', '100%.yaml'],
    ['with a % that encodes nothing', '100%.yaml', '100%.yaml'],
    ['in another alphabet', 'книги/本.yaml', 'книги/本.yaml'],
    ['encoded from another alphabet', '%D0%BA%D0%BD.yaml', 'кн.yaml'],
    ['without an ending', 'part', 'part'],
  ])('%s', async (_, reference, file) => {
    if (isWindows && /[?]/.test(file)) return;
    const api = answering(`{ "204": { $ref: "${reference}" } }`);
    const expected = { found: [`${file}:2 bodyless-status-content`], stderr: '' };
    expect(await toldOf({ 'api.yaml': api, [file]: faulty })).toEqual(expected);
  });

  it.each([
    ['that has a backslash', String.raw`parts\\part.yaml`, 'api.yaml:3 invalid-ref'],
    ['that has a # in its path', 'c#.yaml', 'api.yaml:3 invalid-ref'],
  ])('but not by one %s', async (_, reference, told) => {
    const api = answering(`{ "204": { $ref: "${reference}" } }`);
    expect(await toldOf({ 'api.yaml': api, 'parts/part.yaml': faulty })).toEqual({
      found: [told],
      stderr: '',
    });
  });
});

describe('A $ref by a name', () => {
  const schemas = `Pet:
  $id: https://a.example/schemas/pet.yaml
  $anchor: Pet
  properties: { name: { $ref: name.yaml }, owner: { $ref: owner.yaml }, kind: { $ref: '#kind' } }
  $defs: { kind: { $anchor: kind, type: string } }
Owner: { $id: 'https://a.example/schemas/owner.yaml', type: string }
`;
  /** Errors are looked into, for what all of them have in common. */
  const api = (schema: string) => {
    const error = `{ description: x, content: { a/b: { schema: ${schema} }, c/d: { schema: { $ref: 'parts/schemas.yaml#/Owner' } } } }`;
    return answering(`{ "200": ${ok}, "400": ${error}, "404": ${error}, "410": ${error} }`);
  };

  it.each([
    ['an anchor', '{ $ref: "parts/schemas.yaml#Pet" }'],
    ['an $id', '{ $ref: "https://a.example/schemas/pet.yaml" }'],
    ['a $dynamicRef', '{ $dynamicRef: "#Pet" }'],
  ])('as in JSON Schema, %s, is no fault', async (_, schema) => {
    const files = {
      'api.yaml': api(schema),
      'parts/schemas.yaml': schemas,
      'parts/name.yaml': 'type: string\n',
    };
    expect(await toldOf(files)).toEqual({ found: [], stderr: '' });
  });
});

describe('Files may refer to each other', () => {
  it('in a circle, and across a diamond', async () => {
    const told = await toldOf({
      'api.yaml': `${head}paths: { /a: { $ref: a.yaml }, /b: { $ref: b.yaml } }
components: { responses: { Empty: { $ref: 'c.yaml#/Empty' } }, schemas: { Node: { $ref: 'a.yaml#/x-node' } } }
`,
      'a.yaml': `get: { responses: { '204': { $ref: 'api.yaml#/components/responses/Empty' }, '200': { $ref: 'b.yaml#/x-ok' } } }
x-node: { properties: { next: { $ref: 'b.yaml#/x-node' }, self: { $ref: '#/x-node' } } }
`,
      'b.yaml': `get: { responses: { '204': { $ref: 'c.yaml#/Empty' }, '200': { $ref: '#/x-ok' } } }
x-ok: { description: x, content: { application/json: { schema: { $ref: 'api.yaml#/components/schemas/Node' } } } }
x-node: { properties: { next: { $ref: 'a.yaml#/x-node' } } }
`,
      'c.yaml': `Empty:\n${indent(faulty, 2)}`,
    });
    expect(told).toEqual({ found: ['c.yaml:3 bodyless-status-content'], stderr: '' });
  });

  it('in a circle that has no end, which is told of once', async () => {
    const { found, stderr } = await toldOf({
      'api.yaml': answering('{ "204": { $ref: a.yaml } }'),
      'a.yaml': '$ref: b.yaml\n',
      'b.yaml': '$ref: a.yaml\n',
    });
    expect(found).toEqual([]);
    expect(stderr).toMatch(
      /^statusquo: [ab]\.yaml:1:1 has a \$ref "[ab]\.yaml" that leads back to itself\.\n$/,
    );
  });

  it('through a hundred files', async () => {
    const chain = Array.from({ length: 100 }, (_, index) => [
      `f${index}.yaml`,
      index === 99 ? faulty : `$ref: f${index + 1}.yaml\n`,
    ]);
    const api = answering('{ "204": { $ref: f0.yaml } }');
    const told = await toldOf({ 'api.yaml': api, ...Object.fromEntries(chain) });
    expect(told).toEqual({ found: ['f99.yaml:2 bodyless-status-content'], stderr: '' });
  });

  it('by the hundred', async () => {
    const names = Array.from({ length: 500 }, (_, index) => `p${index}.yaml`);
    const item = `get: { responses: { '204': { $ref: 'all.yaml#/Empty' } } }\n`;
    const told = await toldOf({
      'api.yaml': `${head}paths:\n${names.map((name) => `  /${name}: { $ref: parts/${name} }\n`).join('')}`,
      ...Object.fromEntries(names.map((name) => [`parts/${name}`, item])),
      'parts/all.yaml': `Empty:\n${indent(faulty, 2)}`,
    });
    expect(told).toEqual({ found: ['parts/all.yaml:3 bodyless-status-content'], stderr: '' });
  });
});
