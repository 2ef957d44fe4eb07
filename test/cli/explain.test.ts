import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import { modulesLoadedFor } from './loaded-modules.ts';
import { removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const start = String.fromCharCode(27);

describe('statusquo explain', () => {
  it('prints what a rule demands, why, what to write, who says so, and its examples', async () => {
    const { stdout, stderr, code } = await runCli(['explain', 'created-location']);
    const rule = rules.find(({ id }) => id === 'created-location');
    const words = (text: string) => text.replaceAll('`', '').replaceAll(/\s+/g, ' ');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^created-location\n/);
    for (const part of [rule?.sentence, rule?.why, rule?.remedy]) {
      expect(words(stdout)).toContain(words(part ?? 'missing'));
    }
    expect(stdout).toContain('RFC 9110, section 9.3.3: SHOULD');
    expect(stdout).toContain('# <- created-location');
  });

  it('prints a profile by its id and by the name of its package entry', async () => {
    const byId = await runCli(['explain', 'recommended']);
    const byName = await runCli(['explain', 'statusquo']);
    expect(byId.code).toBe(0);
    expect(byId.stdout).toContain('Its rules\n');
    expect(byName.stdout).toBe(byId.stdout);
  });

  it('prints every rule and profile without a mark of Markdown, within 80 columns but for examples', async () => {
    const ids = [...rules, ...profiles].map(({ id }) => id).filter((_, index) => index % 9 === 0);
    for (const id of ids) {
      const { stdout, code } = await runCli(['explain', id]);
      const prose = stdout.split('\n').filter((line) => !/^ {4}/.test(line));
      expect([id, code]).toEqual([id, 0]);
      expect([id, prose.filter((line) => /`|\]\(|^#|^\|/.test(line))]).toEqual([id, []]);
      expect([id, prose.filter((line) => line.length > 80)]).toEqual([id, []]);
    }
  });

  it('wraps to the width that it is told', async () => {
    const { stdout } = await runCli(['explain', 'created-location'], { env: { COLUMNS: '50' } });
    const prose = stdout.split('\n').filter((line) => !/^ {4}/.test(line));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it('has bold headings and coloured severities where colours are wanted, and none in a pipe', async () => {
    const colored = await runCli(['explain', 'created-location'], { env: { FORCE_COLOR: '1' } });
    expect(colored.stdout).toContain(`${start}[1mWhat to write${start}[22m`);
    expect(colored.stdout).toContain(`${start}[33mwarn${start}[39m`);
    expect((await runCli(['explain', 'created-location'])).stdout).not.toContain(start);
  });

  it.each([
    [
      'created-locaton',
      'created-locaton is no rule and no profile of statusquo; did you mean created-location?',
    ],
    ['recomended', 'recomended is no rule and no profile of statusquo; did you mean recommended?'],
    [
      'something-else-entirely',
      'something-else-entirely is no rule and no profile of statusquo; statusquo rules lists the rules.',
    ],
  ])('says of %s in one sentence that it is not known, and fails', async (name, sentence) => {
    expect(await runCli(['explain', name])).toEqual({
      stdout: '',
      stderr: `statusquo: ${sentence}\n`,
      code: 2,
    });
  });

  it('needs a name', async () => {
    const { stderr, code } = await runCli(['explain']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^statusquo: missing required argument 'rule\|profile'\n/);
  });
});

describe('Beside linting', () => {
  it('the commands are listed by --help, below the options of lint', async () => {
    const { stdout, code } = await runCli(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /--fail-severity[\s\S]+Commands:\n {2}explain .+[\s\S]+\n {2}rules [\s\S]+\n {2}fit /,
    );
  });

  it('flags of lint before a command are refused', async () => {
    const { stderr, code } = await runCli(['-r', 'recommended', 'rules']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^statusquo: write --ruleset behind the command: statusquo rules …\n/);
  });

  it('a file that is called as a command is linted with the command lint', async () => {
    const { stderr, code } = await runCli(['lint', 'rules']);
    expect(stderr).toMatch(/^statusquo: rules /);
    expect(code).toBe(2);
  });

  it('no command is loaded to lint', async () => {
    const api = { openapi: '3.1.0', paths: { '/a': { get: { responses: { 200: { description: '' } } } } } };
    const loaded = [...(await modulesLoadedFor('api.json', JSON.stringify(api)))];
    expect(loaded).toContain('dist/cli.cjs');
    expect(loaded.filter((file) => /(explain|rules|fit)-command/.test(file))).toEqual([]);
  });
});
