import { describe, expect, it } from 'vitest';
import { exponent, median, slope } from './statistics.ts';

describe('The median', () => {
  it('is the middle, whatever the order', () => {
    expect(median([300, 1, 20])).toBe(20);
    expect(median([4])).toBe(4);
  });

  it('of an even number lies between the two in the middle', () => {
    expect(median([10, 1, 2, 100])).toBe(6);
  });
});

describe('The slope', () => {
  it('is that of the line that fits best', () => {
    expect(
      slope([
        { x: 0, y: 1 },
        { x: 1, y: 4 },
        { x: 2, y: 4 },
        { x: 3, y: 7 },
      ]),
    ).toBeCloseTo(1.8);
  });
});

describe('The exponent', () => {
  const grow = (power: number) => [100, 1_000, 30_000].map((x) => ({ x, y: 0.3 * x ** power }));

  it('is the power that something grows with', () => {
    expect(exponent(grow(1))).toBeCloseTo(1);
    expect(exponent(grow(2))).toBeCloseTo(2);
  });

  it('leaves out points without a logarithm', () => {
    expect(exponent([{ x: 10, y: -2 }, ...grow(1)])).toBeCloseTo(1);
  });
});
