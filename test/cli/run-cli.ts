import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
export const fixtures = join(projectRoot, 'fixtures');
/** Whether links, pipes, permissions and file names are those of Windows. */
export const isWindows = process.platform === 'win32';
const command = join(projectRoot, 'dist/cli.cjs');

/** What came of a process. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment, from which what colours, reports and Node's options depend on was taken. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** The command; the built one when left out. */
  readonly file?: string;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
  /** The user to run as; only the superuser may change it. */
  readonly uid?: number;
}

/** Runs the built command as a process. Someone who builds at the same time empties dist for a moment: wait for it. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  for (let attempt = 0; ; attempt += 1) {
    const run = await runOnce(args, options);
    const isBuilding = /Cannot find module '[^']*[\\/]dist[\\/]/.test(run.stderr);
    if (!isBuilding || attempt === 40) return run;
    await sleep(250);
  }
}

/**
 * Runs a line of the shell, in which RUN is the built command.
 * @param args what stands behind the command wherever it runs
 */
export function runInShell(line: string, cwd: string, args: readonly string[] = []): Promise<Run> {
  const script = line.replaceAll('RUN', '"$0" "$@"');
  return outcomeOf(spawn('bash', ['-c', script, process.execPath, command, ...args], { cwd, timeout }));
}

/** A process that hangs is a failure, and must not outlive the test. */
const timeout = 30_000;

function runOnce(
  args: readonly string[],
  { cwd, env, stdin, file = command, node, uid }: RunOptions,
): Promise<Run> {
  const child = spawn(process.execPath, [...(node ?? []), file, ...args], {
    cwd: cwd ?? projectRoot,
    env: { ...plainEnvironment(), ...env },
    ...(uid === undefined ? {} : { uid }),
    timeout,
  });
  return outcomeOf(child, stdin);
}

/** Gives a process its stdin, and waits for its end. */
export function outcomeOf(
  child: ChildProcessWithoutNullStreams,
  stdin: string | Uint8Array = '',
): Promise<Run> {
  return new Promise((done, fail) => {
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', fail).on('close', (code) => done({ ...output, code }));
    // A process that ends before it has read all of stdin closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, NODE_OPTIONS, NODE_V8_COVERAGE, GITHUB_ACTIONS, ...rest } = process.env;
  return rest;
}

/** The lines of a text, without the empty one behind the last line break. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** A new folder with files in it, removed with the rest by {@link removeFolders}. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'statusquo-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

const folders: string[] = [];

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Copies a file or folder of fixtures to a place. */
export async function copyFixture(name: string, target: string): Promise<void> {
  await cp(join(fixtures, name), target, { recursive: true });
}
