import { onOneLine } from './wording.ts';

/** What to write for characters that Markdown, HTML or a code host would take for its own. */
const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A backslash before a pipe does not keep it from ending a table cell in every parser.
  '\\': '&#92;',
  '|': '&#124;',
  // Between dollars GitHub and GitLab read mathematics.
  $: '&#36;',
};

/** A text as it is: nothing in it is markup, a mention or a link, and it stays on its line. */
export function plain(text: string): string {
  return unmentioned(onOneLine(text))
    .replaceAll(/[&<>\\|$]/g, (character) => replacements[character] ?? character)
    .replaceAll(/[*_`[\]~]/g, '\\$&')
    .replaceAll('://', ':&#47;/')
    .replaceAll(/www\./gi, (start) => `${start.slice(0, -1)}&#46;`)
    .replaceAll(noWidth, '&#8203;');
}

/** A text as it is, but for what stands between backticks, which is code. */
export function prose(text: string): string {
  return spansOf(text)
    .map((span) => (isCode(span) ? code(span.slice(1, -1)) : plain(span)))
    .join('');
}

/** Code in a line of text or in a table. */
export function code(text: string): string {
  const line = onOneLine(text);
  return /^[^\s`|\\]([^`|\\]*[^\s`|\\])?$/.test(line) ? `\`${line}\`` : `<code>${plain(text)}</code>`;
}

/** {@link prose} inside of an HTML element, where Markdown does not hold. */
export function proseInHtml(text: string): string {
  return spansOf(text)
    .map((span) => (isCode(span) ? `<code>${inHtml(span.slice(1, -1))}</code>` : inHtml(span)))
    .join('');
}

/** A text as it is, inside of an HTML element. */
export function inHtml(text: string): string {
  return unmentioned(onOneLine(text))
    .replaceAll(/[&<>]/g, (character) => replacements[character] ?? character)
    .replaceAll(noWidth, '&#8203;');
}

/**
 * An address that a link may have, in a form that cannot end the link.
 * @returns undefined for what is no address of the web
 */
export function toHref(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replaceAll(
    /[()<>|\\`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A link, if there is where to. */
export function link(label: string, url: string | undefined): string {
  const href = url === undefined ? undefined : toHref(url);
  return href === undefined ? label : `[${label}](${href.replaceAll('&', '&amp;')})`;
}

/** A space without width. Who is called `@name` would be told. */
const noWidth = '\u200B';

function unmentioned(text: string): string {
  return text.replaceAll(/@(?=\w)/g, `@${noWidth}`);
}

function spansOf(text: string): readonly string[] {
  return text.split(/(`[^`]+`)/).filter((span) => span !== '');
}

function isCode(span: string): boolean {
  return span.length > 2 && span.startsWith('`') && span.endsWith('`');
}

/** What a text takes in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
