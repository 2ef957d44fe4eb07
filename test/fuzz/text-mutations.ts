/** Changes of texts, whatever they are written in. */
import type { Random } from './random.ts';

export type TextMutation = (text: string, random: Random) => string;

/** By what they are called in reports and behind `--only`. */
export const textMutations: Readonly<Record<string, TextMutation>> = {
  characters: (text, random) => {
    const from = random.below(text.length + 1);
    const inserted = random.oneIn(3) ? '' : random.pick(snippets);
    const removed = random.oneIn(2) ? 0 : random.pick([1, 1, 2, 5]);
    return text.slice(0, from) + inserted + text.slice(from + removed);
  },
  'delete-lines': onLines((lines, random) => {
    lines.splice(random.below(lines.length), random.pick([1, 1, 2, 5, 20]));
  }),
  'repeat-lines': onLines((lines, random) => {
    const [from, count] = [random.below(lines.length), random.pick([1, 1, 2, 3, 8])];
    const at = random.oneIn(2) ? from : random.below(lines.length);
    lines.splice(at, 0, ...lines.slice(from, from + count));
  }),
  'move-lines': onLines((lines, random) => {
    const moved = lines.splice(random.below(lines.length), random.pick([1, 2, 6]));
    lines.splice(random.below(lines.length + 1), 0, ...moved);
  }),
  'indent-lines': onLines((lines, random) => {
    const from = random.below(lines.length);
    const end = Math.min(lines.length, from + random.pick([1, 1, 3, 10]));
    const blanks = random.pick([' ', '  ', '\t', '      ', '']);
    for (let line = from; line < end; line += 1) {
      const content = lines[line] ?? '';
      lines[line] = blanks === '' ? content.replace(/^\s{1,2}/, '') : blanks + content;
    }
  }),
  'join-lines': onLines((lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 2, `${lines[at]}${random.pick(['', ' '])}${(lines[at + 1] ?? '').trimStart()}`);
  }),
  'split-line': (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(['\n', '\n', '\n  ', '\n        ']) + text.slice(at);
  },
  'blank-lines': onLines((lines, random) => {
    lines.splice(
      random.below(lines.length),
      0,
      random.pick(['', '   ', '\t', '# a comment', '      # a: b']),
    );
  }),
  'line-ends': (text, random) => {
    const ends = random.pick([
      ['\r\n'],
      ['\r'],
      ['\n', '\r\n'],
      ['\n', '\r', '\r\n'],
      ['\n', '\u0085'],
      ['\n', '\u2028'],
    ]);
    return text.replaceAll(/\r\n?|\n/g, () => random.pick(ends));
  },
  'duplicate-key': onLines((lines, random) => {
    const keyed = lines.flatMap((line, index) => (/^\s*["'\w/$-][^:]*:/.test(line) ? [index] : []));
    if (keyed.length === 0) return;
    const from = random.pick(keyed);
    const indent = indentOf(lines[from]);
    let end = from + 1;
    while (end < lines.length && (indentOf(lines[end]) > indent || lines[end]?.trim() === '')) end += 1;
    const block = lines.slice(from, end);
    // `200` and `"200"` are one key.
    if (random.oneIn(3)) block[0] = (block[0] ?? '').replace(/^(\s*)["']?([^"':]+)["']?:/, '$1"$2":');
    lines.splice(end, 0, ...block);
  }),
  truncate: (text, random) => text.slice(0, random.below(text.length + 1)),
  tabs: (text, random) => {
    if (random.oneIn(3)) return text.replaceAll(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));
    return replaceOne(text, random.pick([/ /g, /^ +/gm, /: /g, / $/gm]), random, (blank) =>
      blank.replace(' ', '\t'),
    );
  },
  // Within words, so that the text stays what it is.
  typography: (text, random) => {
    const letters = [...text.matchAll(/[a-z]/gi)].map(({ index }) => index);
    const count = Math.min(letters.length, random.pick([1, 2, 5, 20]));
    const places = Array.from({ length: count }, () => random.pick(letters)).sort(
      (left, right) => left - right,
    );
    const pieces = places.map((at, index) => text.slice(at, places[index + 1]));
    const changed = pieces.map((piece) => `${random.pick(rareCharacters)}${piece.slice(1)}`);
    return text.slice(0, places[0]) + changed.join('');
  },
  'trailing-comma': (text, random) => replaceOne(text, /[}\]]/g, random, (brace) => `,${brace}`),
};

/** Those beyond Latin-1, those within, and escape sequences for these. */
const rareCharacters = [
  '“',
  '”',
  '—',
  '…',
  '\u0101',
  '📚',
  '\ufb01',
  'é',
  'À',
  'ÿ',
  '\u3000',
  '\\u00c0',
  '\\xC1',
];

const snippets = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ': ',
  '- ',
  '? ',
  '| ',
  '>-\n',
  '#',
  ' #',
  '&a ',
  '*a',
  '*a ',
  '!!str ',
  '!x ',
  '!',
  '%',
  '@',
  '`',
  '\\',
  '\\u',
  '\\ud800',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0001',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\uFEFF',
  '\uFFFD',
  'é',
  '📚',
  '...',
  '---',
  '\n---\n',
  '\n...\n',
  '<<: ',
  '<<: *a\n',
  '{}',
  '[]',
  '[,]',
  '{,}',
  '{a}',
  '[a: b]',
  '{? a : b}',
  '//',
  '/*',
  '*/',
  'null',
  '~',
  '-',
  '--',
  '0',
  '1e400',
  '0x',
  '.inf',
  '.nan',
  '{{',
  '}}',
];

/** Changes one match of a pattern. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (match: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { index, 0: match } = random.pick(matches);
  return text.slice(0, index) + change(match) + text.slice(index + match.length);
}

/** Makes a change of a text of a change of its lines. */
export function onLines(change: (lines: string[], random: Random) => void): TextMutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };
}

function indentOf(line = ''): number {
  return line.search(/\S|$/);
}
