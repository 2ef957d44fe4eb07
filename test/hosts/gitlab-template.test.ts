import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyFixture, folderWith, removeFolders } from '../cli/run-cli.ts';
import { Installed } from './installed.ts';
import { LocalRegistry } from './local-registry.ts';

const run = promisify(execFile);
const template = '.gitlab/statusquo.yml';

let installed: Installed;

beforeAll(async () => {
  // Knows what GitLab allows, and merges what is included as GitLab does.
  installed = await Installed.create('gitlab-ci-local@4.61.1');
}, 240_000);

afterAll(removeFolders);

/** The parts of a job that these tests are about. */
interface Job {
  readonly before_script?: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

/** The job of a pipeline that includes the template, with the pipeline's variables and its own. */
async function jobOf(pipeline: string): Promise<Job> {
  const project = await folderWith({ '.gitlab-ci.yml': pipeline });
  await cp(template, join(project, 'statusquo.yml'));
  await run('git', ['init', '--quiet'], { cwd: project });
  // Only what git knows can be included.
  await run('git', ['add', '--all'], { cwd: project });
  await run('git', ['remote', 'add', 'origin', 'git@gitlab.com:group/project.git'], { cwd: project });
  const { stdout } = await run(
    resolve(installed.folder, 'node_modules/.bin/gitlab-ci-local'),
    ['--preview'],
    {
      cwd: project,
      env: { ...process.env, HOME: project, FORCE_COLOR: '0' },
    },
  );
  const { variables, statusquo } = parse(stdout);
  return { ...statusquo, variables: { ...variables, ...statusquo.variables } };
}

/** A project in which statusquo is installed, as `npm ci` in a before_script leaves it. */
async function projectWith(...fixtures: readonly string[]): Promise<string> {
  const project = await folderWith();
  await mkdir(join(project, '.git'));
  await symlink(join(installed.folder, 'node_modules'), join(project, 'node_modules'));
  for (const fixture of fixtures) await copyFixture(fixture, join(project, fixture));
  return project;
}

/** Runs the script of a job as a runner does: its lines as one script, which ends where a line fails. */
async function runJob({ before_script = [], script, variables }: Job, project: string, shell = 'bash') {
  const temporary = await folderWith();
  const env = { ...process.env, TMPDIR: temporary, ...variables, CI_PROJECT_DIR: project };
  const lines = [...before_script, ...script];
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(shell, ['-e', '-c', lines.join('\n')], { cwd: project, env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** The code quality report, and the text of the JUnit report, from where the job says they are. */
async function reportsOf({ artifacts }: Job, project: string) {
  const { codequality = '', junit = '' } = artifacts.reports;
  const quality: { location: { path: string } }[] = JSON.parse(
    await readFile(join(project, codequality), 'utf8'),
  );
  return { quality, junit: await readFile(join(project, junit), 'utf8') };
}

const include = 'include: [{ local: statusquo.yml }]\n';

describe('The GitLab template', () => {
  it('is what GitLab allows, and keeps its reports when the job fails', async () => {
    const { artifacts } = await jobOf(include);
    expect(artifacts.when).toBe('always');
    expect(Object.keys(artifacts.reports).sort()).toEqual(['codequality', 'junit']);
  });

  it.each(['bash', 'sh'])('fails on findings, and writes both reports, in %s', async (shell) => {
    const files = 'broken/openapi-3.1.yaml\n  conforming/*.yaml\n';
    const job = await jobOf(`${include}variables: { STATUSQUO_FILES: ${JSON.stringify(files)} }\n`);
    const project = await projectWith('broken/openapi-3.1.yaml', 'conforming');
    const { code, stdout, stderr } = await runJob(job, project, shell);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('13 findings in 5 documents');
    const { quality, junit } = await reportsOf(job, project);
    expect(quality).toHaveLength(13);
    expect(new Set(quality.map(({ location }) => location.path))).toEqual(
      new Set(['broken/openapi-3.1.yaml']),
    );
    expect(junit.match(/<failure/g)?.length).toBeGreaterThan(0);
  });

  it('passes where nothing is found', async () => {
    const job = await jobOf(
      `${include}statusquo: { variables: { STATUSQUO_FILES: conforming/openapi-3.0.json } }\n`,
    );
    const project = await projectWith('conforming/openapi-3.0.json');
    expect((await runJob(job, project)).code).toBe(0);
    const { quality, junit } = await reportsOf(job, project);
    expect(quality).toEqual([]);
    expect(junit).toContain('<testsuites');
    expect(junit).not.toContain('<failure');
  });

  it('hands its variables on', async () => {
    const job = await jobOf(`${include}variables:
  STATUSQUO_FILES: its name has spaces.yaml
  STATUSQUO_RULESET: envelopes/azure
  STATUSQUO_FAIL_SEVERITY: warn
`);
    const project = await projectWith();
    await copyFixture('broken/openapi-3.1.yaml', join(project, 'its name has spaces.yaml'));
    const { code, stdout } = await runJob(job, project);
    expect(code).toBe(1);
    expect(stdout).toContain('error-envelope');
    expect(stdout).not.toContain('post-created');
  });

  it('tells what it could not read from what it found', async () => {
    const job = await jobOf(include);
    const { code, stderr } = await runJob(job, await projectWith());
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'statusquo: openapi.yaml does not exist.\n' });
  });

  it('installs the version it is told', async () => {
    const files = 'broken/openapi-3.1.yaml';
    const pipeline = (version: string) =>
      `${include}variables: { STATUSQUO_FILES: ${files}, STATUSQUO_VERSION: ${version} }\n`;
    const project = await projectWith(files);
    await rm(join(project, 'node_modules'));
    expect((await runJob(await jobOf(pipeline(`file:${installed.tarball}`)), project)).code).toBe(1);
    expect((await runJob(await jobOf(pipeline('file:/nowhere.tgz')), project)).code).toBe(2);
  });

  it('installs the latest version in a project that has none', async () => {
    const job = await jobOf(`${include}variables: { STATUSQUO_FILES: broken/openapi-3.1.yaml }\n`);
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const registry = await LocalRegistry.start(installed.tarball, version);
    const project = await projectWith('broken/openapi-3.1.yaml');
    await rm(join(project, 'node_modules'));
    const variables = { ...job.variables, ...registry.environment(await folderWith()) };
    const { code } = await runJob({ ...job, variables }, project);
    registry.stop();
    expect(code).toBe(1);
  });

  it('runs in a folder of a monorepo', async () => {
    const job = await jobOf(`${include}statusquo: { before_script: ['cd "broken/$SERVICE"'] }\n`);
    const project = await projectWith('broken/multi-file');
    const variables = {
      ...job.variables,
      SERVICE: 'multi-file',
      STATUSQUO_VERSION: `file:${installed.tarball}`,
    };
    expect((await runJob({ ...job, variables }, project)).code).toBe(1);
    const paths = (await reportsOf(job, project)).quality.map(({ location }) => location.path);
    expect(paths).toContain('broken/multi-file/openapi.yaml');
  });

  it('runs nothing that a variable says', async () => {
    const evil = ['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', 'FILES', 'touch pwned', '--help'];
    const job = await jobOf(include);
    const project = await projectWith();
    for (const name of [
      'STATUSQUO_FILES',
      'STATUSQUO_RULESET',
      'STATUSQUO_FAIL_SEVERITY',
      'STATUSQUO_VERSION',
    ]) {
      const variables = { ...job.variables, [name]: evil.join('\n') };
      expect((await runJob({ ...job, variables }, project)).code).toBe(2);
      await expect(readFile(join(project, 'pwned'))).rejects.toThrow();
    }
  });
});
