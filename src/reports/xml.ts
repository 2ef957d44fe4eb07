import { unprintable } from './wording.ts';

/** An element of XML, written down. */
export interface Element {
  readonly lines: readonly string[];
}

/** The attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes an element. What XML cannot hold is replaced by U+FFFD; every other character, line breaks in attributes
 * included, is what a parser reads back.
 * @param content a text, or elements, of which each gets lines of its own
 */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly Element[] = '',
): Element {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  if (content.length === 0) return { lines: [`${start}/>`] };
  const end = `</${name}>`;
  if (typeof content === 'string') return { lines: [`${start}>${escapeText(content)}${end}`] };
  const inner = content.flatMap(({ lines }) => lines.map((line) => `  ${line}`));
  return { lines: [`${start}>`, ...inner, end] };
}

/** A whole document, to be saved as UTF-8. */
export function xmlDocument({ lines }: Element): string {
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n')}\n`;
}

/**
 * What is no character to XML: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 * @see Extensible Markup Language (XML) 1.0, section 2.2
 */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A parser reads a bare line break or tab in an attribute as a space (XML 1.0, section 3.3.3). */
function escapeAttribute(text: string): string {
  return escapeAll(text, /[&<>"\t\n\r]/g);
}

/** `>` for the sake of `]]>`; a parser reads a bare carriage return as a line feed (XML 1.0, section 2.11). */
function escapeText(text: string): string {
  return escapeAll(text, /[&<>\r]/g);
}

/** A text as it can be written: what XML cannot hold is U+FFFD in it. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, '\u{FFFD}');
}

function escapeAll(text: string, special: RegExp): string {
  return withoutForbidden(text)
    .replace(special, (character) => entities[character] ?? character)
    .replace(unprintable, (character) => `&#${character.charCodeAt(0)};`);
}
