/**
 * The keys of the objects that are open. Of each there is a hash only, so two that differ may look the same, which is
 * rare, but no two look different that are the same: see json-scanner.ts.
 */

const BACKSLASH: u8 = 92;
const HASH: u32 = 8;
const MOST_HASHES: u32 = 1 << 17;
/** Of more keys than this, it takes less time to sort them than to compare each with all. */
const FEW_KEYS: u32 = 64;

let end: u32 = 0;
let next: u32 = 0;

/** Begins without keys, at a place of the memory; returns where they end at the latest. */
export function resetKeys(start: u32): u32 {
  next = start;
  end = start + MOST_HASHES * HASH;
  return end;
}

/** Where the keys of an object begin that begins now. */
export function nextKey(): u32 {
  return next;
}

/**
 * Adds a key to those of the innermost object.
 * @param first where these begin
 * @param from the offset of its first byte in the text
 * @param to the offset behind its last
 * @returns whether the object may have it already
 */
export function addKey(first: u32, from: u32, to: u32): bool {
  const hash = hashOf(from, to);
  if (next - first <= FEW_KEYS * HASH) {
    for (let known = first; known < next; known += HASH) if (load<u64>(known) === hash) return true;
  }
  if (next === end) return true;
  store<u64>(next, hash);
  next += HASH;
  // `"\u0061"` is the key `"a"`.
  return hasBackslash(from, to);
}

/**
 * Ends the innermost object.
 * @param first where its keys begin
 * @returns whether it may have one twice that was not told before
 */
export function endKeys(first: u32): bool {
  const isSuspect = next - first > FEW_KEYS * HASH && standsTwice(first);
  next = first;
  return isSuspect;
}

function hasBackslash(from: u32, to: u32): bool {
  for (let at = from; at < to; at += 1) if (load<u8>(at) === BACKSLASH) return true;
  return false;
}

/** A number that the same bytes always give, and others hardly ever. */
function hashOf(from: u32, to: u32): u64 {
  let hash: u64 = 0;
  for (let at = from; at < to; at += 8) {
    const left = to - at;
    const bytes = left >= 8 ? load<u64>(at) : load<u64>(at) & (((<u64>1) << (left * 8)) - 1);
    hash = (hash ^ bytes) * 0x9e3779b97f4a7c15;
    hash ^= hash >>> 32;
  }
  return hash;
}

/** Whether one of the last hashes stands twice; sorts them by Shell's method. */
function standsTwice(first: u32): bool {
  let gap = (next - first) / HASH / 2;
  while (gap > 0) {
    sortEvery(gap * HASH, first);
    gap = gap === 2 ? 1 : (gap * 5) / 11;
  }
  for (let at = first + HASH; at < next; at += HASH) if (load<u64>(at) === load<u64>(at - HASH)) return true;
  return false;
}

function sortEvery(step: u32, first: u32): void {
  for (let from = first + step; from < next; from += HASH) {
    const hash = load<u64>(from);
    let to = from;
    while (to >= first + step && load<u64>(to - step) > hash) {
      store<u64>(to, load<u64>(to - step));
      to -= step;
    }
    store<u64>(to, hash);
  }
}
