import { execFile } from 'node:child_process';
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyFixture, folderWith, projectRoot, removeFolders } from '../cli/run-cli.ts';
import { Installed } from './installed.ts';
import { LocalRegistry } from './local-registry.ts';
import { actionFaults } from './workflow-syntax.ts';

const text = await readFile('action.yml', 'utf8');
const action = parse(text);
const [step, ...others] = action.runs.steps;

let installed: Installed;

beforeAll(async () => {
  installed = await Installed.create();
  await copyFixture('conforming/openapi-3.1.yaml', join(installed.folder, 'good.yaml'));
  await copyFixture('broken/openapi-3.1.yaml', join(installed.folder, 'bad.yaml'));
  await copyFixture('unreadable/broken.yaml', join(installed.folder, 'unreadable.yaml'));
  await mkdir(join(installed.folder, '.git'));
}, 240_000);

afterAll(removeFolders);

type Inputs = Readonly<Record<string, string>>;

/** What a run of the action leaves behind. */
interface ActionRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action's step as the runner does: the expressions evaluated, the script given to bash. */
async function runAction(
  given: Inputs,
  workspace = installed.folder,
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const inputs = new Map(
    Object.entries<{ default?: string }>(action.inputs).map(([name, input]) => [
      name,
      given[name] ?? input.default ?? '',
    ]),
  );
  const evaluate = (value: string) =>
    value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputs.get(name) ?? '');
  const env = Object.entries<string>(step.env).map(([name, value]) => [name, evaluate(value)]);
  const runner = await folderWith({ output: '', 'summary.md': '# Of a step before\n' });
  const options = {
    cwd: join(workspace, evaluate(step['working-directory'])),
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      ...environment,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_ACTION_PATH: projectRoot.replace(/\/$/, ''),
      GITHUB_OUTPUT: join(runner, 'output'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
      RUNNER_TEMP: runner,
      ...Object.fromEntries(env),
    },
  };
  // `shell: bash` means these arguments.
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
  const run = await new Promise<Omit<ActionRun, 'outputs' | 'summary'>>((done) => {
    execFile('bash', args, options, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
  expect((await readdir(runner)).sort()).toEqual(['output', 'summary.md']);
  const outputs = parseOutputs(await readFile(join(runner, 'output'), 'utf8'));
  return { ...run, outputs, summary: await readFile(join(runner, 'summary.md'), 'utf8') };
}

/** Reads name<<delimiter, lines, delimiter. */
function parseOutputs(file: string): Readonly<Record<string, string>> {
  const blocks = [...file.matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n\2\n/gm)];
  expect(blocks.map(([block]) => block).join('')).toBe(file);
  return Object.fromEntries(blocks.map(([, name, , value]) => [name, value]));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function resultsIn(file: string): Promise<number> {
  const { version, runs } = JSON.parse(await readFile(file, 'utf8'));
  expect(version).toBe('2.1.0');
  return runs[0].results.length;
}

describe('The GitHub action', () => {
  it('is what the metadata syntax of GitHub Actions allows', () => {
    expect(actionFaults(text)).toEqual([]);
    expect(actionFaults(text.replace('shell: bash', 'shel: bash'))).not.toEqual([]);
  });

  it('has one step, in which no expression reaches the script', () => {
    expect(others).toEqual([]);
    expect(step.run).not.toContain('${{');
    const used = Object.values<string>(step.env).join() + step['working-directory'];
    const names = [...used.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(names.sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('fails on findings, and still annotates, sums up and writes SARIF', async () => {
    const run = await runAction({ files: 'good.yaml\nbad.yaml' });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('POST /books');
    expect(run.stdout).toMatch(/^::error .*file=bad\.yaml,/m);
    expect(run.summary).toMatch(/^# Of a step before\n/);
    expect(run.summary).toContain('bad.yaml');
    const sarif = join(installed.folder, 'statusquo.sarif');
    expect(run.outputs).toEqual({ sarif, findings: '13', 'exit-code': '1' });
    expect(await resultsIn(sarif)).toBe(13);
  });

  it('passes where nothing is found', async () => {
    const run = await runAction({ files: 'good.yaml', sarif: 'reports/deep/good.sarif' });
    expect(run.code).toBe(0);
    expect(run.stdout).not.toContain('::');
    const sarif = join(installed.folder, 'reports/deep/good.sarif');
    expect(run.outputs).toEqual({ sarif, findings: '0', 'exit-code': '0' });
    expect(await resultsIn(sarif)).toBe(0);
  });

  it('tells what it could not read from what it found', async () => {
    const run = await runAction({ files: 'unreadable.yaml\nbad.yaml' });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('unreadable.yaml');
    expect(run.outputs['exit-code']).toBe('2');
    expect(Number(run.outputs.findings)).toBe(13);
  });

  it('hands its inputs on', async () => {
    const files = '\n  ba*.yaml  \n\n';
    const quiet = { annotations: 'false', summary: 'false', sarif: '' };
    const run = await runAction({ ...quiet, files, ruleset: 'envelopes/azure', 'fail-severity': 'warn' });
    expect(run.stdout).toContain('error-envelope');
    expect(run.stdout).not.toContain('post-created');
    expect(run.stdout).not.toContain('::');
    expect(run.summary).toBe('# Of a step before\n');
    expect(run.outputs).toEqual({ 'exit-code': '1' });
    expect((await runAction({ ...quiet, files, ruleset: 'envelopes/azure' })).outputs['exit-code']).toBe('0');
  });

  it('says what is wrong with an input, and leaves no report of another run', async () => {
    await runAction({ files: 'bad.yaml' });
    const run = await runAction({ files: 'bad.yaml', 'fail-severity': 'fatal' });
    expect(run.stderr).toContain('fatal');
    expect(run.outputs).toEqual({ 'exit-code': '2' });
    const unwritable = await runAction({ files: 'bad.yaml', sarif: 'bad.yaml/x.sarif' });
    expect(unwritable.outputs).toEqual({ 'exit-code': '2' });
    expect((await runAction({ files: '' })).stderr).toContain("missing required argument 'files'");
  });

  it('runs nothing that an input says', async () => {
    const folder = join(installed.folder, `it's "$(touch pwned)" \`touch pwned\``);
    const evil = '$(touch pwned)\n`touch pwned`\n"; touch pwned; "\n\'; touch pwned; \'\n--help\n-o\npwned';
    await mkdir(folder, { recursive: true });
    await copyFixture('broken/openapi-3.1.yaml', join(folder, 'a b $(touch pwned).yaml'));
    const run = await runAction({
      files: `a b $(touch pwned).yaml\n${evil}`,
      'working-directory': `it's "$(touch pwned)" \`touch pwned\``,
      sarif: '$(touch pwned)\nexit-code<<x\n0\nx\n.sarif',
      annotations: '"; touch pwned; "',
      summary: '$(touch pwned)',
    });
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('a b $(touch pwned).yaml');
    expect(run.stderr).toContain('statusquo: --help does not exist.');
    expect(run.outputs['exit-code']).toBe('2');
    expect(run.outputs.sarif).toBe(join(folder, '$(touch pwned)\nexit-code<<x\n0\nx\n.sarif'));
    for (const input of ['ruleset', 'fail-severity', 'version']) {
      expect((await runAction({ files: 'bad.yaml', [input]: evil })).code).toBe(2);
    }
    expect(await exists(join(folder, 'pwned'))).toBe(false);
    expect(await exists(join(installed.folder, 'pwned'))).toBe(false);
  });

  it('runs the version it is told, in a project that has none', async () => {
    const project = await folderWith();
    await copyFixture('broken/openapi-3.1.yaml', join(project, 'bad.yaml'));
    const run = await runAction({ files: 'bad.yaml', version: `file:${installed.tarball}` }, project);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('POST /books');
    expect((await readdir(project)).sort()).toEqual(['bad.yaml', 'statusquo.sarif']);
  });

  it('runs its own version, not the latest, in a project that has none', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const registry = await LocalRegistry.start(installed.tarball, version, '999.0.0');
    const project = await folderWith();
    await copyFixture('broken/openapi-3.1.yaml', join(project, 'bad.yaml'));
    const run = await runAction({ files: 'bad.yaml' }, project, registry.environment(await folderWith()));
    registry.stop();
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(new RegExp(`^statusquo ${version} `));
  });

  it('says so when a version cannot be installed, and does not call that findings', async () => {
    const hollow = await folderWith({ 'package.json': '{ "name": "statusquo", "version": "1.0.0" }' });
    for (const place of ['/nowhere.tgz', hollow]) {
      const run = await runAction({ files: 'bad.yaml', version: `file:${place}` });
      expect(run.code).toBe(2);
      expect(run.stdout).toMatch(/^::error title=statusquo::statusquo could not be installed/m);
      expect(run.outputs).toEqual({ 'exit-code': '2' });
    }
  });

  it("takes the project's own version, from a folder of a monorepo too", async () => {
    const service = join(installed.folder, 'services/orders');
    await mkdir(service, { recursive: true });
    await copyFixture('broken/openapi-3.1.yaml', join(service, 'openapi.yaml'));
    await writeFile(join(service, '.spectral.yaml'), 'extends: [statusquo/envelopes/azure]\n');
    const run = await runAction({ files: 'openapi.yaml', 'working-directory': 'services/orders' });
    expect(run.stdout).toContain(`(${join(installed.folder, 'node_modules/statusquo/dist/cli.cjs')})`);
    expect(run.outputs.sarif).toBe(join(service, 'statusquo.sarif'));
    expect(run.stdout).toMatch(/^::warning .*file=services\/orders\/openapi\.yaml,/m);
    await rm(service, { recursive: true });
  });
});
