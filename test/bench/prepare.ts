import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { bench, root } from './places.ts';

/** Installs what only the benchmark needs, and builds dist, each where it is missing or older than its sources. */
export function prepare(): void {
  if (modified(`${bench}node_modules/.package-lock.json`) < modified(`${bench}package-lock.json`)) {
    console.log('Installing the other tools, 470 MB, most of it the document …');
    npm(['ci', '--ignore-scripts', '--loglevel=error'], bench);
  }
  const sources = ['src', 'rules', '.config/build.mjs', 'package-lock.json'];
  if (modified(`${root}dist/cli.cjs`) < Math.max(...sources.map((source) => newest(root + source)))) {
    console.log('Building dist …');
    npm(['run', 'build', '--silent'], root);
  }
}

/** When a file was written, in milliseconds since 1970; 0 where there is none. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the youngest file of a folder was written; of a file, when it was. */
function newest(path: string): number {
  if (!statSync(path).isDirectory()) return modified(path);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => modified(`${path}/${file}`)));
}

function npm(args: readonly string[], cwd: string): void {
  // On Windows npm is a script, which only a shell can run. What a build prints is of no interest here.
  const shell = process.platform === 'win32';
  execFileSync('npm', args, { cwd, shell, stdio: ['ignore', 'ignore', 'inherit'] });
}
