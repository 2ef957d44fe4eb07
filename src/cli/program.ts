import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Severity } from '../rule.ts';
import { ExitCode } from './exit-code.ts';
import { type LintFlags, runLint } from './lint-command.ts';

const examples = `
Examples:
  $ statusquo openapi.yaml                     lint a document
  $ statusquo 'apis/**/*.yaml' -F warn         lint many, and fail on warnings too
  $ statusquo openapi.yaml -r recommended      ignore .spectral.yaml
  $ statusquo openapi.yaml -f json -o out.json write Spectral's JSON to a file
  $ cat openapi.yaml | statusquo -             lint what comes from a pipe

Configuration:
  A .spectral.yaml in the working directory is read: extends: [statusquo], severities, off, overrides.

Exit codes:
  0 nothing at or above the fail severity, 1 findings, 2 a file could not be read or the usage is wrong`;

/**
 * Runs the command line.
 * @param args the arguments behind the command's name
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = ExitCode.clean;
  const program = describe(async (files, flags) => {
    exitCode = await runLint(files, flags);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.clean : ExitCode.failed;
    process.stderr.write(`statusquo failed, which is a fault of its own: ${(error as Error).stack}\n`);
    return ExitCode.failed;
  }
}

function describe(onLint: (files: readonly string[], flags: LintFlags) => Promise<void>): Command {
  const program = new Command('statusquo');
  program
    .description(
      'Lints the responses that OpenAPI documents declare, against HTTP and the convention you choose.',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .addHelpText('after', examples);
  const lint = program
    .command('lint', { isDefault: true })
    .description('lint documents (the default command)')
    .argument('<files...>', 'OpenAPI documents or globs; - reads one from stdin')
    .option(
      '-r, --ruleset <profile|file>',
      'a profile of statusquo, or a ruleset file; else .spectral.yaml, else recommended',
    )
    .addOption(
      new Option('-f, --format <name>', 'the form of the report').choices(['text', 'json']).default('text'),
    )
    .option('-o, --output <file>', 'write the report to a file instead of stdout')
    .addOption(
      new Option('-F, --fail-severity <severity>', 'the severity from which findings fail the run')
        .choices(['error', 'warn', 'info', 'hint'] satisfies Severity[])
        .default('error'),
    )
    .option('--root <folder>', 'the folder that no $ref to a file leads out of', '.')
    .option(
      '--stdin-filepath <file>',
      'the name of the document that comes from stdin; its $refs are relative to it',
    )
    .option('-v, --verbose', 'show every finding, also those that fold into one line', false)
    .addHelpText('after', examples)
    .action(onLint);
  lint.copyInheritedSettings(program);
  return program;
}
