import { symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import recommended from '../../rules/profiles/recommended.ts';
import { toUri } from '../../src/documents/file-uri.ts';
import { DocumentStore, type LoadedSet } from '../../src/documents/store.ts';
import { type Linted, lint } from '../../src/lint.ts';

import { folderWith, isWindows, linesOf, removeFolders, runCli } from '../cli/run-cli.ts';

afterAll(removeFolders);

/** A document whose path item is somewhere else. */
const referring = (reference: string, path = '/books') =>
  `openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\npaths:\n  ${path}:\n    $ref: '${reference}'\n`;

/** A path item with one finding: `20x` is no status code. */
const part =
  "get:\n  responses:\n    '200': { description: x, content: { application/json: {} } }\n    '20x': { description: x }\n";

const load = (cwd: string, file = 'api.yaml', root = cwd) =>
  new DocumentStore(root).load(join(cwd, file), file);
const lintSet = (documents: LoadedSet) => lint(documents, recommended.settings);
const lintIn = async (files: Record<string, string>): Promise<Linted> =>
  lintSet(await load(await folderWith(files)));

/** "file line rule severity" of each finding; lines count from 1. */
const tell = ({ findings }: Linted) =>
  findings.map(
    ({ document, range, rule, severity }) =>
      `${document.name.split('/').at(-1)}:${range.start.line + 1} ${rule} ${severity}`,
  );

describe('a $ref to a file', () => {
  it.each([
    ['beside the document', 'books.yaml', 'books.yaml'],
    ['with a dot', './books.yaml', 'books.yaml'],
    ['below it', 'paths/books.yaml', 'paths/books.yaml'],
    ['with a space', 'the books.yaml', 'the books.yaml'],
    ['that is percent-encoded', 'the%20books.yaml', 'the books.yaml'],
    ['with a percent sign', '100%25.yaml', '100%.yaml'],
    ['of another alphabet', 'bücher.yaml', 'bücher.yaml'],
    ['in JSON', 'books.json', 'books.json'],
    ['that goes up and down again', 'paths/../books.yaml', 'books.yaml'],
  ])('%s is followed', async (_, reference, file) => {
    const text = file.endsWith('.json') ? '{ "get": { "responses": {\n"200": {},\n "20x": {} } } }' : part;
    const linted = await lintIn({ 'api.yaml': referring(reference), [file]: text });
    expect(tell(linted)).toContainEqual(expect.stringMatching(/:[34] status-code-syntax error$/));
    expect(linted.unreadable).toEqual([]);
  });

  it('is followed from file to file, each time from the file that it stands in', async () => {
    const linted = await lintIn({
      'api.yaml': referring('paths/books.yaml'),
      'paths/books.yaml':
        "get:\n  responses:\n    '200': { description: x, content: { application/json: {} } }\n    '404': { $ref: '../errors/all.yaml#/missing' }\n",
      'errors/all.yaml': "missing: { $ref: 'one.yaml' }\n",
      'errors/one.yaml': 'description: There is none.\n',
    });
    expect(tell(linted)).toEqual([expect.stringMatching(/^one\.yaml:1 error-body warn$/)]);
  });

  it('may lead back to the document, and round in a circle of files', async () => {
    const linted = await lintIn({
      'api.yaml': `${referring('books.yaml')}x-shared:\n  description: x\n`,
      'books.yaml':
        "get:\n  responses:\n    '200': { $ref: 'api.yaml#/x-shared' }\n    '20x': { $ref: 'more.yaml#/x' }\n",
      'more.yaml': "x: { description: x, headers: { A: { $ref: 'books.yaml#/nowhere' } } }\n",
    });
    expect(tell(linted)).toContainEqual(expect.stringMatching(/status-code-syntax error$/));
    expect(linted.unreadable).toEqual([]);
  });

  // Spectral follows every path through $refs to a definition, so both hosts point there; the message names the use.
  it('is where a finding about the key of a response points', async () => {
    const linted = await lintIn({
      'api.yaml': referring('books.yaml'),
      'books.yaml':
        "get:\n  responses:\n    '200': { description: x, content: { application/json: {} } }\n    '20x': { $ref: 'more.yaml#/x' }\n",
      'more.yaml': 'x: { description: x }\n',
    });
    expect(tell(linted)).toEqual(['more.yaml:1 status-code-syntax error']);
    expect(linted.findings[0]?.message).toMatch(/^GET \/books 20x /);
  });

  it('that does not exist is an error at the $ref, and the run ends with 1', async () => {
    const linted = await lintIn({ 'api.yaml': referring('nowhere.yaml') });
    expect(tell(linted)).toEqual(['api.yaml:5 invalid-ref error']);
    expect(linted.findings[0]?.message).toBe('$ref "nowhere.yaml" leads to a file that does not exist.');
    const cwd = await folderWith({ 'api.yaml': referring('nowhere.yaml') });
    expect(await runCli(['api.yaml'], { cwd })).toMatchObject({ stderr: '', code: 1 });
  });

  it('that has no such place is an error at the $ref', async () => {
    const linted = await lintIn({ 'api.yaml': referring('books.yaml#/nowhere'), 'books.yaml': part });
    expect(tell(linted)).toEqual(['api.yaml:5 invalid-ref error']);
  });

  it('that is broken ends the run with 2, and stderr names the part and its line', async () => {
    const cwd = await folderWith({
      'api.yaml': referring('paths/books.yaml'),
      'paths/books.yaml': 'get:\n  a: b: c\n',
    });
    const { stderr, stdout, code } = await runCli(['api.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^statusquo: paths\/books\.yaml:2:\d+ is not valid YAML: .*\n$/);
    expect(stdout).toContain('1 problem kept something from being read');
    expect(stdout).not.toContain('invalid-ref');
  });

  it.each([
    ['empty', '', 'is empty'],
    ['in UTF-16', Buffer.from('\uFEFFget: {}', 'utf16le'), 'is encoded in UTF-16'],
    ['of several documents', 'a: 1\n---\nb: 1\n', 'several YAML documents'],
    ['ambiguous', 'get: {}\nget: {}\n', 'twice'],
  ])('that is %s is named as well', async (_, content, reason) => {
    const cwd = await folderWith({ 'api.yaml': referring('books.yaml'), 'books.yaml': content });
    const { unreadable } = await lintSet(await load(cwd));
    expect(unreadable.map(({ file, message }) => [file.endsWith('books.yaml'), message])).toEqual([
      [true, expect.stringContaining(reason)],
    ]);
  });

  it('that is broken is named once for two documents that refer to it', async () => {
    const cwd = await folderWith({
      'one.yaml': referring('books.yaml'),
      'two.yaml': referring('books.yaml'),
      'books.yaml': 'a: b: c\n',
    });
    const { stderr } = await runCli(['one.yaml', 'two.yaml'], { cwd });
    expect(new Set(linesOf(stderr)).size).toBe(1);
  });

  // stderr has the same sentence once for each document.
  it('that is broken is named only once', async () => {
    const cwd = await folderWith({
      'one.yaml': referring('books.yaml'),
      'two.yaml': referring('books.yaml'),
      'books.yaml': 'a: b: c\n',
    });
    expect(linesOf((await runCli(['one.yaml', 'two.yaml'], { cwd })).stderr)).toHaveLength(1);
  });
});

describe('a $ref out of the root folder', () => {
  it('by dots is not followed, and said so at the $ref', async () => {
    const cwd = await folderWith({ 'api/api.yaml': referring('../books.yaml'), 'books.yaml': part });
    const outside = await lintSet(await load(cwd, 'api/api.yaml', join(cwd, 'api')));
    expect(tell(outside)).toEqual(['api.yaml:5 invalid-ref info']);
    expect(outside.findings[0]?.message).toContain('lies outside the root folder');
    expect(tell(await lintSet(await load(cwd, 'api/api.yaml')))).toEqual([
      'books.yaml:4 status-code-syntax error',
    ]);
  });

  it('by an absolute path is not followed', async () => {
    const elsewhere = await folderWith({ 'books.yaml': part });
    for (const reference of [
      toUri(join(elsewhere, 'books.yaml')),
      pathToFileURL(join(elsewhere, 'books.yaml')).href,
      '/etc/passwd',
    ]) {
      expect(tell(await lintIn({ 'api.yaml': referring(reference) }))).toEqual([
        'api.yaml:5 invalid-ref info',
      ]);
    }
  });

  it('to a folder that only begins with the name of the root is not followed', async () => {
    const cwd = await folderWith({
      'api/api.yaml': referring('../api-2/books.yaml'),
      'api-2/books.yaml': part,
    });
    expect(tell(await lintSet(await load(cwd, 'api/api.yaml', join(cwd, 'api'))))).toEqual([
      'api.yaml:5 invalid-ref info',
    ]);
  });

  it('through a symbolic link is not followed', async ({ skip }) => {
    skip(isWindows, 'on Windows only administrators make symbolic links');
    const elsewhere = await folderWith({ 'books.yaml': part });
    const cwd = await folderWith({
      'one.yaml': referring('link.yaml'),
      'two.yaml': referring('folder/books.yaml'),
      'books.yaml': part,
      'in.yaml': referring('inner.yaml'),
    });
    await symlink(join(elsewhere, 'books.yaml'), join(cwd, 'link.yaml'));
    await symlink(elsewhere, join(cwd, 'folder'));
    await symlink(join(cwd, 'books.yaml'), join(cwd, 'inner.yaml'));
    expect(tell(await lintSet(await load(cwd, 'one.yaml')))).toEqual(['one.yaml:5 invalid-ref info']);
    expect(tell(await lintSet(await load(cwd, 'two.yaml')))).toEqual(['two.yaml:5 invalid-ref info']);
    expect(tell(await lintSet(await load(cwd, 'in.yaml')))).toEqual([
      'inner.yaml:4 status-code-syntax error',
    ]);
  });

  it('is allowed by --root', async () => {
    const cwd = await folderWith({ 'api/api.yaml': referring('../books.yaml'), 'books.yaml': part });
    expect(await runCli(['api.yaml'], { cwd: join(cwd, 'api') })).toMatchObject({ code: 0 });
    const { stdout, code } = await runCli(['api.yaml', '--root', '..'], { cwd: join(cwd, 'api') });
    expect(stdout).toContain('20x is no status code');
    expect(code).toBe(1);
  });

  // Every $ref is then "outside the root folder", and the run passes.
  it('a --root that does not exist is wrong usage', async () => {
    const cwd = await folderWith({ 'api.yaml': referring('books.yaml'), 'books.yaml': part });
    expect(await runCli(['api.yaml', '--root', 'nowhere'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('a $ref to a network', () => {
  it('is not fetched, from a document or from its parts, and is said at the $ref', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end(part);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    try {
      for (const host of [`http://127.0.0.1:${port}`, `HTTP://localhost:${port}`]) {
        const cwd = await folderWith({
          'api.yaml': `${referring(`${host}/books.yaml`)}  /more:\n    $ref: more.yaml\n`,
          'more.yaml': `get:\n  responses:\n    '200': { $ref: '${host}/ok.yaml' }\n`,
        });
        const { stdout, stderr, code } = await runCli(['api.yaml'], { cwd });
        expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
        expect(stdout.match(/is on a network and was not fetched/g)).toHaveLength(2);
      }
      expect(requests).toBe(0);
      // The server does answer, and would have been noticed.
      await fetch(`http://127.0.0.1:${port}/`);
      expect(requests).toBe(1);
    } finally {
      server.close();
    }
  });
});

describe('a file', () => {
  it('that two documents share is read once', async () => {
    const cwd = await folderWith({
      'one.yaml': referring('books.yaml'),
      'two.yaml': referring('books.yaml'),
      'books.yaml': part,
    });
    const store = new DocumentStore(cwd);
    const one = await store.load(join(cwd, 'one.yaml'));
    // Whoever reads the file a second time gets this.
    await writeFile(join(cwd, 'books.yaml'), 'broken: [\n');
    const two = await store.load(join(cwd, 'two.yaml'));
    const uri = toUri(join(cwd, 'books.yaml'));
    expect(one.find(uri)).toBeDefined();
    expect(two.find(uri)).toBe(one.find(uri));
    expect(tell(await lintSet(two))).toEqual(tell(await lintSet(one)));
  });

  it('that is a document and a part of another is read once', async () => {
    const shared = `${referring('#/x-books')}x-books:\n${part.replaceAll(/^/gm, '  ').trimEnd()}\n`;
    const cwd = await folderWith({ 'one.yaml': shared, 'two.yaml': referring('one.yaml#/x-books') });
    const store = new DocumentStore(cwd);
    const one = await store.load(join(cwd, 'one.yaml'));
    expect((await store.load(join(cwd, 'two.yaml'))).find(one.root.uri)).toBe(one.root);
  });
});

describe('a root folder that is a symbolic link', () => {
  it('does not make what is missing in it look as if it lay outside', async ({ skip }) => {
    skip(isWindows, 'on Windows only administrators make symbolic links');
    const folder = await folderWith({ 'real/api.yaml': referring('nowhere.yaml') });
    await symlink(join(folder, 'real'), join(folder, 'link'));
    const documents = await new DocumentStore(join(folder, 'link')).load(join(folder, 'link/api.yaml'));
    expect(tell(await lint(documents, recommended.settings))).toEqual(['api.yaml:5 invalid-ref error']);
  });
});
