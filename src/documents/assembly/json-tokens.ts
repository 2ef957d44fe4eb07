/** Scalars of a JSON text, which has to end with eight zeros or more: see json-scanner.ts. */

const QUOTE: u8 = 34;
const PLUS: u8 = 43;
const MINUS: u8 = 45;
const DOT: u8 = 46;
const SLASH: u8 = 47;
const ZERO: u8 = 48;
const BACKSLASH: u8 = 92;
const SMALL_A: u8 = 97;
const SMALL_B: u8 = 98;
const SMALL_E: u8 = 101;
const SMALL_F: u8 = 102;
const SMALL_N: u8 = 110;
const SMALL_R: u8 = 114;
const SMALL_T: u8 = 116;
const SMALL_U: u8 = 117;
/** The bit that small letters have, and capital ones do not. */
const SMALL: u8 = 32;
const FIRST_PRINTABLE: u64 = 32;

/** "true", "null", and "alse" as numbers of four bytes. */
const TRUE: u32 = 0x65757274;
const NULL: u32 = 0x6c6c756e;
const ALSE: u32 = 0x65736c61;

/** Each byte of eight, once and as its highest bit. */
const ONES: u64 = 0x0101010101010101;
const HIGHS: u64 = 0x8080808080808080;

/** The offset behind a value that is neither object nor array; 0 when it is broken. */
export function endOfScalar(at: u32): u32 {
  const byte = load<u8>(at);
  if (byte === QUOTE) return endOfString(at);
  const word = load<u32>(at);
  if (word === TRUE || word === NULL) return at + 4;
  if (byte === SMALL_F && load<u32>(at + 1) === ALSE) return at + 5;
  return endOfNumber(at);
}

/** The offset behind the string that begins with a quote; 0 when it is broken. */
export function endOfString(at: u32): u32 {
  let next = at + 1;
  while (true) {
    let found = endsOrEscapes(load<u64>(next));
    while (found === 0) {
      next += 8;
      found = endsOrEscapes(load<u64>(next));
    }
    next += <u32>(ctz(found) >>> 3);
    const byte = load<u8>(next);
    if (byte === QUOTE) return next + 1;
    if (byte !== BACKSLASH) return 0;
    next = endOfEscape(next);
    if (next === 0) return 0;
  }
}

/**
 * The bytes among eight that are a quote, a backslash or a control character, each told by its highest bit; above the
 * first of them others may be told as well.
 * @see https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
 */
function endsOrEscapes(bytes: u64): u64 {
  const quotes = bytes ^ (ONES * QUOTE);
  const backslashes = bytes ^ (ONES * BACKSLASH);
  const areQuotes = (quotes - ONES) & ~quotes;
  const areBackslashes = (backslashes - ONES) & ~backslashes;
  const areControls = (bytes - ONES * FIRST_PRINTABLE) & ~bytes;
  return (areQuotes | areBackslashes | areControls) & HIGHS;
}

/** The offset behind an escape sequence; 0 when there is none such. */
function endOfEscape(at: u32): u32 {
  const byte = load<u8>(at + 1);
  if (byte === SMALL_U) {
    for (let digit = at + 2; digit < at + 6; digit += 1) if (!isHexadecimal(load<u8>(digit))) return 0;
    return at + 6;
  }
  const isSign = byte === QUOTE || byte === BACKSLASH || byte === SLASH;
  const isBlank =
    byte === SMALL_B || byte === SMALL_F || byte === SMALL_N || byte === SMALL_R || byte === SMALL_T;
  return isSign || isBlank ? at + 2 : 0;
}

function isHexadecimal(byte: u8): bool {
  const letter = byte | SMALL;
  return isDigit(byte) || (letter >= SMALL_A && letter <= SMALL_F);
}

function isDigit(byte: u8): bool {
  return byte >= ZERO && byte <= ZERO + 9;
}

/** The offset behind a number; 0 when it is broken. */
function endOfNumber(at: u32): u32 {
  let next = at + (load<u8>(at) === MINUS ? 1 : 0);
  next = load<u8>(next) === ZERO ? next + 1 : endOfDigits(next);
  if (next !== 0 && load<u8>(next) === DOT) next = endOfDigits(next + 1);
  if (next === 0 || (load<u8>(next) | SMALL) !== SMALL_E) return next;
  const sign = load<u8>(next + 1);
  return endOfDigits(next + (sign === PLUS || sign === MINUS ? 2 : 1));
}

/** The offset behind one or more digits; 0 when there are none. */
function endOfDigits(at: u32): u32 {
  let next = at;
  while (isDigit(load<u8>(next))) next += 1;
  return next > at ? next : 0;
}
