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

/** What data is when every YAML alias in it is written out. */
export interface Expansion {
  /** The number of nodes. */
  readonly size: number;
  readonly isTooDeep: boolean;
  /** Whether an alias stands inside of what it names, so that it would have no end. */
  readonly isEndless: boolean;
}

/** Measures what data grows to when every alias is written out, without doing so: each object is walked once. */
export function expand(data: unknown, maxDepth: number): Expansion {
  /** The height is the levels of objects below one: 0 when it holds none. */
  const known = new Map<object, { readonly size: number; readonly height: number }>();
  const open = new Set<object>();
  let isTooDeep = false;
  let isEndless = false;
  const walk = (value: unknown, depth: number): { readonly size: number; readonly height: number } => {
    if (!isObject(value)) return { size: 1, height: -1 };
    const before = known.get(value);
    if (before) {
      isTooDeep ||= depth + before.height > maxDepth;
      return before;
    }
    isEndless ||= open.has(value);
    isTooDeep ||= depth > maxDepth;
    if (isEndless || isTooDeep) return { size: 1, height: 0 };
    open.add(value);
    let size = 1;
    let height = 0;
    for (const child of Object.values(value)) {
      const inner = walk(child, depth + 1);
      size += inner.size;
      height = Math.max(height, inner.height + 1);
    }
    open.delete(value);
    known.set(value, { size, height });
    return { size, height };
  };
  const { size } = walk(data, 0);
  return { size, isTooDeep, isEndless };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
