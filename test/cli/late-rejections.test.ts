import { afterAll, expect, it } from 'vitest';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

it("A document at which Spectral's resolver fails gets one sentence, and nothing of Spectral's", async () => {
  const cwd = await folderWith({
    'openapi.yaml': `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
  /books:
    get: { responses: { '200': { $ref: part.yaml } } }
x-own: { hasOwnProperty: 2, again: { $ref: '#/paths' } }
`,
    'part.yaml': `description: The books
x-own:
  hasOwnProperty: 1
  again: { $ref: 'part.yaml#/x-own' }
`,
    '.spectral.yaml': 'extends: [spectral:oas, statusquo]\n',
  });
  const { stdout, stderr, code } = await runCli(['openapi.yaml'], { cwd });
  expect(stdout).toContain('ok-body');
  expect(stderr).toBe(
    'statusquo: openapi.yaml cannot be linted by the rules that are not of statusquo: target.hasOwnProperty is not a function.\n',
  );
  expect(code).toBe(2);
});

it('A function that leaves a failing promise behind gets one sentence, and the report is whole', async () => {
  const cwd = await folderWith({
    'openapi.yaml': `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths: { /books: { get: { responses: { 20x: { description: The books } } } } }
`,
    '.spectral.yaml': `extends: statusquo
functions: [late]
rules: { late: { given: $.info, then: { function: late } } }
`,
    'functions/late.js':
      'export default () => { for (const each of "ab") Promise.reject(new Error(each)); };\n',
  });
  const { stdout, stderr, code } = await runCli(['openapi.yaml'], { cwd });
  expect(stdout).toContain('status-code-syntax');
  expect(stderr).toBe(
    'statusquo: .spectral.yaml has a function that leaves a promise behind, and that fails: a.\n',
  );
  expect(code).toBe(2);
});
