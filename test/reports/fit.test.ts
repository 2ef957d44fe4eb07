import { describe, expect, it } from 'vitest';
import { type Candidate, type Fits, fitJson, fitReport, measure, ranked } from '../../src/reports/fit.ts';

function candidate(id: string, rules: Record<string, [applicable: number, failed: number]>): Candidate {
  const fits = Object.entries(rules).map(([rule, [applicable, failed]]) => ({ rule, applicable, failed }));
  return { id, title: `The ${id} convention`, rules: fits };
}

const fits: Fits = {
  inputs: ['api.yaml'],
  documents: 1,
  operations: 12,
  recommended: candidate('recommended', { 'post-created': [10, 5] }),
  conventions: [
    candidate('poor', { 'created-location': [1000, 900], 'ok-body': [10, 10] }),
    candidate('good', {
      'error-body': [10, 1],
      'retry-after': [20, 10],
      'error-envelope': [2000, 0],
      'vary-negotiated': [10, 4],
      'upgrade-header': [10, 3],
    }),
    candidate('silent', { 'options-allow': [0, 0] }),
  ],
  envelopes: [
    candidate('envelopes/scim', { 'error-envelope': [40, 40] }),
    candidate('envelopes/azure', { 'error-envelope': [40, 10] }),
  ],
};

const plain = { colors: false, width: 100 };

describe('A fit', () => {
  it('is the mean over the rules, however many places each applies to', () => {
    expect(measure(candidate('x', { small: [10, 10], huge: [9990, 0] })).share).toBe(0.5);
  });

  it('leaves out the rules that do not apply', () => {
    const { share, checks, rules } = measure(candidate('x', { here: [10, 1], nowhere: [0, 0] }));
    expect({ share, checks, rules: rules.length }).toEqual({ share: 0.9, checks: 10, rules: 1 });
  });

  it('is unknown where no rule applies', () => {
    expect(measure(candidate('x', { nowhere: [0, 0] })).share).toBeNull();
  });

  it('counts a rule for less that applies to a handful of places', () => {
    expect(measure(candidate('x', { one: [1, 1], many: [10, 0] })).share).toBeCloseTo(1 - 0.2 / 1.2);
  });

  it('names the rules that cost most first', () => {
    const { rules } = measure(candidate('x', { few: [1, 1], most: [10, 6], none: [9, 0], some: [100, 50] }));
    expect(rules.map(({ rule }) => rule)).toEqual(['most', 'some', 'few', 'none']);
  });
});

describe('The ranking', () => {
  it('has the best fit first, the one with more checks where two are equal, and the silent last', () => {
    const even = candidate('even', { a: [20, 2] });
    const more = candidate('more', { a: [40, 4] });
    const order = ranked([...fits.conventions, even, more]).map(({ id }) => id);
    expect(order).toEqual(['more', 'even', 'good', 'poor', 'silent']);
  });
});

describe('The report', () => {
  const lines = fitReport(fits, plain).split('\n');
  const indexOf = (text: RegExp) => lines.findIndex((line) => text.test(line));

  it('says what was looked at, and what the number means', () => {
    expect(lines[0]).toBe('Which convention does this document (12 operations) follow already?');
    expect(lines[1]).toMatch(/^The fit is the share of places that obey a rule, averaged over the rules/);
  });

  it('has a row for each convention, the best first, with its number, bar and checks', () => {
    expect(lines[indexOf(/^ {2}good/)]).toBe('  good          74 %  ███████████▉····   2,050');
    expect(lines[indexOf(/^ {2}poor/)]).toBe('  poor           5 %  ▊···············   1,010');
    expect(lines[indexOf(/^ {2}silent/)]).toMatch(/^ {2}silent +– +nothing to check here$/);
    expect(indexOf(/^ {2}good/)).toBeLessThan(indexOf(/^ {2}poor/));
    expect(indexOf(/^ {2}silent/)).toBeLessThan(indexOf(/^ {2}recommended +50 %/));
  });

  it('names the three rules that cost most, and no more', () => {
    expect(lines[indexOf(/^ {2}good/) + 1]?.trim()).toBe(
      'fails most: retry-after 10 of 20, vary-negotiated 4 of 10, upgrade-header 3 of 10',
    );
  });

  it('counts the error bodies of each shape, and puts the shapes that none has into a line', () => {
    const title = indexOf(/^Whose shape do the error bodies have\?$/);
    expect(lines[title + 1]).toMatch(/^ {2}azure +75 % .* 30 of 40$/);
    expect(lines[title + 2]).toBe('  no body has the shape of: scim');
  });

  it('says nothing of shapes where there are no error bodies', () => {
    const none = [candidate('envelopes/azure', { 'error-envelope': [0, 0] })];
    expect(fitReport({ ...fits, envelopes: none }, plain)).not.toMatch(/shape/);
  });

  it('ends with the best fit and the command to lint with it', () => {
    expect(lines.slice(-3)).toEqual([
      'The best fit is good (The good convention), 74 %. Lint with it:',
      '  statusquo api.yaml -r good',
      '',
    ]);
  });

  it('quotes what a shell would take apart, and does not repeat many files', () => {
    expect(fitReport({ ...fits, inputs: ['my apis/*.yaml'] }, plain)).toContain(
      "statusquo 'my apis/*.yaml' -r",
    );
    expect(fitReport({ ...fits, inputs: ['a', 'b', 'c', 'd'] }, plain)).toContain(
      'statusquo <the same files> -r good',
    );
  });

  it('does not praise a poor fit, nor one that rests on few checks', () => {
    const poor = { ...fits, conventions: [candidate('poor', { a: [10, 9] })] };
    expect(fitReport(poor, plain)).toContain(
      'None fits well; the nearest is poor (The poor convention), 10 %.',
    );
    const thin = { ...fits, conventions: [candidate('thin', { a: [2, 0] })] };
    expect(fitReport(thin, plain)).toContain('100 %, though only 2 checks applied.');
    const silent = { ...fits, conventions: [candidate('silent', {})] };
    expect(fitReport(silent, plain)).toContain('No convention has anything to say');
  });

  it('shows 0 and 100 percent only for none and all', () => {
    const rows = (applicable: number, failed: number) =>
      fitReport({ ...fits, conventions: [candidate('c', { a: [applicable, failed] })] }, plain);
    expect(rows(1000, 1)).toMatch(/c +99 %/);
    expect(rows(1000, 999)).toMatch(/c +1 %/);
    expect(rows(1000, 0)).toMatch(/c +100 %/);
    expect(rows(1000, 1000)).toMatch(/c +0 %/);
  });

  it('keeps to the width, and has colours only where they are wanted', () => {
    const narrow = fitReport(fits, { colors: false, width: 70 });
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
    const start = String.fromCharCode(27);
    expect(narrow).not.toContain(start);
    expect(fitReport(fits, { colors: true, width: 70 })).toContain(`${start}[1m`);
  });
});

describe('The report for programs', () => {
  it('has the same numbers, unrounded, in the same order', () => {
    const { conventions, envelopes, recommended, ...rest } = JSON.parse(fitJson(fits));
    expect(rest).toEqual({ documents: 1, operations: 12 });
    expect(conventions.map(({ id, share }: { id: string; share: number }) => [id, share])).toEqual([
      ['good', expect.closeTo(0.74)],
      ['poor', expect.closeTo(0.05)],
      ['silent', null],
    ]);
    expect(recommended).toMatchObject({ share: 0.5, checks: 10, failed: 5 });
    expect(envelopes[0]).toMatchObject({ id: 'envelopes/azure', checks: 40, failed: 10 });
  });
});
