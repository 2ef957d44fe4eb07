import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Comparable, comparable } from './comparable.ts';
import { Installed } from './installed.ts';
import { packageEntries } from './package-entries.ts';
import { extensionPackages, VsCodeExtension } from './vscode-extension.ts';

const broken = resolve('fixtures/broken/openapi-3.0.yaml');

let installed: Installed;
let extension: VsCodeExtension;

beforeAll(async () => {
  installed = await Installed.create(...extensionPackages);
  extension = new VsCodeExtension(installed.folder);
}, 240_000);

afterEach(() => {
  expect(extension.fetched).toEqual([]);
  expect(extension.warnings).toEqual([]);
  vi.restoreAllMocks();
});

/** What two hosts find in one document. */
interface Findings {
  readonly inEditor: readonly Comparable[];
  readonly inCli: readonly Comparable[];
}

/** What the extension finds in a workspace with this `.spectral.yaml` in its root. */
async function findInEditor(ruleset: string, document: string): Promise<readonly Comparable[]> {
  await installed.write('.spectral.yaml', ruleset);
  const loaded = await extension.loadRuleset(join(installed.folder, '.spectral.yaml'));
  return comparable(await extension.lint(document, loaded));
}

/** What the extension finds, and what the command line finds with the same `.spectral.yaml`. */
async function findInBoth(ruleset: string, document: string): Promise<Findings> {
  const inEditor = await findInEditor(ruleset, document);
  return { inEditor, inCli: comparable(await installed.statusquo([document])) };
}

describe('The Spectral extension for VS Code', () => {
  it('runs on the copies of Spectral that the extension ships', async () => {
    const lock = JSON.parse(
      await readFile(join(installed.folder, 'node_modules/.package-lock.json'), 'utf8'),
    );
    const copies = Object.keys(lock.packages).filter((path) => /@stoplight\/spectral-[^/]+$/.test(path));
    const versions = copies.map(
      (path) => `${path.replace('node_modules/', '')}@${lock.packages[path].version}`,
    );
    const named = extensionPackages.filter((spec) => spec.startsWith('@stoplight/spectral-'));
    expect(versions.sort()).toEqual([...named].sort());
  });

  it('loads every entry of the package, in silence, and finds with it what the command line finds', async () => {
    const entries = await packageEntries(installed.folder);
    expect(entries).toContain('statusquo');
    expect(entries).toContain('statusquo/zalando');
    expect(entries).toContain('statusquo/envelopes/azure');
    const written = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((method) =>
      vi.spyOn(console, method),
    );

    for (const entry of entries) {
      const { inEditor, inCli } = await findInBoth(`extends: [${entry}]\n`, broken);
      expect(inEditor, entry).toEqual(inCli);
      expect(inEditor, entry).not.toHaveLength(0);
    }
    for (const method of written) expect(method).not.toHaveBeenCalled();
  }, 120_000);

  it.each(['openapi-2.0.yaml', 'openapi-3.1.yaml', 'openapi-3.2.yaml', 'multi-file/openapi.yaml'])(
    'finds in the broken %s what the command line finds',
    async (spelling) => {
      const document = resolve('fixtures/broken', spelling);
      const { inEditor, inCli } = await findInBoth('extends: [statusquo]\n', document);
      expect(inEditor).toHaveLength(13);
      expect(inEditor).toEqual(inCli);
    },
  );

  it('honours severities and off, and combines entries as the command line does', async () => {
    const ruleset = `extends: [statusquo, statusquo/huddle, statusquo/envelopes/azure]
rules: { created-location: error, post-created: off }
`;
    const { inEditor, inCli } = await findInBoth(ruleset, broken);
    expect(inEditor.length).toBeGreaterThan(5);
    expect(inEditor).toEqual(inCli);
  });

  it('has nothing to say of a file that is no OpenAPI document', async () => {
    const document = join(installed.folder, 'package.json');
    expect(await findInEditor('extends: [statusquo/all]\n', document)).toEqual([]);
  });

  it('loads a ruleset in JavaScript that names the file of an entry', async () => {
    // The name of the package would not do: the extension looks for it on the network.
    const ruleset = `import huddle from './node_modules/statusquo/dist/rulesets/huddle.js';
export default { extends: [huddle] };
`;
    await installed.write('.spectral.js', ruleset);
    const { rules } = await extension.loadRuleset(join(installed.folder, '.spectral.js'));
    expect(Object.keys(rules).length).toBeGreaterThan(5);
  });
});
