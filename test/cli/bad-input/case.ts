import { folderWith, linesOf, type Run, runCli, runInShell } from '../run-cli.ts';

/** A kind of bad input: how to make it, and what the command has to say to it. Tested, and a row of the page. */
export interface BadInput {
  /** What is wrong, as the page calls it. */
  readonly kind: string;
  /** Written into the folder that the command runs in. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Makes what a file cannot hold. */
  readonly arrange?: (folder: string) => Promise<Scene>;
  /** What the command is called with. Default: `openapi.yaml`. */
  readonly args?: readonly string[];
  /** A line for the shell, for what only a shell can do; `RUN` stands for the command with its arguments. */
  readonly shell?: string;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
  /** A phrase of the reason. */
  readonly says: RegExp;
  /** The file and line, as the command names them; a file of any place where it is left out. */
  readonly at?: string;
  /** 2: a sentence on stderr. 0 and 1: a finding at the `$ref`, and the document is linted. */
  readonly code: 0 | 1 | 2;
  /** Why this machine cannot make it, if it cannot. */
  readonly impossible?: string | undefined;
  /** Whether no other file is linted beside it: the run as a whole fails, or there is no report to look into. */
  readonly isWhole?: boolean;
}

/** What was made for a case. */
export interface Scene {
  /** Where the command runs, if not in the folder. */
  readonly cwd?: string;
  /** What goes before the other arguments. */
  readonly args?: readonly string[];
  readonly uid?: number;
  /** Why it could not be made after all. */
  readonly impossible?: string;
  readonly end?: () => Promise<void>;
}

/** What the command made of a case. */
export interface Outcome extends Run {
  /** The sentences, without what differs from machine to machine. */
  readonly sentences: readonly string[];
  /** The files that there are findings in. */
  readonly linted: readonly string[];
}

/** A document with one finding, an info, which has to be found whatever stands beside it. */
const neighbour = `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths: { /books: { get: { responses: { '200': { description: The books. }, '401': { description: Who? } } } } }
`;

/** Runs the command on a case, beside a document with a finding. Gives the reason where the case cannot be made. */
export async function attempt(bad: BadInput): Promise<Outcome | string> {
  if (bad.impossible !== undefined) return bad.impossible;
  const folder = await folderWith({ 'other.yaml': neighbour, ...bad.files });
  const scene: Scene = (await bad.arrange?.(folder)) ?? {};
  try {
    if (scene.impossible !== undefined) return scene.impossible;
    const others = bad.isWhole ? [] : ['other.yaml', '-f', 'json'];
    const args = [...(scene.args ?? []), ...(bad.args ?? ['openapi.yaml']), ...others];
    const cwd = scene.cwd ?? folder;
    const user = scene.uid === undefined ? {} : { uid: scene.uid };
    const run = bad.shell
      ? await runInShell(bad.shell, cwd, args)
      : await runCli(args, { cwd, node: bad.node ?? [], ...user });
    return { ...run, ...read(run, folder) };
  } finally {
    await scene.end?.();
  }
}

/** The sentences of stderr, and those of the findings about `$ref`s. */
function read({ stdout, stderr }: Run, folder: string): Pick<Outcome, 'sentences' | 'linted'> {
  const findings: { code: string; message: string; source: string }[] = stdout.startsWith('[')
    ? JSON.parse(stdout)
    : [];
  const messages = findings.filter(({ code }) => code === 'invalid-ref').map(({ message }) => message);
  const told = linesOf(stderr).map((line) => line.replace(/^statusquo: /, ''));
  return {
    sentences: [...told, ...messages].map((text) => withoutMachine(text, folder)),
    linted: [...new Set(findings.map(({ source }) => source.slice(source.lastIndexOf('/') + 1)))],
  };
}

function withoutMachine(text: string, folder: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')
    .replaceAll(folder, '<folder>')
    .replaceAll(/(127\.0\.0\.1|localhost):\d{4,5}\b/g, '$1:8080');
}

/** The beginning of a document whose only response is written as given. */
export function documentWith(response: string, more = ''): string {
  return `openapi: 3.0.3
info: { title: Bookshelf, version: 1.4.0 }
paths:
  /books:
    get:
      responses:
        '200': ${response}
${more}`;
}

/** A document whose only response is behind a `$ref`. */
export function referring(reference: string): string {
  return documentWith(`{ $ref: ${JSON.stringify(reference)} }`);
}

export const isWindows = process.platform === 'win32';
const isLinux = process.platform === 'linux';
export const onlyPosix = isWindows ? 'Windows has no such files' : undefined;
export const onlyLinux = isLinux ? undefined : 'only Linux has such a file';
