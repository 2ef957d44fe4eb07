import { phrase } from '../model/phrase.ts';
import { suggest } from '../suggest.ts';

/** @throws TypeError unless a value is a text */
export function assertText(name: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`${name} has to be a string, not ${show(value)}.`);
}

/** @throws TypeError unless a value is true or false */
export function assertFlag(name: string, value: unknown): asserts value is boolean {
  if (typeof value !== 'boolean') throw new TypeError(`${name} has to be true or false, not ${show(value)}.`);
}

/** @throws TypeError unless a value is a text or a list of texts */
export function assertTexts(name: string, value: unknown): asserts value is string | readonly string[] {
  const wrong = [value].flat().find((each) => typeof each !== 'string');
  if (wrong !== undefined || value === undefined)
    throw new TypeError(`${name} has to be a string or a list of strings, not ${show(wrong)}.`);
}

/**
 * Checks the names of options.
 * @param whose what they are options of, as a person calls it
 * @throws TypeError when the options are no object, RangeError when there is one that is not known
 */
export function assertOptions(
  whose: string,
  options: unknown,
  known: readonly string[],
): asserts options is object {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`The options of ${whose} have to be an object, not ${show(options)}.`);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const hint = suggest(unknown, known);
  const all = known.length === 0 ? '; it has none' : `; it has ${phrase(known, 'and')}`;
  throw new RangeError(sentence(`${whose} has no option ${unknown}${hint || all}`));
}

/** A value as a message shows it: short ones as they are, others by what they are. */
export function show(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (typeof value === 'string') return value.length > 40 ? 'a long string' : JSON.stringify(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Ends a sentence that may end in a question already. */
export function sentence(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}
