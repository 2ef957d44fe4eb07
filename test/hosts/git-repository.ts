import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { folderWith } from '../cli/run-cli.ts';

/** What came of a command: its exit code, and all that it printed. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** A git repository in a temporary folder, out of reach of the settings of whoever runs the tests. */
export class GitRepository {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(folder: string, env: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.#env = { ...ownEnvironment(), ...env };
  }

  /** @param env added to the environment of every command */
  static async create(env: Readonly<Record<string, string>> = {}): Promise<GitRepository> {
    const repository = new GitRepository(await folderWith({ '.gitignore': 'node_modules\n' }), env);
    await repository.mustRun('git init --quiet');
    return repository;
  }

  async write(file: string, content: string): Promise<void> {
    const path = join(this.folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }

  /** Replaces a text in a file that has it. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const before = await readFile(join(this.folder, file), 'utf8');
    if (!before.includes(from)) throw new Error(`${file} has no "${from}"`);
    await this.write(file, before.replace(from, to));
  }

  /** Copies a file or folder of the project. */
  async copy(source: string, target: string): Promise<void> {
    await cp(source, join(this.folder, target), { recursive: true });
  }

  /** Makes the packages that another folder has installed those of the repository. */
  async usePackagesOf(folder: string): Promise<void> {
    await this.copy(join(folder, 'package.json'), 'package.json');
    await symlink(resolve(folder, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  /** Commits what is staged, with the hooks. */
  commit(): Promise<Outcome> {
    return this.run('git commit --quiet --message "A commit"');
  }

  /** Stages everything there is, and commits it. */
  async commitAll(): Promise<Outcome> {
    await this.mustRun('git add --all');
    return this.commit();
  }

  /** Runs a line of shell in the repository. */
  async run(line: string): Promise<Outcome> {
    const child = spawn('sh', ['-c', `exec 2>&1; ${line}`], {
      cwd: this.folder,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = new Promise<number | null>((done, fail) => {
      child.on('error', fail).on('close', done);
    });
    const output = await text(child.stdout);
    return { code: await closed, output };
  }

  /** Runs a line of shell that has to succeed. */
  async mustRun(line: string): Promise<void> {
    const { code, output } = await this.run(line);
    if (code !== 0) throw new Error(`${line}\nended with ${code}:\n${output}`);
  }
}

/** Tests may themselves be run by a git hook, whose variables point at the repository of that hook. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(GIT_|HUSKY|LEFTHOOK|PRE_COMMIT|SKIP$|NODE_ENV$|FORCE_COLOR$)/.test(name),
  );
  const person = { NAME: 'Somebody', EMAIL: 'somebody@example.com' };
  return {
    ...Object.fromEntries(inherited),
    NO_COLOR: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      Object.entries(person).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    ),
  };
}
