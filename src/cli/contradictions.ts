import type { Setting } from '../profile.ts';

/**
 * The options in which two profiles contradict each other on one rule: no document can obey both.
 * Lists that share a member can be obeyed together, and so can an option that only one of them sets.
 */
export function contradictions(left: Setting, right: Setting): readonly string[] {
  const theirs = new Map<string, unknown>(Object.entries(right.options));
  return Object.entries(left.options).flatMap(([name, value]) =>
    theirs.has(name) && contradict(value, theirs.get(name)) ? [name] : [],
  );
}

function contradict(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length > 0 && right.length > 0 && !left.some((item) => right.includes(item));
  }
  if (isRecord(left) && isRecord(right)) {
    return Object.keys(left).some((key) => key in right && contradict(left[key], right[key]));
  }
  return typeof left === typeof right && !isRecord(left) && left !== right;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
