import { describe, expect, it } from 'vitest';
import { type Block, heading, list, paragraph, title, yaml } from '../../src/documentation/blocks.ts';
import { profileBlocks } from '../../src/documentation/profile-page.ts';
import { ruleBlocks } from '../../src/documentation/rule-page.ts';
import { toTerminal } from '../../src/documentation/terminal.ts';
import { folders, sampleProfile, sampleRule } from './sample.ts';

const start = String.fromCharCode(27);
const plain = (blocks: readonly Block[], width?: number) => toTerminal(blocks, { colors: false, width });
const colored = (...blocks: readonly Block[]) => toTerminal(blocks, { colors: true, width: 60 });

const table: Block = {
  kind: 'table',
  columns: ['rule', 'severity', 'demands', 'because'],
  rows: [
    [
      [{ code: 'a-rule' }],
      [{ severity: 'warn' }],
      ['One two three four five six seven'],
      ['eight nine ten eleven'],
    ],
    [[{ code: 'other-rule' }], [{ severity: 'off' }], ['Short'], []],
  ],
};

describe('In a terminal', () => {
  it('text is wrapped between words, and indented below its heading', () => {
    expect(
      plain(
        [title('T'), paragraph('one two three four five six seven eight nine'), heading('H'), paragraph('x')],
        40,
      ),
    ).toBe('T\n  one two three four five six seven\n  eight nine\n\nH\n  x\n');
  });

  it('nothing is wrapped without a width', () => {
    const words = 'word '.repeat(100).trim();
    expect(plain([paragraph(words)])).toBe(`  ${words}\n`);
  });

  it('a table that fits has a head and columns', () => {
    expect(
      plain([table], 100)
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      '  rule        severity  demands                            because',
      '  a-rule      warn      One two three four five six seven  eight nine ten eleven',
      '  other-rule  off       Short',
      '',
    ]);
  });

  it('what is too wide for its place in a table goes behind the narrow cells, one below the other', () => {
    const says = ['A sentence that is longer than a column may be at this width'];
    const checks = ['another one that is as long as that or longer'];
    expect(plain([{ ...table, rows: [[['a-rule'], ['warn'], says, checks]] }], 60)).toBe(
      `  a-rule  warn  A sentence that is longer than a column may
                be at this width
                → another one that is as long as that or
                  longer
`,
    );
  });

  it('punctuation stays with the code before it', () => {
    expect(plain([paragraph('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa `bbbbbbb`, c')], 40)).toBe(
      '  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n  bbbbbbb, c\n',
    );
  });

  it('headings are bold, severities and marks have colours', () => {
    expect(colored(heading('H'))).toBe(`${start}[1mH${start}[22m\n`);
    expect(colored(paragraph({ severity: 'error' }))).toBe(`  ${start}[31merror${start}[39m\n`);
    expect(colored(paragraph({ severity: 'warn' }))).toBe(`  ${start}[33mwarn${start}[39m\n`);
    expect(colored(yaml('a: b  # <- a-rule\n'))).toBe(`    a: b  ${start}[31m# <- a-rule${start}[39m\n`);
  });

  it('colours take no room', () => {
    const text = paragraph('`one` `two` `three` `four` `five` `six` `seven` `eight` `nine`');
    const bare = colored(text).replaceAll(new RegExp(`${start}\\[\\d+m`, 'g'), '');
    expect(bare).toBe(plain([text], 60));
  });

  it('links show their text only', () => {
    expect(plain([list([[{ text: 'RFC', link: 'https://x.example' }, ': MUST']])])).toBe('  RFC: MUST\n');
  });

  it('a page has nothing of Markdown left, and keeps to the width', () => {
    const blocks = [...ruleBlocks(sampleRule, [sampleProfile]), ...profileBlocks(sampleProfile, folders)];
    const page = plain(blocks, 70);
    expect(page).not.toMatch(/`|\]\(|^#|^\s*\||\\/m);
    expect(page).toContain('never in *_any_* other');
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
  });
});
