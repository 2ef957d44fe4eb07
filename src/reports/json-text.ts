import { unprintable } from './wording.ts';

/**
 * Data as JSON that is safe to show: characters that a terminal obeys, some of which JSON lets through, are escaped.
 * @param replacer as `JSON.stringify` takes it
 */
export function jsonText(data: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  const text = JSON.stringify(data, replacer, 2);
  return `${text.replaceAll(unprintable, (character) => `\\u${hex(character)}`)}\n`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
