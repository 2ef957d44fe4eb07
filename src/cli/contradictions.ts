import type { Setting } from '../profile.ts';
import { valuesOf } from '../rule.ts';

/**
 * The options in which two profiles contradict each other on one rule: no document can obey both. That is so where one
 * requires what the other forbids, and where both set an option to values that have nothing in common. A profile that
 * is merely stricter than another does not contradict it.
 */
export function contradictions(left: Setting, right: Setting): readonly string[] {
  const [ours, theirs] = [valuesOf(left.rule, left.options), valuesOf(right.rule, right.options)];
  return Object.keys(ours).filter((name) => {
    const [one, other] = [ours[name], theirs[name]];
    if (one === 'require' || other === 'require') return one === 'forbid' || other === 'forbid';
    return name in left.options && name in right.options && areApart(one, other);
  });
}

function areApart(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length > 0 && right.length > 0 && !left.some((item) => right.includes(item));
  }
  if (isRecord(left) && isRecord(right)) {
    return Object.keys(left).some((key) => key in right && areApart(left[key], right[key]));
  }
  return typeof left === 'string' && typeof right === 'string' && left !== right;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
