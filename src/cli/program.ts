import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { formats } from '../reports/formats.ts';
import { severities } from '../reports/report.ts';
import { addCommands } from './commands.ts';
import { ExitCode } from './exit-code.ts';
import { type LintFlags, runLint, usualFlags } from './lint-command.ts';
import { print, printError } from './print.ts';
import { readingOptions } from './reading-options.ts';
import { withNamedOutputs } from './reports.ts';

const examples = `
Examples:
  $ statusquo openapi.yaml                        lint a document
  $ statusquo "apis/**/*.yaml" -F warn            lint many, and fail on warnings too
  $ statusquo "**/*.yaml" "!legacy/**"            lint all but some
  $ statusquo openapi.yaml -r recommended         leave .spectral.yaml aside
  $ statusquo openapi.yaml -f json -o out.json    write Spectral's JSON to a file
  $ statusquo openapi.yaml -f text -f sarif -o sarif=out.sarif
                                                  read the text, and keep SARIF for code scanning
  $ cat openapi.yaml | statusquo -                lint what comes from a pipe
  $ statusquo fit openapi.yaml                    find the convention that it follows already
  $ statusquo explain created-location            read what a rule demands, and why

Configuration:
  A .spectral.yaml in the working directory is honoured: extends: [statusquo], severities, off, overrides.

Exit codes:
  0  nothing at or above the fail severity
  1  findings
  2  a file could not be read, or the usage is wrong`;

/**
 * Runs the command line.
 * @param args the arguments behind the command's name
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = ExitCode.clean;
  const program = lintProgram(async (files, flags) => {
    exitCode = await runLint(files, flags);
  });
  // The command `lint` is the one that needs no name; with it, a file may be called as another command is.
  const [first, ...rest] = withNamedOutputs(args);
  const isNamed = first === 'lint';
  if (!isNamed) {
    addCommands(program, (code) => {
      exitCode = code;
    });
  }
  try {
    await program.parseAsync(isNamed || first === undefined ? rest : [first, ...rest], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? ExitCode.clean : ExitCode.failed;
  }
}

/** Collects the values of an option that may be given several times. */
function append(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The command that lints, without those beside it. */
export function lintProgram(onLint: (files: readonly string[], flags: LintFlags) => Promise<void>): Command {
  const command = new Command('statusquo')
    .usage('[lint] [options] <file|glob...>')
    .description(
      'Lints the responses that OpenAPI documents declare, against HTTP and the convention you choose.',
    )
    .argument('<files...>', 'OpenAPI documents or globs, !globs of what to leave out; - reads stdin')
    .option(
      '-r, --ruleset <profile|file>',
      'a profile or a ruleset file; else .spectral.yaml, else recommended',
    )
    .option(
      '-f, --format <name>',
      `the form of the report, several times for several: ${formats.join(', ')}`,
      append,
    )
    .option('-o, --output <file>', 'write the report to a file; of several, with <format>=<file>', append)
    .addOption(
      new Option('-F, --fail-severity <severity>', 'the severity from which findings fail the run')
        .choices(severities)
        .default(usualFlags.failSeverity),
    )
    .option('--stdin-filepath <file>', 'what the document from stdin is called; its $refs are relative to it')
    .option(
      '--ignore-unknown',
      'skip a file that is no OpenAPI document, though it is named itself',
      usualFlags.ignoreUnknown,
    )
    .option(
      '--validate',
      'also check the documents against the OpenAPI schema: 2.0, 3.0 and 3.1',
      usualFlags.validate,
    )
    .option('-v, --verbose', 'show each finding, also those that fold into one line', usualFlags.verbose)
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .showHelpAfterError('statusquo --help shows examples.')
    .configureOutput({
      outputError: (message, write) => write(message.replace(/^error: /, 'statusquo: ')),
      writeOut: print,
      writeErr: printError,
    })
    .exitOverride()
    .action(onLint);
  for (const option of readingOptions()) command.addOption(option);
  return command;
}
