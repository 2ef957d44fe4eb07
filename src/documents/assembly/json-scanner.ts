/**
 * Goes through a JSON text once, faster than a parser that makes something of it: checks the grammar, finds where
 * objects, arrays and lines are, and looks for keys that stand twice. This is AssemblyScript, which looks like
 * TypeScript and becomes WebAssembly; the build does that, and json-scan.ts uses it.
 *
 * The memory holds, one behind the other: the text, the frames of what is open, the hashes of its keys, the offsets at
 * which lines begin, and three numbers for each object or array.
 * @see RFC 8259
 */

import { endOfScalar, endOfString } from './json-tokens';
import { addKey, endKeys, nextKey, resetKeys } from './key-hashes';

const SOUND: i32 = 0;
const SUSPECT: i32 = 1;
const BROKEN: i32 = 2;

const TAB: u8 = 9;
const LINE_FEED: u8 = 10;
const CARRIAGE_RETURN: u8 = 13;
const SPACE: u8 = 32;
const QUOTE: u8 = 34;
const NUMBER_SIGN: u8 = 35;
const COMMA: u8 = 44;
const COLON: u8 = 58;
const OPENING_BRACKET: u8 = 91;
const CLOSING_BRACKET: u8 = 93;
const OPENING_BRACE: u8 = 123;
const CLOSING_BRACE: u8 = 125;
const EIGHT_SPACES: u64 = 0x2020202020202020;
/** `$ref` as a number of four bytes. */
const REF: u32 = 0x66657224;

/** Zeros behind the text end every loop, however many bytes it looks at in one go. */
const PADDING: u32 = 32;
const FRAME: u32 = 8;
const LINE: u32 = 4;
const CONTAINER: u32 = 12;
const PAGE: u32 = 1 << 16;
/** There is room for lines of so many bytes each; where they are shorter, more is made. */
const USUAL_LINE: u32 = 16;

let length: u32 = 0;
/** Where the frames of what is open begin, and how many bytes they may have. */
let frames: u32 = 0;
let roomForFrames: u32 = 0;
let lines: u32 = 0;
let containers: u32 = 0;
/** Where the next one of each is written. */
let frame: u32 = 0;
let line: u32 = 0;
let container: u32 = 0;
/** Where the keys of the innermost object begin; 0 in an array. */
let firstKey: u32 = 0;
let isSuspect: bool = false;
let refersOutwards: bool = false;
let isOutOfMemory: bool = false;

/**
 * Makes room for a text, which is to be written to the beginning of the memory.
 * @param maxDepth how many objects and arrays there may be inside the outermost one, each in the other
 * @returns false when there is not so much memory
 */
export function prepare(bytes: u32, maxDepth: u32): bool {
  length = bytes;
  frames = (bytes + PADDING + 7) & ~7;
  roomForFrames = (maxDepth + 1) * FRAME;
  lines = resetKeys(frames + roomForFrames);
  containers = lines + (bytes / USUAL_LINE + 1) * LINE;
  return reaches(<u64>containers + PAGE);
}

