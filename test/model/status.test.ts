import { describe, expect, it } from 'vitest';
import { Status } from '../../src/model/status.ts';

const read = (key: string, allowsRanges = true) => {
  const status = new Status(key, allowsRanges);
  return {
    code: status.code,
    class: status.class,
    isRange: status.isRange,
    isDefault: status.isDefault,
    isValid: status.isValid,
  };
};
const nothing = { code: undefined, class: undefined, isRange: false, isDefault: false, isValid: false };

describe('The key of a response', () => {
  it('is an exact code from 100 to 599', () => {
    expect(read('404')).toEqual({ ...nothing, code: 404, class: 4, isValid: true });
    expect(read('100')).toEqual({ ...nothing, code: 100, class: 1, isValid: true });
    expect(read('599')).toEqual({ ...nothing, code: 599, class: 5, isValid: true });
  });

  it('is a range, which has a class but no code', () => {
    expect(read('4XX')).toEqual({ ...nothing, class: 4, isRange: true, isValid: true });
  });

  it('is default, which has neither', () => {
    expect(read('default')).toEqual({ ...nothing, isDefault: true, isValid: true });
  });

  it('is no range where the version knows none', () => {
    expect(read('4XX', false)).toEqual(nothing);
    expect(read('404', false).code).toBe(404);
    expect(read('default', false).isDefault).toBe(true);
  });

  it.each([
    '4xx',
    '4Xx',
    '6XX',
    '0XX',
    '40X',
    '099',
    '600',
    '999',
    '20',
    '2000',
    ' 200',
    '200 OK',
    'Default',
    '',
  ])('is not understood when it is "%s"', (key) => {
    expect(read(key)).toEqual(nothing);
    expect(String(new Status(key, true))).toBe(key);
  });

  it('is one of some codes only when it is exact', () => {
    expect(new Status('201', true).is(200, 201)).toBe(true);
    expect(new Status('201', true).is(200)).toBe(false);
    expect(new Status('201', true).is()).toBe(false);
    expect(new Status('2XX', true).is(200, 201)).toBe(false);
    expect(new Status('default', true).is(200)).toBe(false);
  });

  it('is ordered: exact codes, ranges, default, and what is not understood', () => {
    const keys = ['x', '5XX', 'default', '404', '4XX', '200', '99'];
    const sorted = keys.map((key) => new Status(key, true)).sort(Status.compare);
    expect(sorted.map(String)).toEqual(['200', '404', '4XX', '5XX', 'default', '99', 'x']);
  });
});
