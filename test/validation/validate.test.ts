import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lint, lintText } from '../../src/entries/lint.ts';
import { fixtures, folderWith, removeFolders } from '../cli/run-cli.ts';
import { head, tellOf, tellOfOperation, validationOf } from './validation-of.ts';

afterAll(removeFolders);

describe('a document that keeps to its schema', async () => {
  const names = (await readdir(join(fixtures, 'conforming'))).filter((name) =>
    /^(openapi|swagger).*\.yaml$/.test(name),
  );

  it.each(names.filter((name) => !name.includes('3.2')))('%s has no findings', async (name) => {
    expect(await tellOf({ 'api.yaml': await readFile(join(fixtures, 'conforming', name), 'utf8') })).toEqual(
      [],
    );
  });

  it('exists in each version', () => {
    expect(names.length).toBeGreaterThanOrEqual(4);
  });
});

describe('OpenAPI 3.2', () => {
  it('is said not to have been validated, which is no error', async () => {
    const { findings } = await validationOf({ 'api.yaml': `${head('3.2.0')}paths: []\n` });
    expect(findings).toMatchObject([{ rule: 'openapi-schema', severity: 'info', path: ['openapi'] }]);
    expect(findings[0]?.message).toBe(
      'openapi is 3.2, of which there is no schema to check against: the document was linted, and not validated.',
    );
  });
});

describe('each version', () => {
  it('2.0 is held to its own schema', async () => {
    const text = `swagger: '2.0'
info: { title: Books }
paths:
  /books:
    get:
      responses: { 200: { schema: { type: objekt } } }
`;
    expect(await tellOf({ 'api.yaml': text })).toEqual([
      'api.yaml:2:1 info lacks version, which OpenAPI 2.0 requires.',
      'api.yaml:6:20 GET /books responses.200 lacks description, which OpenAPI 2.0 requires.',
      'api.yaml:6:37 GET /books responses.200.schema.type is "objekt", and has to be "array", "boolean", "integer", "null", "number", "object", or "string".',
    ]);
  });

  it('3.0 has no files and no types in lists', async () => {
    expect(
      await tellOfOperation(
        'responses: { 200: { description: A, content: { a/b: { schema: { type: [string] } } } } }',
      ),
    ).toEqual([
      'api.yaml:6:71 GET /books/{id} responses.200.content.a/b.schema.type is a list, and has to be "array", "boolean", "integer", "number", "object", or "string".',
    ]);
  });

  it('3.1 takes a document without paths, and not one without anything', async () => {
    expect(await tellOf({ 'api.yaml': `${head('3.1.0')}webhooks: {}\n` })).toEqual([]);
    expect(await tellOf({ 'api.yaml': head('3.1.0') })).toEqual([
      'api.yaml:1:1 The document lacks paths, components, or webhooks: OpenAPI 3.1 requires one of them.',
    ]);
  });

  it('written as a number is told, and the rest is checked', async () => {
    expect(await tellOf({ 'api.yaml': 'openapi: 3.1\ninfo: { title: Books }\npaths: {}\n' })).toEqual([
      'api.yaml:1:1 openapi is the number 3.1, and has to be a string, such as "3.1.0".',
      'api.yaml:2:1 info lacks version, which OpenAPI 3.1 requires.',
    ]);
    expect(
      await tellOf({ 'api.yaml': 'swagger: 2.0\ninfo: { title: A, version: 1.0 }\npaths: {}\n' }),
    ).toEqual([
      'api.yaml:1:1 swagger is 2, and has to be "2.0".',
      'api.yaml:2:19 info.version is 1, and has to be a string: put it in quotes.',
    ]);
  });

  it('without its last number is told how to be written', async () => {
    expect(await tellOf({ 'api.yaml': `${head("'3.0'")}paths: {}\n` })).toEqual([
      'api.yaml:1:1 openapi is "3.0", and has to be a full version, such as "3.0.0".',
    ]);
  });

  it('is that of the key openapi where a document has both keys', async () => {
    expect(await tellOf({ 'api.yaml': `${head('3.0.3')}swagger: '2.0'\npaths: {}\n` })).toEqual([
      'api.yaml:3:1 The document has swagger, which OpenAPI 3.0 does not allow there.',
    ]);
  });
});

describe('the API', () => {
  const text = `${head('3.0.3')}paths: []\n`;

  it('validates when it is asked to', async () => {
    const folder = await folderWith({ 'api.yaml': text });
    const options = { cwd: folder, ruleset: 'envelopes/azure' } as const;
    expect((await lint('api.yaml', options)).findings).toEqual([]);
    const { findings } = await lint('api.yaml', { ...options, validate: true });
    expect(findings).toMatchObject([
      { rule: 'openapi-schema', severity: 'error', path: ['paths'], range: { start: { line: 2 } } },
    ]);
    const inText = await lintText(text, { path: 'api.yaml', ruleset: 'envelopes/azure', validate: true });
    expect(inText.findings).toHaveLength(1);
  });

  it('refuses what is neither true nor false', async () => {
    await expect(lint([], { validate: 'yes' as never })).rejects.toThrow(
      'validate has to be true or false, not "yes".',
    );
  });
});
