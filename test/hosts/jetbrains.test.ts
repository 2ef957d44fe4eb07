import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparable, comparable, type JsonFinding } from './comparable.ts';
import { Installed } from './installed.ts';
import { JetBrainsPlugin } from './jetbrains-plugin.ts';
import { packageEntries } from './package-entries.ts';

const broken = resolve('fixtures/broken/openapi-3.0.yaml');
const multiFile = resolve('fixtures/broken/multi-file/openapi.yaml');

let installed: Installed;
let plugin: JetBrainsPlugin;

beforeAll(async () => {
  installed = await Installed.create('@stoplight/spectral-cli@6.16.3');
  plugin = new JetBrainsPlugin(installed.folder);
  await installed.write('.spectral.yaml', 'extends: [statusquo]\n');
}, 240_000);

/** The findings in a document from stdin, for which Spectral has no better name. */
function named(findings: readonly JsonFinding[], document: string): readonly JsonFinding[] {
  return findings.map((finding) =>
    finding.source === '<STDIN>' ? { ...finding, source: document } : finding,
  );
}

describe('The Spectral plugin for JetBrains editors', () => {
  it.each(['openapi-3.0.yaml', 'multi-file/openapi.yaml'])(
    'shows of the broken %s what the command line finds',
    async (spelling) => {
      const document = resolve('fixtures/broken', spelling);
      const shown = comparable(await plugin.lintFile(document, '.spectral.yaml'));
      expect(shown).toHaveLength(13);
      expect(shown).toEqual(comparable(await installed.statusquo([document])));
    },
  );

  it('shows nothing, and no error, of a document without faults', async () => {
    expect(await plugin.lintFile(resolve('fixtures/conforming/openapi-3.2.yaml'), '.spectral.yaml')).toEqual(
      [],
    );
  });

  it('reads every entry of the package without a word on stderr', async () => {
    const entries = await packageEntries(installed.folder);
    expect(entries.length).toBeGreaterThan(20);
    await installed.write('every.yaml', `extends: [${entries.join(', ')}]\n`);
    const shown = comparable(await plugin.lintFile(broken, 'every.yaml'));
    expect(shown.length).toBeGreaterThan(13);
    expect(shown).toEqual(comparable(await installed.statusquo(['-r', 'every.yaml', broken])));
  }, 120_000);
});

describe('An older plugin, which hands the document over on stdin', () => {
  it('shows the same', async () => {
    const text = await readFile(broken, 'utf8');
    const shown = await plugin.lintText(text, '.spectral.yaml');
    expect(comparable(named(shown, broken))).toEqual(comparable(await installed.statusquo([broken])));
  });

  it('looks for files from the root of the project on, and says so of those it does not find', async () => {
    const shown = await plugin.lintText(await readFile(multiFile, 'utf8'), '.spectral.yaml');
    expect(new Set(shown.map(({ code }) => code))).toEqual(new Set(['invalid-ref']));
  });

  it('loses the place of what stands behind a $ref from another file back into the document', async () => {
    const folder = dirname(multiFile);
    const ruleset = join(installed.folder, '.spectral.yaml');
    const shown = await plugin.lintText(await readFile(multiFile, 'utf8'), ruleset, folder);
    const absolute = shown.map((finding) => ({ ...finding, source: resolve(folder, finding.source ?? '') }));
    const inCli = comparable(await installed.statusquo([multiFile]));
    const codes = (findings: readonly Comparable[]) =>
      findings.map(({ code, message }) => `${code} ${message}`);
    expect(codes(comparable(absolute)).sort()).toEqual(codes(inCli).sort());
    const known = new Set(inCli.map((finding) => JSON.stringify(finding)));
    const misplaced = comparable(absolute).filter((finding) => !known.has(JSON.stringify(finding)));
    expect(misplaced.map(({ code, line }) => [code, line])).toEqual([
      ['error-envelope', 0],
      ['unauthorized-challenge', 0],
    ]);
  });
});
