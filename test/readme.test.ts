import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import recommended from '../rules/profiles/recommended.ts';

const readme = readFileSync('README.md', 'utf8');

describe('The README', () => {
  it('shows what its first command prints', () => {
    const command = /&& npx statusquo (\S+)/.exec(readme)?.[1] ?? '';
    const shown = /```text\n([\s\S]+?)```/.exec(readme)?.[1]?.trim().split('\n') ?? [];
    const printed = lint(command).split('\n');
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
  });

  it('lists the rules of recommended with their severities and sentences', () => {
    const listed = readme.match(/^\| `[a-z-]+` \|.*$/gm);
    const rows = recommended.settings.map(
      ({ rule, severity }) => `| \`${rule.id}\` | ${severity} | ${rule.sentence} |`,
    );
    expect(listed?.sort()).toEqual(rows.sort());
  });
});

function lint(file: string): string {
  try {
    return execFileSync(process.execPath, ['dist/cli.js', file], { encoding: 'utf8' });
  } catch (error) {
    // It has findings, so it exits with 1.
    return (error as { stdout: string }).stdout;
  }
}
