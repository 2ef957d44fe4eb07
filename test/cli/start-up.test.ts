import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundledPackage, chunksOf, modulesLoadedFor } from './loaded-modules.ts';
import { projectRoot, removeFolders } from './run-cli.ts';

afterAll(removeFolders);

const described = { description: 'The books.', content: { 'application/json': {} } };
const conforming = {
  openapi: '3.0.3',
  info: { title: 'Bookshelf', version: '1.4.0' },
  paths: { '/books': { get: { responses: { 200: described, default: described } } } },
};
const violating = {
  ...conforming,
  paths: { '/books': { get: { responses: { '20x': { description: 'The books.' } } } } },
};
const referring = { ...conforming, paths: { '/books': { $ref: 'nowhere.yaml' } } };

/** YAML in block style; JSON would be read as JSON, whatever the file is called. */
const inYaml = (data: typeof conforming | typeof violating) =>
  `openapi: 3.0.3\ninfo:\n  title: Bookshelf\n  version: 1.4.0\npaths: ${JSON.stringify(data.paths)}\n`;

const packages: readonly BundledPackage[] = ['js-yaml', 'jsonc-parser'];
const chunks = new Map<BundledPackage, readonly string[]>();
let cleanJson: ReadonlySet<string>;
let cleanYaml: ReadonlySet<string>;
let faultyJson: ReadonlySet<string>;
let faultyYaml: ReadonlySet<string>;

beforeAll(async () => {
  for (const name of packages) chunks.set(name, await chunksOf(name));
  [cleanJson, cleanYaml, faultyJson, faultyYaml] = await Promise.all([
    modulesLoadedFor('api.json', JSON.stringify(conforming)),
    modulesLoadedFor('api.yaml', inYaml(conforming)),
    modulesLoadedFor('api.json', JSON.stringify(violating)),
    modulesLoadedFor('api.yaml', inYaml(violating)),
  ]);
});

/** The bundled packages of which a file was loaded. */
function packagesIn(loaded: ReadonlySet<string>): readonly BundledPackage[] {
  return packages.filter((name) => chunks.get(name)?.some((file) => loaded.has(file)));
}

function without(loaded: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...loaded].filter((file) => !others.has(file));
}

describe('the built command', () => {
  it('has each parser in a file of its own, which is not the one that starts', () => {
    for (const name of packages)
      expect([name, chunks.get(name)]).toEqual([name, [expect.stringMatching(/^dist\/chunks\//)]]);
    expect(new Set([...chunks.values()].flat()).size).toBe(packages.length);
  });

  it('has each parser in a file that holds nothing of the other', async () => {
    for (const file of [...chunks.values()].flat()) {
      const holders = packages.filter((name) => chunks.get(name)?.includes(file));
      expect([file, holders.length]).toEqual([file, 1]);
      expect(await readFile(join(projectRoot, file), 'utf8')).not.toContain('@stoplight/');
    }
  });
});

describe('start-up loads', () => {
  it('no parser for JSON without findings', () => {
    expect(cleanJson).toContain('dist/cli.cjs');
    expect(packagesIn(cleanJson)).toEqual([]);
  });

  it('the fast YAML parser for YAML without findings, and no other', () => {
    expect(packagesIn(cleanYaml)).toEqual(['js-yaml']);
  });

  it('nothing but that parser more for YAML than for JSON', () => {
    const more = without(cleanYaml, cleanJson);
    expect(more).toContain(chunks.get('js-yaml')?.[0]);
    expect(more.filter((file) => !file.startsWith('dist/chunks/'))).toEqual([]);
    expect(more.length).toBeLessThanOrEqual(2);
  });

  it('nothing more for the position of a finding in YAML', () => {
    expect(packagesIn(faultyYaml)).toEqual(['js-yaml']);
    expect(without(faultyYaml, cleanYaml)).toEqual([]);
  });

  it('no more than four files', () => {
    expect(faultyYaml.size).toBeLessThanOrEqual(4);
  });

  it('nothing more for the position of a finding in JSON', () => {
    expect(without(faultyJson, cleanJson)).toEqual([]);
  });

  it('nothing of Spectral for rules of statusquo, with a ruleset file or without', async () => {
    const configured = await modulesLoadedFor('api.json', JSON.stringify(violating), [], {
      '.spectral.yaml': 'extends: statusquo\n',
    });
    for (const name of ['spectral-core', 'rollup'] as const) {
      const [chunk = 'none'] = await chunksOf(name);
      expect(chunk).toMatch(/^dist\/chunks\//);
      for (const loaded of [faultyJson, faultyYaml, configured]) expect([...loaded]).not.toContain(chunk);
    }
  });

  it('nothing that searches for files, unless there is a glob', async () => {
    const globbed = await modulesLoadedFor('api.json', JSON.stringify(conforming), ['*i.json']);
    for (const name of ['tinyglobby', 'ignore'] as const) {
      const [chunk = 'none'] = await chunksOf(name);
      expect([...globbed]).toContain(chunk);
      for (const loaded of [cleanJson, faultyYaml]) expect([...loaded]).not.toContain(chunk);
    }
  });

  it('no package from node_modules in any of these', () => {
    for (const loaded of [cleanJson, cleanYaml, faultyJson, faultyYaml]) {
      const files = [...loaded].filter((file) => file.startsWith('node_modules/'));
      expect(files.filter((file) => !file.startsWith('node_modules/picomatch/'))).toEqual([]);
    }
  });

  // fdir, which tinyglobby brings along, tries require('picomatch') as soon as it is loaded: six files that nobody
  // uses, from whatever project the command is installed in.
  it('not even one that happens to lie there', () => {
    expect([...cleanJson].filter((file) => file.includes('picomatch'))).toEqual([]);
  });

  it('swagger-parser only for a document that refers to another, and nothing of Spectral even then', async () => {
    const loaded = [...(await modulesLoadedFor('api.json', JSON.stringify(referring)))];
    expect(loaded.some((file) => file.startsWith('node_modules/@apidevtools/swagger-parser/'))).toBe(true);
    expect(loaded.filter((file) => file.includes('@stoplight'))).toEqual([]);
  });

  it('nothing that follows a $ref for one that only stands in a description', async () => {
    const text = JSON.stringify({ ...conforming, 'x-note': 'A $ref may lead to a file.' });
    expect(without(await modulesLoadedFor('api.json', text), cleanJson)).toEqual([]);
  });

  it('no parser of YAML for JSON whatever the file is called', async () => {
    expect(packagesIn(await modulesLoadedFor('api.yaml', JSON.stringify(conforming)))).toEqual([]);
  });
});
