import pico from 'picocolors';
import type { Severity } from '../rule.ts';
import { type Block, type Inline, plainText, type Span, type Table } from './blocks.ts';

/** How a page looks in a terminal. */
export interface TerminalOptions {
  readonly colors: boolean;
  /** The columns to wrap lines at; undefined for no wrapping. */
  readonly width: number | undefined;
}

/** A text with escape sequences in it, and the columns that it takes. */
interface Piece {
  readonly text: string;
  readonly width: number;
}

/** A column that is at most this wide keeps its place beside the others. */
const narrow = 34;
/** What narrow columns leave to the wide ones at least. */
const leastRoom = 30;
const gap = 2;

/** Blocks as lines for a terminal: wrapped, bold headings, coloured severities, and nothing of Markdown. */
export function toTerminal(blocks: readonly Block[], options: TerminalOptions): string {
  const terminal = new Terminal(options);
  const parts = blocks.map((block) =>
    terminal
      .render(block)
      .map((line) => line.trimEnd())
      .join('\n'),
  );
  const spaced = parts.map((part, index) => {
    const follows = index > 0 && blocks[index - 1]?.kind === 'heading' && blocks[index]?.kind !== 'heading';
    return `${index === 0 ? '' : follows ? '\n' : '\n\n'}${part}`;
  });
  return `${spaced.join('')}\n`;
}

class Terminal {
  readonly #colors: ReturnType<typeof pico.createColors>;
  readonly #width: number;

  constructor({ colors, width }: TerminalOptions) {
    this.#colors = pico.createColors(colors);
    this.#width = Math.max(40, width ?? Number.POSITIVE_INFINITY);
  }

  render(block: Block): string[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block.text, block.level)];
      case 'paragraph':
        return this.#wrap(block.text, this.#width - gap).map(({ text }) => `  ${text}`);
      case 'list':
        return block.items.flatMap((item) =>
          this.#wrap(item, this.#width - gap).map(({ text }) => `  ${text}`),
        );
      case 'yaml':
        return block.text
          .trimEnd()
          .split('\n')
          .map((line) => `    ${this.#mark(line)}`);
      case 'table':
        return this.#table(block);
    }
  }

  #heading(text: string, level: number): string {
    const { bold, underline } = this.#colors;
    return level === 1 ? bold(underline(text)) : bold(text);
  }

  /** Makes the mark of a finding stand out. */
  #mark(line: string): string {
    return line.replace(/# <- .*/, (mark) => this.#colors.red(mark));
  }

  #table({ columns, rows, least = [] }: Table): string[] {
    const bare = columnsOf(rows).map((index) =>
      Math.max(least[index] ?? 0, ...rows.map((row) => widthOf(row[index] ?? []))),
    );
    const used = bare.flatMap((_, index) =>
      rows.some((row) => widthOf(row[index] ?? []) > 0) ? [index] : [],
    );
    const headed = bare.map((width, index) => Math.max(width, columns[index]?.length ?? 0));
    const total = used.reduce((sum, index) => sum + (headed[index] ?? 0) + gap, 0);
    if (total <= this.#width) {
      const head = columns.length > 0 ? [this.#head(columns, used, headed)] : [];
      return [...head, ...rows.flatMap((row) => this.#row(row, used, [], headed))];
    }
    const beside = this.#beside(used, bare);
    const below = used.filter((index) => !beside.includes(index));
    return rows.flatMap((row) => this.#row(row, beside, below, bare));
  }

  /** The narrow columns, as far as they leave room for the wide ones. */
  #beside(used: readonly number[], widths: readonly number[]): readonly number[] {
    let room = this.#width - gap - leastRoom;
    return used.filter((index) => {
      const width = (widths[index] ?? 0) + gap;
      if (width > narrow || width > room) return false;
      room -= width;
      return true;
    });
  }

  #head(columns: readonly string[], shown: readonly number[], widths: readonly number[]): string {
    const cells = shown.map((index) => (columns[index] ?? '').padEnd((widths[index] ?? 0) + gap));
    return `  ${this.#colors.dim(cells.join('').trimEnd())}`;
  }

  /** Narrow cells stand beside each other, and the wide ones in a column behind them. */
  #row(
    row: readonly Inline[],
    beside: readonly number[],
    below: readonly number[],
    widths: readonly number[],
  ): string[] {
    const indent = beside.reduce((sum, index) => sum + (widths[index] ?? 0) + gap, gap);
    const narrowCells = beside.map((index) => {
      const [line = { text: '', width: 0 }] = this.#wrap(row[index] ?? [], Number.POSITIVE_INFINITY);
      return line.text + ' '.repeat((widths[index] ?? 0) + gap - line.width);
    });
    const wide = below.flatMap((index, order) => this.#below(row[index] ?? [], indent, order));
    const [first = '', ...rest] = wide;
    return [`  ${narrowCells.join('')}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)];
  }

  #below(cell: Inline, indent: number, order: number): string[] {
    if (widthOf(cell) === 0) return [];
    if (order === 0) return this.#wrap(cell, this.#width - indent).map(({ text }) => text);
    const lines = this.#wrap(cell, this.#width - indent - gap);
    return lines.map(({ text }, index) => `${index === 0 ? this.#colors.dim('→') : ' '} ${text}`);
  }

  /** Breaks a line between words. Words that no blank separates stay together, whatever they look like. */
  #wrap(inline: Inline, width: number): Piece[] {
    const lines: Piece[] = [{ text: '', width: 0 }];
    for (const word of this.#words(inline)) {
      const line = lines.at(-1) as Piece;
      if (line.width === 0) lines[lines.length - 1] = word;
      else if (line.width + 1 + word.width > width) lines.push(word);
      else
        lines[lines.length - 1] = {
          text: `${line.text} ${word.text}`,
          width: line.width + 1 + word.width,
        };
    }
    return lines;
  }

  #words(inline: Inline): Piece[] {
    const words: Piece[] = [{ text: '', width: 0 }];
    for (const { text, look } of inline.flatMap((span) => this.#looks(span))) {
      for (const [index, part] of text.split(' ').entries()) {
        const last = words.at(-1) as Piece;
        const piece = { text: part === '' ? '' : look(part), width: part.length };
        if (index > 0) words.push(piece);
        else words[words.length - 1] = { text: last.text + piece.text, width: last.width + piece.width };
      }
    }
    return words.filter(({ width }) => width > 0);
  }

  /** The parts of a span that look differently. */
  #looks(span: Span): { text: string; look: (text: string) => string }[] {
    const { cyan } = this.#colors;
    const plain = (text: string) => text;
    if (typeof span === 'string') {
      return span.split('`').map((text, index) => ({ text, look: index % 2 === 1 ? cyan : plain }));
    }
    const text = plainText(span);
    if ('severity' in span) return [{ text, look: this.#severity(span.severity) }];
    return [{ text, look: 'code' in span ? cyan : plain }];
  }

  #severity(severity: Severity | 'off'): (text: string) => string {
    const { cyan, dim, red, yellow } = this.#colors;
    return { error: red, warn: yellow, info: cyan, hint: dim, off: dim }[severity];
  }
}

function columnsOf([first = []]: Table['rows']): readonly number[] {
  return [...first.keys()];
}

function widthOf(inline: Inline): number {
  return inline.reduce((sum, span) => sum + plainText(span).length, 0);
}
