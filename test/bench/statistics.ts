/**
 * The median: the middle one, or the mean of the two in the middle.
 * @param values at least one
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** A point of a curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The slope of the line that fits points best, in the sense of least squares. */
export function slope(points: readonly Point[]): number {
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const covariance = mean(points.map((point) => (point.x - x) * (point.y - y)));
  return covariance / mean(points.map((point) => (point.x - x) ** 2));
}

/**
 * The power with which y grows with x: 1 where it grows in proportion, 2 where it grows with the square.
 * Points at which either is not above 0 have no logarithm, and are left out.
 */
export function exponent(points: readonly Point[]): number {
  const positive = points.filter(({ x, y }) => x > 0 && y > 0);
  return slope(positive.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) })));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
