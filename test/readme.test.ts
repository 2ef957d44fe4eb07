import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profiles } from '../rules/profiles/index.ts';

const readme = readFileSync('README.md', 'utf8');

describe('The README', () => {
  it('shows what its first command prints', () => {
    const command = /&& npx statusquo (\S+)/.exec(readme)?.[1] ?? '';
    const shown = /```text\n([\s\S]+?)```/.exec(readme)?.[1]?.trim().split('\n') ?? [];
    const printed = lint(command).split('\n');
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
  });

  it('names every profile, and no other', () => {
    const table = /\| profile \|[\s\S]+?\n\n/.exec(readme)?.[0] ?? '';
    const [profileRows, envelopeRow = ''] = [
      table.replace(/\| `envelopes.*\n/, ''),
      /\| `envelopes.*/.exec(table)?.[0],
    ];
    const namesIn = (text: string) => [...text.matchAll(/`([a-z0-9-]+)`/g)].map(([, name]) => name);
    const named = [...namesIn(profileRows), ...namesIn(envelopeRow).map((name) => `envelopes/${name}`)];
    expect(named.sort()).toEqual(profiles.map(({ id }) => id).sort());
  });
});

function lint(file: string): string {
  try {
    return execFileSync(process.execPath, ['dist/cli.cjs', file], { encoding: 'utf8' });
  } catch (error) {
    // It has findings, so it exits with 1.
    return (error as { stdout: string }).stdout;
  }
}
