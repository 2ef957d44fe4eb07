import { type ExecFileOptions, execFile } from 'node:child_process';
import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { JsonFinding } from './comparable.ts';

/** Runs a command, on Windows by the shell: there npm, and all that it installs, are `.cmd` files. */
function run(command: string, args: readonly string[], options: ExecFileOptions = {}) {
  return promisify(execFile)(command, args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Packs the package as it is built now.
 * @param folder where to put it
 * @returns the absolute path of the tarball
 */
export async function pack(folder: string): Promise<string> {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  return resolve(folder, `${name}-${version}.tgz`);
}

/** What came of a process. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder in which a new user has installed the packed package beside Spectral. */
export class Installed {
  readonly folder: string;
  /** The path of the packed package. */
  readonly tarball: string;

  private constructor(folder: string, tarball: string) {
    this.folder = folder;
    this.tarball = tarball;
  }

  /** Packs the package as it is built now, and installs it in an empty folder. */
  static async create(...packages: readonly string[]): Promise<Installed> {
    const folder = await mkdtemp(join(tmpdir(), 'statusquo-'));
    const tarball = await pack(folder);
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball, ...packages];
    await run('npm', install, { cwd: folder });
    return new Installed(folder, tarball);
  }

  /** A folder of its own with the same installation. */
  static async beside(other: Installed, files: Readonly<Record<string, string>>): Promise<Installed> {
    const installed = new Installed(await mkdtemp(join(tmpdir(), 'statusquo-')), other.tarball);
    await symlink(join(other.folder, 'node_modules'), join(installed.folder, 'node_modules'), 'junction');
    for (const [file, text] of Object.entries(files)) await installed.write(file, text);
    return installed;
  }

  write(file: string, text: string): Promise<void> {
    return writeFile(join(this.folder, file), text);
  }

  /** What `statusquo -f json` finds. Absolute paths of documents; `root` is what their `$ref`s stay below. */
  async statusquo(documents: readonly string[], root = '/'): Promise<readonly JsonFinding[]> {
    return this.#findings('statusquo', ['-f', 'json', '--root', root, ...documents]);
  }

  /** What `spectral lint -f json` finds. */
  async spectral(documents: readonly string[]): Promise<readonly JsonFinding[]> {
    // With -o Spectral keeps its closing prose out of the JSON.
    return this.#findings('spectral', ['lint', '-f', 'json', ...documents]);
  }

  /** What `spectral` does with arguments of any kind. */
  async runSpectral(args: readonly string[]): Promise<Outcome> {
    return this.node([resolve(this.folder, 'node_modules/@stoplight/spectral-cli/dist/index.js'), ...args]);
  }

  /** What Node does in the folder: with a file and its arguments, or with options of its own. */
  async node(args: readonly string[]): Promise<Outcome> {
    try {
      const { stdout, stderr } = await run(process.execPath, args, { cwd: this.folder });
      return { code: 0, stdout: String(stdout), stderr: String(stderr) };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
      if (typeof code !== 'number') throw error;
      return { code, stdout, stderr };
    }
  }

  async #findings(command: string, args: readonly string[]): Promise<readonly JsonFinding[]> {
    const output = join(this.folder, `${command}.json`);
    await this.#execute(command, [...args, '-o', output]);
    return JSON.parse(await readFile(output, 'utf8'));
  }

  async #execute(command: string, args: readonly string[]): Promise<void> {
    const bin = resolve(this.folder, 'node_modules/.bin', command);
    try {
      await run(bin, args, { cwd: this.folder, maxBuffer: 1 << 28 });
    } catch (error) {
      // Exit code 1 means findings.
      if ((error as { code?: unknown }).code !== 1) throw error;
    }
  }
}
