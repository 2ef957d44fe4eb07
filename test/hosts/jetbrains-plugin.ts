import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { outcomeOf, type Run } from '../cli/run-cli.ts';
import type { JsonFinding } from './comparable.ts';

/** Runs Spectral's command line, and reads its output, as the Spectral plugin for JetBrains' editors does. */
export class JetBrainsPlugin {
  readonly #project: string;

  /** @param project the root of the project, in whose `node_modules` Spectral's command line is installed */
  constructor(project: string) {
    this.#project = project;
  }

  /** What the plugin shows for a file, which it names to Spectral by its absolute path. */
  async lintFile(file: string, ruleset: string): Promise<readonly JsonFinding[]> {
    return read(await this.#run([...lintWith(ruleset), file], ''));
  }

  /** What an older version of the plugin shows, which hands Spectral the text of the editor on stdin. */
  async lintText(text: string, ruleset: string, folder = this.#project): Promise<readonly JsonFinding[]> {
    return read(await this.#run(lintWith(ruleset), text, folder));
  }

  #run(args: readonly string[], stdin: string, cwd = this.#project): Promise<Run> {
    const child = spawn(join(this.#project, 'node_modules/.bin/spectral'), args, {
      cwd,
      // The plugin sets this: one of Spectral's dependencies makes a later Node warn.
      env: { ...process.env, NODE_OPTIONS: '--no-warnings' },
      timeout: 60_000,
    });
    return outcomeOf(child, stdin);
  }
}

/** The arguments in front of the document. */
function lintWith(ruleset: string): readonly string[] {
  return ['-r', ruleset, '-f', 'json', 'lint'];
}

/** Throws where the plugin would show nothing but an error. */
function read({ stdout, stderr, code }: Run): readonly JsonFinding[] {
  if (code === null || code > 2) throw new Error(`Spectral ended with ${code}: ${stderr}`);
  if (stderr.trim() !== '') throw new Error(`Spectral wrote to stderr: ${stderr}`);
  // Spectral puts a sentence behind an empty list; the plugin knows that.
  if (stdout === '' || stdout.startsWith('[]')) return [];
  return JSON.parse(stdout);
}
