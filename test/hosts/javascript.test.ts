import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { comparable } from './comparable.ts';
import { Installed } from './installed.ts';
import { packageEntries } from './package-entries.ts';

const run = promisify(execFile);
const broken = resolve('fixtures/broken/openapi-3.0.yaml');

let installed: Installed;

beforeAll(async () => {
  installed = await Installed.create('@stoplight/spectral-cli@6.16.3');
}, 240_000);

describe('Node', () => {
  it('loads every entry by import and by require', async () => {
    await installed.write(
      'load.cjs',
      `const rulesOf = ({ default: ruleset }) => Object.keys(ruleset.rules).length;
(async () => {
  const counts = {};
  for (const entry of process.argv.slice(2)) {
    counts[entry] = [rulesOf(await import(entry)), rulesOf(require(entry))];
  }
  console.log(JSON.stringify(counts));
})();
`,
    );
    const entries = await packageEntries(installed.folder);
    // A Node that is new to require() of ES modules warns of it.
    const args = ['--disable-warning=ExperimentalWarning', 'load.cjs', ...entries];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: installed.folder });
    expect(stderr).toBe('');
    const counts = Object.entries<readonly [number, number]>(JSON.parse(stdout));
    expect(counts.map(([entry]) => entry)).toEqual(entries);
    for (const [entry, [imported, required]] of counts) {
      expect(imported, entry).toBeGreaterThan(0);
      expect(required, entry).toBe(imported);
    }
  });
});

describe("A ruleset in JavaScript, in Spectral's command line", () => {
  afterEach(() => rm(join(installed.folder, '.spectral.mjs'), { force: true }));

  it('extends entries that it imports', async () => {
    await installed.write(
      '.spectral.mjs',
      `import statusquo from 'statusquo';
import azure from 'statusquo/envelopes/azure';
export default { extends: [statusquo, azure], rules: { 'created-location': 'error', 'post-created': 'off' } };
`,
    );
    await installed.write(
      'same.yaml',
      `extends: [statusquo, statusquo/envelopes/azure]
rules: { created-location: error, post-created: off }
`,
    );
    const inSpectral = comparable(await installed.spectral([broken]));
    expect(inSpectral.length).toBeGreaterThan(5);
    expect(inSpectral).toEqual(comparable(await installed.statusquo(['-r', 'same.yaml', broken])));
  });
});
