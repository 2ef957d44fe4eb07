import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, projectRoot, removeFolders } from '../cli/run-cli.ts';
import { GitRepository } from './git-repository.ts';
import { expectGuarded, expectPartsGuarded } from './guarded.ts';
import { pack } from './installed.ts';
import { recipe } from './recipes.ts';

const isInstalled = spawnSync('sh', ['-c', 'pre-commit --version']).status === 0;
if (!isInstalled) console.log('The hook of pre-commit is not tested: there is no pre-commit here.');

const fromPackage = recipe('pre-commit').file('.pre-commit-config.yaml', 'last');
const fromRepository = recipe('pre-commit').file('.pre-commit-config.yaml', 'first');
const inParts = recipe('A document in several files').file('.pre-commit-config.yaml');

/** Where pre-commit keeps what it installs. */
let home: string;
let hookRepository: GitRepository;

/** The project as it is now, committed and tagged in a repository of its own. */
async function publishHook(): Promise<GitRepository> {
  const repository = await GitRepository.create();
  const leftOut = ['.git', 'node_modules', 'dist', 'coverage'];
  await cp(projectRoot, repository.folder, {
    recursive: true,
    filter: (source) => !leftOut.includes(basename(source)),
  });
  await repository.mustRun('git add --all && git commit --quiet --message "All of it" && git tag v1.0.0');
  return repository;
}

/** A repository with a configuration of the page, in which the words in angle brackets are replaced. */
async function repositoryWith(config: string): Promise<GitRepository> {
  const repository = await GitRepository.create({ PRE_COMMIT_HOME: home, npm_config_prefer_offline: 'true' });
  const filled = config
    .replace('<the address of this repository>', hookRepository.folder)
    .replace('<a tag or a commit of it>', 'v1.0.0')
    .replace('statusquo@<version>', await pack(home));
  await repository.write('.pre-commit-config.yaml', filled);
  for (const line of recipe('pre-commit').commands) await repository.mustRun(line);
  return repository;
}

describe.skipIf(!isInstalled)('The hook of pre-commit', () => {
  beforeAll(async () => {
    home = await folderWith();
    hookRepository = await publishHook();
  });
  afterAll(removeFolders);

  it('is installed from the repository, and guards commits', async () => {
    await expectGuarded(await repositoryWith(fromRepository));
  }, 300_000);

  it('guards documents in several files', async () => {
    await expectPartsGuarded(await repositoryWith(inParts));
  }, 300_000);

  it('is installed from the package, and guards commits', async () => {
    await expectGuarded(await repositoryWith(fromPackage));
  }, 300_000);

  it('takes files for documents by their names', async () => {
    const documents = ['Swagger.YAML', 'apis/orders.openapi.json', 'openapi/v2/openapi_internal.yml'];
    const others = ['about-myopenapi.yaml', 'openapi.ts', 'openapi/orders.yaml', 'openapitools.json'];
    const repository = await repositoryWith(fromRepository);
    for (const file of [...documents, ...others]) await repository.write(file, '{ "openapi": "4.0.0" }\n');
    await repository.mustRun('git add --all');
    const { code, output } = await repository.commit();
    expect(code).not.toBe(0);
    // Whatever reaches statusquo is complained of, for none of them has a version that can be read.
    const reached = [...output.matchAll(/^statusquo: (\S+)/gm)].map(([, file = '']) =>
      file.replace(/:\d+:\d+$/, ''),
    );
    expect(reached.sort()).toEqual(documents);
  }, 300_000);
});
