import type { Block, Inline, Span, Table } from './blocks.ts';

/** Blocks as Markdown (GitHub's, for the tables). */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(render).join('\n\n')}\n`;
}

function render(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${prose(block.text)}`;
    case 'paragraph':
      return inline(block.text);
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'yaml':
      return `\`\`\`yaml\n${block.text.trimEnd()}\n\`\`\``;
    case 'table':
      return table(block);
  }
}

function table({ columns, rows }: Table): string {
  // A column with nothing in it tells nothing.
  const used = columns.map((_, index) => rows.some((row) => (row[index] ?? []).some((span) => span !== '')));
  const kept = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => used[index]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(kept(columns)),
    line(kept(columns).map(() => '---')),
    ...rows.map((row) => line(kept(row).map(cell))),
  ].join('\n');
}

/** A bar would end the cell, even within code. */
function cell(spans: Inline): string {
  return inline(spans).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function inline(spans: Inline): string {
  return spans.map(show).join('');
}

function show(span: Span): string {
  if (typeof span === 'string') return prose(span);
  if ('severity' in span) return span.severity;
  if ('code' in span) return span.link === undefined ? code(span.code) : `[${code(span.code)}](${span.link})`;
  return `[${prose(span.text)}](${span.link})`;
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Keeps what stands between backticks, and escapes what Markdown or HTML would take for its own elsewhere. */
function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[\\*_[\]<]/g, '\\$&')))
    .join('');
}
