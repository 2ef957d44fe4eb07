/** Whether a text was read as it should be, judged by readers that share nothing with the code under test. */
import { CORE_SCHEMA, load, Type } from 'js-yaml';
import type { LoadedSet } from '../../src/documents/store.ts';
import type { Unreadable } from '../../src/documents/unreadable.ts';
import { versionOf } from '../../src/model/api.ts';
import { jsonKeyRanges } from '../documents/key-ranges.ts';
import type { Input } from './input.ts';

/** What came of loading a document. */
export type Reading = { readonly documents: LoadedSet } | { readonly refusal: Unreadable };

/** What there is to object to in how an input was read, or refused. */
export function objectionsToReading({ bytes, file }: Input, reading: Reading): readonly string[] {
  const expected = read(bytes, file);
  if ('refusal' in reading)
    return [
      ...objectionsToRefusal(reading.refusal, bytes),
      ...objectionsToRefusing(reading.refusal, expected),
    ];
  if ('fault' in expected) return [`was read, though ${expected.fault}`];
  const { root } = reading.documents;
  const objections: string[] = [];
  if (!isSameData(root.data, expected.data)) objections.push('was read otherwise than by the parser alone');
  if (root.format === 'json' && JSON.stringify(root.outline) !== JSON.stringify(root.data))
    objections.push('has an outline that is not its data');
  return objections;
}

/** A refusal says something, and its place lies in the text. */
export function objectionsToRefusal({ message, place }: Unreadable, bytes: Uint8Array): readonly string[] {
  const objections: string[] = [];
  if (!/\S/.test(message)) objections.push('is refused without a word');
  const lines = linesOf(
    Buffer.from(bytes)
      .toString()
      .replace(/^\uFEFF/, ''),
  );
  if (
    place &&
    !(
      place.line >= 1 &&
      place.column >= 1 &&
      place.line <= lines.length &&
      place.column <= (lines[place.line - 1]?.length ?? 0) + 1
    )
  ) {
    objections.push(`is refused at ${place.line}:${place.column}, which is not in the text: ${message}`);
  }
  return objections;
}

/** What can be read must be read, but for what nobody writes. */
function objectionsToRefusing({ message }: Unreadable, expected: Expected): readonly string[] {
  if ('fault' in expected || versionOf(expected.data) === undefined) return [];
  const isHonest =
    /^(is nested deeper than|is nested too deep|has aliases that grow|has an alias inside of)/.test(message);
  return isHonest ? [] : [`was refused, though the parser reads it: ${message}`];
}

type Expected = { readonly data: unknown } | { readonly fault: string };

function read(bytes: Uint8Array, file: string): Expected {
  if (bytes.length === 0) return { fault: 'it is empty' };
  if (bytes.includes(0)) return { fault: 'it is binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isJson = file.endsWith('.json');
    return (
      (isJson || /^\s*[{[]/.test(text) ? readJson(text, isJson) : undefined) ?? { data: load(text, options) }
    );
  } catch (error) {
    return { fault: `a parser fails on it: ${(error as Error).message.split('\n', 1)}` };
  }
}

const merge = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (key) => key === '<<' });
const options = { schema: CORE_SCHEMA.extend({ implicit: [merge] }), maxDepth: 2000 };

/** Undefined for what may still be YAML. */
function readJson(text: string, isJson: boolean): Expected | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (isJson) throw error;
    return undefined;
  }
  const paths = jsonKeyRanges(text).map(({ path }) => JSON.stringify(path));
  return new Set(paths).size === paths.length ? { data } : { fault: 'it has a key twice' };
}

/** Compares data, whatever the order of keys; aliases may lead in a circle. */
export function isSameData(left: unknown, right: unknown, seen = new Map<object, object>()): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    // JSON writes -0 as 0.
    return Object.is(left, right) || left === right;
  }
  if (seen.get(left) === right) return true;
  seen.set(left, right);
  const keys = Object.keys(left);
  if (Array.isArray(left) !== Array.isArray(right) || keys.length !== Object.keys(right).length) return false;
  return keys.every(
    (key) => Object.hasOwn(right, key) && isSameData(left[key as never], right[key as never], seen),
  );
}

/** The lines of a text, ended as in YAML and in the Language Server Protocol. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
