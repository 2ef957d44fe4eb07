import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusRoot, hasCorpus, readIndex } from '../corpus/corpus.ts';
import { comparable } from './comparable.ts';
import { Installed } from './installed.ts';

let installed: Installed;

const broken = ['2.0', '3.0', '3.1', '3.2'].map((version) =>
  resolve(`fixtures/broken/openapi-${version}.yaml`),
);
const multiFile = resolve('fixtures/broken/multi-file/openapi.yaml');

beforeAll(async () => {
  installed = await Installed.create('@stoplight/spectral-cli@6.16.3');
  await mkdir(join(installed.folder, 'functions'));
  await installed.write(
    'functions/shouts.js',
    'export default (text) => /[a-z]/.test(text) ? [{ message: "whispers" }] : [];\n',
  );
}, 240_000);

/** Lints with a ruleset in both, and expects the same; gives the codes that were found. */
async function expectUnion(
  ruleset: string,
  documents: readonly string[] = broken,
  file = 'ruleset.yaml',
): Promise<ReadonlySet<string>> {
  await installed.write(file, ruleset);
  const args = ['-r', file, ...documents];
  const [ours, spectral] = await Promise.all([installed.statusquo(args), installed.spectral(args)]);
  expect(comparable(ours)).toEqual(comparable(spectral));
  return new Set(ours.map(({ code }) => String(code)));
}

const ownRule = `rules:
  owner-given:
    description: The API names who owns it.
    given: $.info
    severity: error
    then: { field: x-owner, function: truthy }
`;

describe('A ruleset with rules of others gives the union that Spectral gives', () => {
  it('extending spectral:oas and statusquo, with a rule of its own', async () => {
    const codes = await expectUnion(`extends: [spectral:oas, statusquo]\n${ownRule}`, [...broken, multiFile]);
    for (const code of ['oas3-schema', 'post-created', 'owner-given']) expect(codes).toContain(code);
  });

  it.skipIf(!hasCorpus)(
    'on twenty real documents',
    async () => {
      const chosen = chooseTwenty();
      expect(chosen).toHaveLength(20);
      const codes = await expectUnion(`extends: [spectral:oas, statusquo]\n${ownRule}`, chosen);
      expect(codes.size).toBeGreaterThan(20);
    },
    240_000,
  );
  if (!hasCorpus) console.log(`Twenty real documents are not compared: there is no corpus at ${corpusRoot}.`);

  it('with functions, aliases, formats, messages and several checks in a rule', async () => {
    const codes = await expectUnion(`extends: statusquo
functions: [shouts]
aliases:
  Operation: ["$.paths[*][get,post,put,delete]"]
formats: [oas3]
documentationUrl: https://example.com/rules
rules:
  loud-summary:
    given: "#Operation.summary"
    message: "{{property}} of {{path}} {{error}}"
    then: { function: shouts }
  both:
    given: "#Operation"
    severity: hint
    formats: [oas3_1]
    then:
      - { field: tags, function: truthy }
      - { field: externalDocs, function: truthy }
`);
    expect(codes).toContain('loud-summary');
    expect(codes).toContain('both');
    expect(codes).toContain('created-location');
  });

  it('with severities and overrides of both, by file and by place', async () => {
    const documents = ['openapi-3.0.yaml', 'openapi-3.1.yaml'];
    for (const document of documents) {
      await installed.write(document, await readFile(`fixtures/broken/${document}`, 'utf8'));
    }
    const codes = await expectUnion(
      `extends: [[spectral:oas, off], [statusquo, recommended]]
rules:
  operation-tags: hint
  operation-description: true
  post-created: off
overrides:
  - files: ['openapi-3.1.yaml']
    rules:
      operation-tags: off
      only-here: { given: $.info, then: { field: x-owner, function: truthy } }
  - files: ['openapi-3.0.yaml#/paths/~1imports']
    rules: { accepted-location: off, operation-description: off }
`,
      documents,
    );
    expect(codes).toContain('operation-description');
    expect(codes).not.toContain('post-created');
  });

  it('with an override that extends another convention', async () => {
    await installed.write('openapi-3.0.yaml', await readFile('fixtures/broken/openapi-3.0.yaml', 'utf8'));
    const ruleset = `extends: statusquo
overrides:
  - files: ['*.yaml']
    extends: statusquo/facility-registry
    rules: { post-created: hint }
`;
    const codes = await expectUnion(ruleset, ['openapi-3.0.yaml']);
    expect(codes).toContain('expected-error-codes');
  });

  it('with rules switched off by `except`', async () => {
    await installed.write('openapi-3.0.yaml', await readFile('fixtures/broken/openapi-3.0.yaml', 'utf8'));
    const codes = await expectUnion(
      `extends: statusquo
except:
  openapi-3.0.yaml#/paths/~1imports: [accepted-location]
`,
      ['openapi-3.0.yaml'],
    );
    expect(codes).not.toContain('accepted-location');
  });

  it('written in JavaScript', async () => {
    const module = `import statusquo from 'statusquo/facility-registry';
import { truthy } from '@stoplight/spectral-functions';
import { oas3 } from '@stoplight/spectral-formats';
import { oas } from '@stoplight/spectral-rulesets';

export default {
  extends: [statusquo, [oas, 'off']],
  rules: {
    'operation-tags': 'warn',
    'owner-given': { given: '$.info', formats: [oas3], then: { field: 'x-owner', function: truthy } },
  },
};
`;
    const codes = await expectUnion(module, broken, 'ruleset.mjs');
    expect(codes).toContain('post-created');
    expect(codes).toContain('owner-given');
  });

  it('found in the folder under the names that Spectral looks for', async () => {
    const found = await Installed.beside(installed, {
      '.spectral.mjs': `import statusquo from 'statusquo';\nexport default { extends: [statusquo], rules: { 'created-location': 'error' } };\n`,
    });
    const [ours, spectral] = await Promise.all([found.statusquo(broken), found.spectral(broken)]);
    expect(ours.length).toBeGreaterThan(20);
    expect(comparable(ours)).toEqual(comparable(spectral));
  });

  it('from a package, and from an address', async () => {
    await mkdir(join(installed.folder, 'node_modules/house-style'), { recursive: true });
    await installed.write(
      'node_modules/house-style/package.json',
      '{ "name": "house-style", "version": "1.0.0", "main": "index.js" }\n',
    );
    await installed.write(
      'node_modules/house-style/index.js',
      `const { truthy } = require('@stoplight/spectral-functions');
module.exports = { rules: { 'terms-given': { given: '$.info', then: { field: 'termsOfService', function: truthy } } } };\n`,
    );
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'application/yaml');
      response.end('extends: [[spectral:oas, off]]\nrules: { operation-description: error }\n');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    try {
      const codes = await expectUnion(
        `extends: [statusquo, house-style, http://127.0.0.1:${port}/style.yaml]\n`,
      );
      expect(codes).toContain('terms-given');
      expect(codes).toContain('operation-description');
      expect(codes).toContain('post-created');
    } finally {
      server.close();
    }
  });
});

/** Real documents of every version, none of them a giant. */
function chooseTwenty(): readonly string[] {
  const candidates = readIndex().filter(
    ({ bytes, path, isApi }) => isApi && bytes < 150_000 && !/openziti/.test(path),
  );
  const step = candidates.length / 20;
  return Array.from({ length: 20 }, (_, index) => corpusRoot + candidates[Math.floor(index * step)]?.path);
}