function reaches(end: u64): bool {
  const pages = <i32>((end + PAGE - 1) / PAGE) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

/** The offsets at which lines begin, 32 bits each: from here to {@link linesEnd}. */
export function linesStart(): u32 {
  return lines;
}

export function linesEnd(): u32 {
  return line;
}

/**
 * For each object and array, in the order of their beginnings, 32 bits each: the offsets of its opening and of its
 * closing bracket, and how many of all begin before the latter.
 */
export function containersStart(): u32 {
  return containers;
}

export function containersEnd(): u32 {
  return container;
}

/** Whether some `$ref` is a string that does not begin with `#`. */
export function mayRefer(): bool {
  return refersOutwards;
}

/**
 * Goes through the text.
 * @returns 0 when it is JSON and has no key twice, 1 when it is JSON of which that is not certain; with 2 it is no JSON, or
 * nested too deep, or there is no memory for it, and what was noted of it means nothing
 */
export function scan(): i32 {
  begin();
  let at = skip(0);
  while (true) {
    if (isOpening(load<u8>(at))) {
      if (!open(at)) return BROKEN;
      at = skip(at + 1);
      if (load<u8>(at) !== closing()) {
        if (isInObject()) at = endOfKey(at);
        if (at === 0) return BROKEN;
        continue;
      }
    } else {
      at = endOfScalar(at);
      if (at === 0) return BROKEN;
      at = skip(at);
    }
    while (frame > frames && load<u8>(at) === closing()) {
      close(at);
      at = skip(at + 1);
    }
    if (frame === frames) return at !== length || isOutOfMemory ? BROKEN : isSuspect ? SUSPECT : SOUND;
    if (load<u8>(at) !== COMMA) return BROKEN;
    at = skip(at + 1);
    if (isInObject()) at = endOfKey(at);
    if (at === 0) return BROKEN;
  }
}

function begin(): void {
  memory.fill(length, 0, PADDING);
  resetKeys(frames + roomForFrames);
  frame = frames;
  line = lines;
  container = containers;
  firstKey = 0;
  isSuspect = false;
  refersOutwards = false;
  isOutOfMemory = false;
  addLine(0);
}

function addLine(start: u32): void {
  if (line === containers && !makeRoomForLines()) return;
  store<u32>(line, start);
  line += LINE;
}

function makeRoomForLines(): bool {
  const added = containers - lines;
  isOutOfMemory = isOutOfMemory || !reaches(<u64>container + added + PAGE);
  if (isOutOfMemory) return false;
  memory.copy(containers + added, containers, container - containers);
  containers += added;
  container += added;
  return true;
}

/** The offset of the next byte that is not blank. */
function skip(from: u32): u32 {
  let at = from;
  while (true) {
    const byte = load<u8>(at);
    if (byte === SPACE) {
      while (load<u64>(at + 1) === EIGHT_SPACES) at += 8;
    } else if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && load<u8>(at + 1) !== LINE_FEED)) {
      addLine(at + 1);
    } else if (byte !== CARRIAGE_RETURN && byte !== TAB) {
      return at;
    }
    at += 1;
  }
}

function isOpening(byte: u8): bool {
  return byte === OPENING_BRACE || byte === OPENING_BRACKET;
}

/** What ends the innermost object or array. */
function closing(): u8 {
  return isInObject() ? CLOSING_BRACE : CLOSING_BRACKET;
}

function isInObject(): bool {
  return firstKey !== 0;
}

/** Begins an object or array; returns false when it is nested too deep, or there is no memory for it. */
function open(at: u32): bool {
  if (frame === frames + roomForFrames || !hasRoom()) return false;
  store<u32>(frame, firstKey);
  store<u32>(frame, container - containers, 4);
  store<u32>(container, at);
  frame += FRAME;
  container += CONTAINER;
  firstKey = load<u8>(at) === OPENING_BRACE ? nextKey() : 0;
  return true;
}

function hasRoom(): bool {
  const end = <u64>container + CONTAINER;
  return end <= <u64>memory.size() * PAGE || reaches(end + 16 * PAGE);
}

/** Ends the innermost object or array. */
function close(at: u32): void {
  if (isInObject() && endKeys(firstKey)) isSuspect = true;
  frame -= FRAME;
  firstKey = load<u32>(frame);
  const ended = containers + load<u32>(frame, 4);
  store<u32>(ended, at, 4);
  store<u32>(ended, (container - containers) / CONTAINER, 8);
}

/** The offset of the value behind a key; 0 when it is broken. */
function endOfKey(at: u32): u32 {
  if (load<u8>(at) !== QUOTE) return 0;
  const end = endOfString(at);
  if (end === 0) return 0;
  if (addKey(firstKey, at + 1, end - 1)) isSuspect = true;
  const colon = skip(end);
  if (load<u8>(colon) !== COLON) return 0;
  const value = skip(colon + 1);
  if (isReference(at, end) && load<u8>(value) === QUOTE && load<u8>(value + 1) !== NUMBER_SIGN)
    refersOutwards = true;
  return value;
}

/** Whether a key is `"$ref"`. */
function isReference(start: u32, end: u32): bool {
  return end - start === 6 && load<u32>(start + 1) === REF;
}
