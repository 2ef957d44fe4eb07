/** What parsed data is like. */
interface Measure {
  readonly isTooDeep: boolean;
  /** Whether YAML aliases name some object twice. */
  readonly hasAliases: boolean;
}

/** Measures data down to a greatest depth. */
export function measure(data: unknown, maxDepth: number): Measure {
  const seen = new Set<object>();
  let level: object[] = isObject(data) ? [data] : [];
  let hasAliases = false;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return { isTooDeep: true, hasAliases };
    const next: object[] = [];
    for (const container of level) {
      if (seen.has(container)) {
        hasAliases = true;
        continue;
      }
      seen.add(container);
      for (const value of Object.values(container)) if (isObject(value)) next.push(value);
    }
    level = next;
  }
  return { isTooDeep: false, hasAliases };
}

/**
 * The number of nodes that data has when every alias is written out: Infinity when an alias holds itself.
 * The data is walked once; it must not be deeper than the stack allows.
 */
export function expandedSize(data: unknown): number {
  const sizes = new Map<object, number>();
  const sizeOf = (value: unknown): number => {
    if (!isObject(value)) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    sizes.set(value, Number.POSITIVE_INFINITY);
    const size = Object.values(value).reduce<number>((sum, child) => sum + sizeOf(child), 1);
    sizes.set(value, size);
    return size;
  };
  return sizeOf(data);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
