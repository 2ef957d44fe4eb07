import { describe, expect, it } from 'vitest';
import { withResults } from './readme.ts';
import { comparison, type Row, verdicts } from './table.ts';

const row: Row = {
  title: '450 KB YAML',
  size: 'medium',
  format: 'YAML',
  milliseconds: { statusquo: 200, redocly: 640, spectral: 1_100.4, node: 50, parse: 160 },
};

describe('The table', () => {
  it('shows the times, and how they compare', () => {
    const lines = comparison([row]).split('\n');
    expect(lines[2]).toBe('| 450 KB YAML | 200 ms | 640 ms | 1,100 ms | 160 ms | 3.2×, 5.5× | 1.25× |');
    expect(lines.map((line) => line.split('|').length)).toEqual([9, 9, 9]);
  });

  it('takes Node alone as the limit of small documents', () => {
    expect(comparison([{ ...row, size: 'small' }])).toContain('| 50 ms | 3.2×, 5.5× | 4.00× |');
  });

  it('shows a dash for a contestant that did not do its work', () => {
    const { redocly: _, ...others } = row.milliseconds;
    expect(comparison([{ ...row, milliseconds: others }])).toContain(
      '| – | 1,100 ms | 160 ms | –, 5.5× | 1.25× |',
    );
  });
});

describe('The verdicts', () => {
  it('say both numbers, and whether the target is met', () => {
    expect(verdicts(row)).toEqual([
      '450 KB YAML  Redocly / statusquo 3.20× (640 ms / 200 ms), target ≥ 2.8: met',
      '450 KB YAML  Spectral / statusquo 5.50× (1,100 ms / 200 ms), target ≥ 6: missed by 8 %',
      '450 KB YAML  statusquo / node + parse 1.25× (200 ms / 160 ms), target ≤ 1.3: met',
    ]);
  });

  it('say by how much a limit is passed', () => {
    const slow = { ...row, milliseconds: { ...row.milliseconds, statusquo: 416 } };
    expect(verdicts(slow)[2]).toContain('2.60× (416 ms / 160 ms), target ≤ 1.3: missed by 100 %');
  });

  it('say what was not measured', () => {
    expect(verdicts({ ...row, milliseconds: {} })[0]).toBe('450 KB YAML  Redocly / statusquo: not measured');
  });
});

describe('Results in a page', () => {
  it('replace what stands between the marks, and nothing else', () => {
    const page = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';
    const once = withResults(page, 'new');
    expect(once).toBe('before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter\n');
    expect(withResults(once, 'new')).toBe(once);
  });

  it('need the marks', () => {
    expect(() => withResults('no marks', 'new')).toThrow('<!-- bench -->');
  });
});
