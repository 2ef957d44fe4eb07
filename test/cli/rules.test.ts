import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import recommended from '../../rules/profiles/recommended.ts';
import { linesOf, runCli } from './run-cli.ts';

const severityIn = (id: string) => recommended.settings.find(({ rule }) => rule.id === id)?.severity ?? 'off';

describe('statusquo rules', () => {
  it('lists every rule once, with its severity in recommended and its sentence, lined up', async () => {
    const { stdout, stderr, code } = await runCli(['rules']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const width = Math.max(...rules.map(({ id }) => id.length));
    const lines = linesOf(stdout);
    for (const { id, sentence } of rules) {
      const line = `  ${id.padEnd(width)}  ${severityIn(id).padEnd(5)}  ${sentence.replaceAll('`', '')}`;
      expect(lines.filter((each) => each.startsWith(line))).toHaveLength(1);
    }
  });

  it('groups them by topic', async () => {
    const lines = linesOf((await runCli(['rules'])).stdout);
    const topics = ['Status codes', 'Content', 'Headers', 'Errors'];
    expect(lines.filter((line) => /^\S/.test(line))).toEqual(topics);
    const rowOf = (id: string) => lines.findIndex((line) => line.startsWith(`  ${id} `));
    expect(rowOf('post-created')).toBeLessThan(lines.indexOf('Content'));
    expect(rowOf('error-body')).toBeGreaterThan(lines.indexOf('Errors'));
  });

  it('ends with how many there are', async () => {
    const { stdout } = await runCli(['rules']);
    expect(linesOf(stdout).at(-1)).toMatch(new RegExp(`^ {2}${rules.length} rules, .* in recommended\\.`));
  });

  it('lists those of a profile, with the severities and options of the profile', async () => {
    const { stdout, code } = await runCli(['rules', '--profile', 'envelopes/problem-details']);
    expect(code).toBe(0);
    const rows = linesOf(stdout).filter((line) => /^ {2}[a-z]+-/.test(line));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^ {2}error-envelope {2}warn .* With envelope: \{…\}/);
  });

  it('wraps sentences below themselves', async () => {
    const { stdout } = await runCli(['rules'], { env: { COLUMNS: '80' } });
    expect(Math.max(...linesOf(stdout).map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says of an unknown profile that it is unknown, and fails', async () => {
    expect(await runCli(['rules', '-p', 'recomended'])).toEqual({
      stdout: '',
      stderr: 'statusquo: recomended is no profile of statusquo; did you mean recommended?\n',
      code: 2,
    });
  });

  it('gives programs a list of all there is to know', async () => {
    const { stdout, code } = await runCli(['rules', '--format', 'json']);
    const listed = JSON.parse(stdout) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const found = listed.find(({ id }) => id === 'post-created');
    const rule = rules.find(({ id }) => id === 'post-created');
    expect(found).toMatchObject({
      sentence: rule?.sentence,
      severity: severityIn('post-created'),
      profiles: { recommended: severityIn('post-created'), all: rule?.severity },
      sources: rule?.sources,
    });
    expect(Object.keys(found ?? {})).toEqual([
      'id',
      'sentence',
      'severity',
      'profiles',
      'sources',
      'options',
    ]);
    expect(Object.keys(found?.options ?? {})).toEqual(Object.keys(rule?.options ?? {}));
  });

  it('gives programs the severities and options of a profile', async () => {
    const { stdout } = await runCli(['rules', '-f', 'json', '-p', 'envelopes/problem-details']);
    const envelope = profiles.find(({ id }) => id === 'envelopes/problem-details');
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'error-envelope', severity: 'warn', options: envelope?.settings[0]?.options },
    ]);
  });
});
