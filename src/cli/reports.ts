import { type Format, formatOf, formats, render } from '../reports/formats.ts';
import type { Results } from '../reports/report.ts';
import { suggest } from '../suggest.ts';
import { isTerminal, print } from './print.ts';
import { wantsColors } from './terminal.ts';

/** Where a report goes. */
interface Destination {
  readonly format: Format;
  /** stdout when left out. */
  readonly file: string | undefined;
}

/** The flags that say which reports are made. */
export interface ReportFlags {
  readonly format?: readonly string[];
  /** A file, or `<format>=<file>`. */
  readonly output?: readonly string[];
  readonly verbose: boolean;
}

/**
 * Rewrites Spectral's way to name the report that a file is for: `--output.sarif out.sarif`, `-o.sarif=out.sarif`.
 * @param args the arguments of the command line
 */
export function withNamedOutputs(args: readonly string[]): readonly string[] {
  const rewritten: string[] = [];
  let format: string | undefined;
  for (const arg of args) {
    const [, name, file] = /^(?:-o|--output)\.([a-z-]+)(?:=(.*))?$/.exec(arg) ?? [];
    if (format !== undefined) rewritten.push('-o', `${format}=${arg}`);
    else if (name === undefined) rewritten.push(arg);
    else if (file !== undefined) rewritten.push('-o', `${name}=${file}`);
    format = format === undefined && file === undefined ? name : undefined;
  }
  return rewritten;
}

/** People read these on one screen; any other is read by a program, which wants nothing else on stdout. */
const readTogether: readonly Format[] = ['text', 'github'];

/** A wrong combination of flags, in a sentence. */
export class WrongFlags extends Error {}

/**
 * Works out from the flags which report goes where.
 * @param environment in GitHub Actions, annotations come with the text unless the flags ask for something else
 * @throws WrongFlags when they contradict each other
 */
export function destinationsOf(
  { format, output = [] }: Pick<ReportFlags, 'format' | 'output'>,
  environment: Readonly<Record<string, string | undefined>>,
): readonly Destination[] {
  const files = new Map<Format, string | undefined>();
  for (const name of format ?? usualFormats(output, environment)) files.set(toFormat(name), undefined);
  for (const destination of output.map((text) => toDestination(text, [...files.keys()]))) {
    if (files.get(destination.format) !== undefined) {
      throw new WrongFlags(`the ${destination.format} report has two files; give it one`);
    }
    files.set(destination.format, destination.file);
  }
  const destinations = [...files].map(([each, file]) => ({ format: each, file }));
  assertStdoutIsShared(destinations);
  return destinations;
}

function usualFormats(
  output: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly Format[] {
  if (output.length > 0 && output.every((each) => namedFile(each))) return [];
  return environment.GITHUB_ACTIONS === 'true' && output.length === 0 ? ['text', 'github'] : ['text'];
}

/** Makes the reports, and writes each where it goes. */
export async function writeReports(
  destinations: readonly Destination[],
  results: Results,
  verbose: boolean,
): Promise<void> {
  for (const { format, file } of destinations) {
    if (format === 'text' && results.documents.length === 0) continue;
    const isOnTerminal = file === undefined && isTerminal();
    const looks = {
      colors: wantsColors(isOnTerminal) ? await loadColors() : undefined,
      width: isOnTerminal ? process.stdout.columns : undefined,
      verbose,
    };
    const report = await render(format, results, looks);
    if (file === undefined) print(report);
    else await (await import('./output.ts')).writeReport(report, file);
  }
}

async function loadColors() {
  return (await import('picocolors')).default.createColors(true);
}

function toDestination(output: string, formats: readonly Format[]): Destination {
  const named = namedFile(output);
  if (named) return named;
  const [format, another] = formats;
  if (format !== undefined && another === undefined) return { format, file: output };
  throw new WrongFlags(`-o ${output} does not say which report it is for; write -o <format>=${output}`);
}

/** `sarif=out.sarif` names its format; anything else is a file. */
function namedFile(output: string): Destination | undefined {
  const [, name = '', file] = /^([a-z-]+)=(.+)$/.exec(output) ?? [];
  const format = formatOf(name);
  return format === undefined ? undefined : { format, file: file === '<stdout>' ? undefined : file };
}

function toFormat(name: string): Format {
  const format = formatOf(name);
  if (format !== undefined) return format;
  throw new WrongFlags(`there is no format ${name}${suggest(name, formats)} (${formats.join(', ')})`);
}

function assertStdoutIsShared(destinations: readonly Destination[]): void {
  const [first, second, ...others] = destinations.flatMap(({ format, file }) =>
    file === undefined ? [format] : [],
  );
  if (second === undefined || [first, second, ...others].every((each) => each && readTogether.includes(each)))
    return;
  throw new WrongFlags(
    `${first} and ${second} cannot share stdout; write one to a file, as in -o ${second}=<file>`,
  );
}
