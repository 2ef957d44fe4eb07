import { type Command, Option } from 'commander';
import type { FitFlags } from './fit-command.ts';
import { readingOptions } from './reading-options.ts';
import type { RulesFlags } from './rules-command.ts';

/** Reports the exit code of a command. */
type OnExit = (exitCode: number) => void;

/** Adds the commands beside linting. Their code is loaded when one of them runs, so that linting starts fast. */
export function addCommands(program: Command, onExit: OnExit): void {
  // Flags before a command would be those of lint, which the command would ignore.
  program.enablePositionalOptions().hook('preSubcommand', (lint, command) => {
    const flag = lint.options.find((each) => lint.getOptionValueSource(each.attributeName()) === 'cli');
    if (flag) lint.error(`error: write ${flag.long} behind the command: statusquo ${command.name()} …`);
  });
  addExplain(program, onExit);
  addRules(program, onExit);
  addFit(program, onExit);
}

function addExplain(program: Command, onExit: OnExit): void {
  program
    .command('explain')
    .description('prints what a rule or a profile demands, who says so, and what to write')
    .argument('<rule|profile>', 'the id of a rule or of a profile')
    .action(async (name: string) => {
      const { runExplain } = await import('./explain-command.ts');
      onExit(await runExplain(name));
    });
}

function addRules(program: Command, onExit: OnExit): void {
  program
    .command('rules')
    .description('lists the rules with their severities in recommended, or in another profile')
    .option('-p, --profile <name>', 'only the rules of a profile, with its severities')
    .addOption(formatOption())
    .action(async (flags: RulesFlags) => {
      const { runRules } = await import('./rules-command.ts');
      onExit(await runRules(flags));
    });
}

function addFit(program: Command, onExit: OnExit): void {
  const command = program
    .command('fit')
    .description('tells which convention documents follow already')
    .argument('<files...>', 'OpenAPI documents or globs; - reads a document from stdin')
    .addOption(formatOption())
    .option('--stdin-filepath <file>', 'what the document from stdin is called; its $refs are relative to it')
    .action(async (files: string[], flags: FitFlags) => {
      const { runFit } = await import('./fit-command.ts');
      onExit(await runFit(files, flags));
    });
  for (const option of readingOptions()) command.addOption(option);
}

function formatOption(): Option {
  return new Option('-f, --format <name>', 'the form of the output')
    .choices(['text', 'json'])
    .default('text');
}
