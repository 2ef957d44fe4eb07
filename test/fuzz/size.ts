/**
 * The nodes of data when all aliases are written out: Infinity when one holds itself.
 * @param sizeOfText what a text counts for
 */
export function sizeOf(
  value: unknown,
  sizeOfText = (_: string) => 1,
  known = new Map<object, number>(),
): number {
  if (typeof value === 'string') return sizeOfText(value);
  if (typeof value !== 'object' || value === null) return 1;
  const found = known.get(value);
  if (found !== undefined) return found;
  known.set(value, Number.POSITIVE_INFINITY);
  const size = Object.values(value).reduce<number>((sum, each) => sum + sizeOf(each, sizeOfText, known), 1);
  known.set(value, size);
  return size;
}
