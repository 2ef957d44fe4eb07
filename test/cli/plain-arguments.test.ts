import { describe, expect, it } from 'vitest';
import { addCommands } from '../../src/cli/commands.ts';
import { usualFlags } from '../../src/cli/lint-command.ts';
import { arePlain, commandNames } from '../../src/cli/plain-arguments.ts';
import { lintProgram } from '../../src/cli/program.ts';

describe('Arguments that are read without a parser', () => {
  it.each([[['openapi.yaml']], [['a.yaml', 'apis/**/*.json', '!old/*']], [['a.yaml', 'rules']]])(
    '%j mean what the parser makes of them',
    async (args) => {
      expect(arePlain(args)).toBe(true);
      let seen: unknown;
      await lintProgram(async (files, flags) => {
        seen = { files, flags };
      }).parseAsync(args, { from: 'user' });
      expect(seen).toEqual({ files: args, flags: usualFlags });
    },
  );

  it.each([[[]], [['-']], [['a.yaml', '-v']], [['--', 'a.yaml']], [['help']], [['rules']]])(
    'are not %j',
    (args) => {
      expect(arePlain(args)).toBe(false);
    },
  );

  it('do not begin with a command', () => {
    const program = lintProgram(async () => {});
    addCommands(program, () => {});
    const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
    expect([...commandNames].sort()).toEqual([...names, 'lint', 'help'].sort());
  });
});
