import type { Severity } from '../rule.ts';

/** A piece of a line: prose in which backticks mark code, a piece of code, a severity, or the text of a link. */
export type Span =
  | string
  | { readonly code: string; readonly link?: string }
  | { readonly severity: Severity | 'off' }
  | { readonly text: string; readonly link: string };

export type Inline = readonly Span[];

/** Rows of cells. Where they do not fit on a line, the wide cells go below each other. */
export interface Table {
  readonly kind: 'table';
  /** Empty for a table without a head, in the terminal. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Inline[])[];
  /** The least widths of the columns, so that tables below each other line up in the terminal. */
  readonly least?: readonly number[];
}

/** A part of a page, whatever it is printed on: Markdown or a terminal. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | { readonly kind: 'yaml'; readonly text: string }
  | Table;

export const title = (text: string): Block => ({ kind: 'heading', level: 1, text });
export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const paragraph = (...text: Inline): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly Inline[]): Block => ({ kind: 'list', items });
export const yaml = (text: string): Block => ({ kind: 'yaml', text });

/** Puts a separator between the parts of a line. */
export function joined(parts: readonly Inline[], separator: string): Inline {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

/** What a span says, without how it looks: prose with its backticks taken away. */
export function plainText(span: Span): string {
  if (typeof span === 'string') return span.replaceAll('`', '');
  if ('code' in span) return span.code;
  return 'severity' in span ? span.severity : span.text;
}
