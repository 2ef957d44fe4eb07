import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lint, lintText } from '../../src/entries/lint.ts';
import { documentWith, referring } from './bad-input/case.ts';
import { type Served, serve } from './bad-input/server.ts';
import { folderWith, linesOf, removeFolders, runCli } from './run-cli.ts';

const servers: Served[] = [];
afterAll(async () => {
  await Promise.all(servers.map(({ close }) => close()));
  await removeFolders();
});

async function serving(answer: RequestListener): Promise<Served> {
  const server = await serve(answer);
  servers.push(server);
  return server;
}

/** Serves documents by their paths. */
const files = (documents: Readonly<Record<string, string>>) =>
  serving((request, response) => {
    const text = documents[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(text);
  });

/** A response with a finding: it names no way to authenticate. */
const response = 'description: Who are you?\n';
const paths = (reference: string) => `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
  /books: { get: { responses: { '200': { description: The books. }, '401': { $ref: '${reference}' } } } }
`;

describe('--allow-host', () => {
  it('lets a host give documents, which refer to others of it, each fetched once', async () => {
    const { host, asked } = await files({
      '/all/errors.yaml': "missing: { $ref: '../one.yaml#/x' }\nother: { $ref: '/one.yaml#/x' }\n",
      '/one.yaml': `x:\n  ${response}`,
    });
    const cwd = await folderWith({
      'one.yaml': paths(`http://${host}/all/errors.yaml#/missing`),
      'two.yaml': paths(`HTTP://${host}/all/../all/errors.yaml#/other`),
    });
    const run = await runCli(['one.yaml', 'two.yaml', '--allow-host', host, '-f', 'json'], { cwd });
    expect({ stderr: run.stderr, code: run.code }).toEqual({ stderr: '', code: 0 });
    const sources = JSON.parse(run.stdout).map(({ code, source }: { code: string; source: string }) => [
      code,
      source,
    ]);
    expect(sources.filter(([code]: string[]) => code === 'unauthorized-challenge')).toEqual([
      ['unauthorized-challenge', `http://${host}/one.yaml`],
    ]);
    expect(asked).toHaveLength(2);
    expect(run.stdout).not.toContain('invalid-ref');
  });

  it('resolves what a document refers to against where redirects led', async () => {
    const { host } = await serving((request, answer) => {
      if (request.url === '/latest.yaml') answer.writeHead(302, { location: '/v2/errors.yaml' }).end();
      else if (request.url === '/v2/errors.yaml') answer.end("x: { $ref: 'one.yaml' }\ny: { $ref: '#/x' }\n");
      else answer.writeHead(request.url === '/v2/one.yaml' ? 200 : 404).end(response);
    });
    const cwd = await folderWith({ 'api.yaml': paths(`http://${host}/latest.yaml#/y`) });
    const { stdout, stderr } = await runCli(['api.yaml', '--allow-host', host], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain(`http://${host}/v2/one.yaml`);
    expect(stdout).toContain('unauthorized-challenge');
  });

  it('is about that host and port alone', async () => {
    const { host, asked } = await files({ '/x.yaml': response });
    const port = host.split(':')[1];
    const cwd = await folderWith({ 'api.yaml': paths(`http://${host}/x.yaml`) });
    for (const other of ['127.0.0.1', 'localhost', `localhost:${port}`, 'example.com']) {
      const { stdout, code } = await runCli(['api.yaml', '--allow-host', other], { cwd });
      expect(stdout).toContain(`--allow-host ${host} fetches it`);
      expect(code).toBe(0);
    }
    expect(asked).toEqual([]);
  });

  it('does not let a fetched document have files opened, below the root or elsewhere', async () => {
    const cwd = await folderWith({ 'secret.yaml': response });
    for (const reference of [`file://${cwd}/secret.yaml`, 'file:///etc/passwd', 'file:secret.yaml']) {
      const { host } = await files({ '/x.yaml': `x: { $ref: '${reference}' }\n` });
      const text = paths(`http://${host}/x.yaml#/x`);
      const run = await runCli(['-', '--allow-host', host, '-f', 'json'], { cwd, stdin: text });
      expect(run.stdout).toContain('leads from a network to a file, and is never followed');
      expect(run.stdout).not.toContain('unauthorized-challenge');
      expect(run.code).toBe(1);
    }
  });

  it('stops asking a host that gives documents without end', async () => {
    let count = 0;
    const { host } = await serving((_, answer) => {
      count += 1;
      answer.end(`description: The books.\nx-next: { $ref: '${count}.yaml' }\n`);
    });
    const cwd = await folderWith({ 'api.yaml': paths(`http://${host}/0.yaml`) });
    const { code } = await runCli(['api.yaml', '--allow-host', host], { cwd });
    expect(count).toBe(500);
    expect(code).toBe(0);
  });

  it.each(['https://example.com', 'example.com/x', 'a b', ''])('takes no %j for a host', async (value) => {
    const { stderr, code } = await runCli(['api.yaml', '--allow-host', value]);
    expect(stderr).toContain('It has to be the name of a host, perhaps with a port: example.com:8080.');
    expect(code).toBe(2);
  });

  it('holds for the command fit, too', async () => {
    const { host, asked } = await files({ '/x.yaml': response });
    const cwd = await folderWith({ 'api.yaml': paths(`http://${host}/x.yaml`) });
    expect(await runCli(['fit', 'api.yaml', '--allow-host', host], { cwd })).toMatchObject({
      stderr: '',
      code: 0,
    });
    expect(asked).toEqual(['/x.yaml']);
  });

  it('gives the rules of others what it gives ours', async () => {
    const { host } = await files({ '/x.yaml': 'description: Who are you?\nx-mark: here\n' });
    const cwd = await folderWith({
      'api.yaml': paths(`http://${host}/x.yaml`),
      '.spectral.yaml': `extends: statusquo
rules:
  mine: { given: $..x-mark, message: marked, then: { function: falsy } }
`,
    });
    const { stdout, stderr } = await runCli(['api.yaml', '--allow-host', host, '-f', 'json'], { cwd });
    expect(stderr).toBe('');
    const mine = JSON.parse(stdout).find(({ code }: { code: string }) => code === 'mine');
    expect(mine).toMatchObject({ source: `http://${host}/x.yaml`, path: ['x-mark'] });
  });
});

describe('A report about a document from a network', () => {
  const run = async (format: string) => {
    const { host } = await files({ '/a b.yaml': '', '/a%20b.yaml': response });
    const cwd = await folderWith({ 'api.yaml': paths(`http://${host}/a b.yaml`) });
    const { stdout } = await runCli(['api.yaml', '--allow-host', host, '-f', format], { cwd });
    return { stdout, url: `http://${host}/a%20b.yaml` };
  };

  it('names its URL in text', async () => {
    const { stdout, url } = await run('text');
    expect(linesOf(stdout)).toContain(url);
  });

  it('names its URL in SARIF, relative to nothing', async () => {
    const { stdout, url } = await run('sarif');
    const results: { ruleId: string; locations: unknown[] }[] = JSON.parse(stdout).runs[0].results;
    const found = results.find(({ ruleId }) => ruleId === 'unauthorized-challenge');
    expect(found?.locations[0]).toMatchObject({ physicalLocation: { artifactLocation: { uri: url } } });
  });

  it('is no annotation of a file for GitHub', async () => {
    const { stdout, url } = await run('github');
    const line = linesOf(stdout).find((each) => each.includes('unauthorized-challenge'));
    const start = `::notice title=unauthorized-challenge::${url.replace('%', '%25')}:1 `;
    expect(line?.slice(0, start.length)).toBe(start);
  });

  it('names its URL in the formats of GitLab, JUnit, Checkstyle and Markdown', async () => {
    const gitlab = await run('gitlab');
    const locations = JSON.parse(gitlab.stdout).map(({ location }: { location: object }) => location);
    expect(locations).toContainEqual({ path: gitlab.url, lines: { begin: 1, end: 1 } });
    const junit = await run('junit');
    expect(junit.stdout).toContain(`classname="${junit.url}"`);
    const checkstyle = await run('checkstyle');
    expect(checkstyle.stdout).toContain(`<file name="${checkstyle.url}">`);
    const markdown = await run('markdown');
    expect(markdown.stdout).toContain(`### \`${markdown.url}\``);
  });

  it.each(['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'text'])(
    'says in %s that it could not be fetched',
    async (format) => {
      const { host } = await files({});
      const cwd = await folderWith({ 'api.yaml': paths(`http://${host}/x.yaml`) });
      const { stdout, stderr, code } = await runCli(['api.yaml', '--allow-host', host, '-f', format], {
        cwd,
      });
      expect(stderr).toBe(
        `statusquo: http://${host}/x.yaml was not fetched: the server answered 404 Not Found.\n`,
      );
      if (format !== 'text') expect(stdout).toContain('answered 404');
      expect(stdout).not.toContain(cwd);
      expect(code).toBe(2);
    },
  );
});

describe('lint()', () => {
  it('fetches from the hosts of allowHosts', async () => {
    const { host } = await files({ '/x.yaml': response });
    const cwd = await folderWith({
      'api.yaml': paths(`http://${host}/x.yaml`),
      'two.yaml': referring(`http://${host}/nowhere.yaml`),
    });
    const { findings, unreadable } = await lint(['api.yaml', 'two.yaml'], { cwd, allowHosts: [host] });
    expect(findings.map(({ rule, file }) => [rule, file])).toContainEqual([
      'unauthorized-challenge',
      `http://${host}/x.yaml`,
    ]);
    expect(unreadable).toEqual([
      { file: `http://${host}/nowhere.yaml`, message: 'was not fetched: the server answered 404 Not Found' },
    ]);
    const without = await lint('api.yaml', { cwd });
    expect(without.findings.map(({ rule }) => rule)).toContain('invalid-ref');
  });

  it('reads nothing that is larger than maxSize, be it a file or a text', async () => {
    const text = documentWith('{ description: The books. }', `x-a: ${'a'.repeat(2_000_000)}\n`);
    const cwd = await folderWith({ 'api.yaml': text });
    const message = expect.stringMatching(/^has 1\.91 MB, and no more than 0\.5 MB are read/);
    const file = join(cwd, 'api.yaml').replaceAll('\\', '/');
    expect((await lint('api.yaml', { cwd, maxSize: 0.5 })).unreadable).toEqual([{ file, message }]);
    expect((await lintText(text, { cwd, path: 'api.yaml', maxSize: 0.5 })).unreadable).toEqual([
      { file, message },
    ]);
    expect((await lint('api.yaml', { cwd, maxSize: 2 })).unreadable).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a size that is none', { maxSize: 'large' }, 'maxSize has to be a number of MB, not "large".'],
    ['a size of nothing', { maxSize: 0 }, 'maxSize has to be a number of MB above 0, not 0.'],
    ['a size without end', { maxSize: Number.NaN }, 'maxSize has to be a number of MB above 0, not NaN.'],
    ['one host', { allowHosts: 'example.com' }, 'allowHosts has to be a list of hosts, not "example.com".'],
    [
      'a host that is none',
      { allowHosts: [7] },
      'allowHosts has to be a string or a list of strings, not 7.',
    ],
    [
      'an address',
      { allowHosts: ['http://example.com'] },
      'allowHosts has "http://example.com", which is no host, as example.com:8080 is.',
    ],
  ])('refuses %s', async (_, options, message) => {
    await expect(lint('api.yaml', options)).rejects.toThrow(message);
    await expect(lintText('', { path: 'api.yaml', ...options })).rejects.toThrow(message);
  });
});
