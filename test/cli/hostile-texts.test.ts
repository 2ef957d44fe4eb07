import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const many = 500_000;
const info = 'info: { title: Pets, version: "1" }';

/** Documents of which each is linted in a moment, unless something is looked for in them again and again. */
const documents = {
  'comments.yaml': `openapi: 3.0.3\n${info}\npaths:\n  /pets:\n    get: {}\n    description: $ref ${'# '.repeat(many)}\n`,
  'comment-lines.yaml': `openapi: 3.0.3\n${info}\npaths: # ${'$ref\n# '.repeat(many)}\n  /pets:\n    get: {}\n`,
  'anchors.yaml': `openapi: 3.0.3\n${info}\npaths:\n  /pets:\n    get:\n      responses: ${'&'.repeat(many)} {}\n`,
  'segments.yaml': `openapi: 3.0.3\n${info}\npaths:\n  /pets${'/a'.repeat(many)}:\n    put: { responses: { 409: {} } }\n    delete: {}\n`,
  'brackets.json': `{"openapi":"3.0.3","info":{},"paths":{"/pets${'['.repeat(many)}":{"get":{}}}}`,
};

describe('A text in which the same stands very often', () => {
  it.each(Object.entries(documents))('is linted in a moment: %s', async (name, text) => {
    const cwd = await folderWith({ [name]: text });
    const args = ['-r', 'all', '--format'];
    for (const format of ['text', 'json', 'sarif', 'github', 'markdown']) {
      const { stdout, stderr, code } = await runCli([name, ...args, format], { cwd });
      expect(stderr).toBe('');
      expect(stdout).toMatch(/GET \/pets|\/pets/);
      // Null is what a process leaves that had to be ended.
      expect(code).toBe(1);
    }
  });
});

const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);
const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const withErrors = (schemas: readonly unknown[]) => ({
  openapi: '3.1.0',
  info: {},
  paths: Object.fromEntries(
    schemas.map((schema, index) => [`/${index}`, { get: { responses: { 400: json(schema) } } }]),
  ),
});

/** Documents of which each is linted in seconds, unless each of many is compared with each other. */
const crowded = {
  'shapes of errors': withErrors(indexes(12_000).map((index) => ({ properties: { [`a${index}`]: {} } }))),
  'parts of a schema': withErrors([
    { allOf: indexes(40_000).map((index) => ({ properties: { [`a${index}`]: {} } })) },
  ]),
};

describe('A document with very many of something', () => {
  it.each(Object.entries(crowded))('is linted in seconds: %s', async (_, data) => {
    const cwd = await folderWith({ 'api.json': JSON.stringify(data) });
    const { stdout, stderr, code } = await runCli(['api.json', '-r', 'all', '-f', 'json'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain('success-response-declared');
    expect([0, 1]).toContain(code);
  });
});
