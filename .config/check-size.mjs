// @ts-check
/**
 * Installs the package as a user would, in an empty folder, and tells what that costs. Fails where it costs more than
 * it may, or other than README.md says.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The most that an installation may add, the package itself included. */
const limits = { packages: 20, megabytes: 16 };

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'statusquo-size-'));
try {
  const { packages, megabytes, seconds } = measure();
  console.log(
    `An installation adds ${packages} packages and ${megabytes.toFixed(1)} MB (${seconds.toFixed(1)} s).`,
  );
  const complaints = complaintsAbout(packages, megabytes);
  for (const complaint of complaints) console.error(`check-size: ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure() {
  const tarball = npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root).trim();
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const start = performance.now();
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', `./${tarball}`], folder);
  const seconds = (performance.now() - start) / 1000;
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'));
  const packages = Object.keys(lock.packages).length;
  return { packages, megabytes: bytesIn(join(folder, 'node_modules')) / 1e6, seconds };
}

/**
 * @param {number} packages
 * @param {number} megabytes
 */
function complaintsAbout(packages, megabytes) {
  const complaints = [];
  if (packages > limits.packages) complaints.push(`these are more than ${limits.packages} packages`);
  if (megabytes > limits.megabytes) complaints.push(`this is more than ${limits.megabytes} MB`);
  const actual = `${packages} packages and ${Math.ceil(megabytes)} MB`;
  const claim = /\d+ packages and \d+ MB/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0];
  if (claim !== undefined && claim !== actual) {
    complaints.push(`README.md says "${claim}", and it should say "${actual}"`);
  }
  return complaints;
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  // On Windows npm is a script, which only a shell can run.
  const shell = process.platform === 'win32';
  return execFileSync('npm', args, { cwd, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** @param {string} path */
function bytesIn(path) {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
