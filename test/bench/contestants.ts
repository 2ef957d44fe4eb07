import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchDocument } from './documents.ts';
import { bench, root } from './places.ts';

/** Who reads documents, each in a process of its own. */
export type Id = 'statusquo' | 'redocly' | 'spectral' | 'node' | 'parse';

/** A contestant, and how to see that it did its work. */
export interface Contestant {
  readonly id: Id;
  /** Its name, with its version, which is read when it is asked for: it may have to be installed first. */
  readonly title: () => string;
  /** What Node is to run: a script and its arguments. */
  readonly command: (document: BenchDocument) => readonly string[];
  /**
   * How many problems it found, read in what it printed; undefined where that does not say, so the work was not done.
   * A contestant without it finds no problems, and has done its work when it exits with 0.
   */
  readonly count?: (output: string) => number | undefined;
}

/** statusquo as it is built, with the rules that it has by default. */
export const statusquo: Contestant = {
  id: 'statusquo',
  title: () => `statusquo ${versionOf(root)}`,
  command: ({ file }) => [`${root}dist/cli.cjs`, file],
  count: (output) =>
    /No findings in 1 document/.test(output) ? 0 : first(output, /(\d+) findings? in 1 document/),
};

/** Started with the file that its package names as its command, like the others; what it may ask of the network is off. */
const redocly: Contestant = {
  id: 'redocly',
  title: () => titleOf('@redocly/cli', 'Redocly CLI'),
  command: ({ file }) => [
    commandOf('@redocly/cli', 'redocly'),
    'lint',
    file,
    '--format=stylish',
    `--config=${bench}contestants/redocly.yaml`,
  ],
  count: (output) => {
    if (!/ validated in /.test(output)) return undefined;
    return (first(output, /(\d+) errors?\b/) ?? 0) + (first(output, /(\d+) warnings?\b/) ?? 0);
  },
};

const spectral: Contestant = {
  id: 'spectral',
  title: () => titleOf('@stoplight/spectral-cli', 'Spectral CLI'),
  command: ({ file }) => [
    commandOf('@stoplight/spectral-cli', 'spectral'),
    'lint',
    file,
    '--format=stylish',
    `--ruleset=${bench}contestants/spectral.yaml`,
  ],
  count: (output) => {
    // It reports a document that it cannot read as a problem of that.
    if (/ (parser|unrecognized-format) /.test(output)) return undefined;
    return /^No results/m.test(output) ? 0 : first(output, /✖ (\d+) problems?/);
  },
};

const node: Contestant = {
  id: 'node',
  title: () => `Node ${process.versions.node}, an empty script`,
  command: () => [`${bench}contestants/nothing.mjs`],
};

const parse: Contestant = {
  id: 'parse',
  title: () => `Node with ${titleOf('js-yaml', 'js-yaml')} or JSON.parse`,
  command: ({ file, format }) => [`${bench}contestants/parse-${format.toLowerCase()}.mjs`, file],
};

/** All who are measured side by side. */
export const contestants: readonly Contestant[] = [statusquo, redocly, spectral, node, parse];

/** The environment of all: no colours, no telemetry, no look for updates, nothing that a CI or npm sets. */
export const environment: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'TEMP'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  NO_COLOR: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

function first(output: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(output)?.[1];
  return found === undefined ? undefined : Number(found);
}

function titleOf(name: string, spoken: string): string {
  return `${spoken} ${versionOf(`${bench}node_modules/${name}`)}`;
}

function commandOf(name: string, bin: string): string {
  const folder = `${bench}node_modules/${name}`;
  return join(folder, manifestOf(folder).bin[bin]);
}

function versionOf(folder: string): string {
  return manifestOf(folder).version;
}

function manifestOf(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
