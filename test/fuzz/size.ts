/** The nodes of data when all aliases are written out, each hundred characters for one: Infinity when one holds itself. */
export function sizeOf(value: unknown, known = new Map<object, number>()): number {
  if (typeof value === 'string') return 1 + value.length / 100;
  if (typeof value !== 'object' || value === null) return 1;
  const found = known.get(value);
  if (found !== undefined) return found;
  known.set(value, Number.POSITIVE_INFINITY);
  const size = Object.values(value).reduce<number>((sum, each) => sum + sizeOf(each, known), 1);
  known.set(value, size);
  return size;
}
