/** Changes of texts that make use of what YAML has and JSON has not. */
import type { Random } from './random.ts';
import { onLines, replaceOne, type TextMutation } from './text-mutations.ts';

/** A key in block style, with what stands before and behind it in its line. */
const keyLine = /^([ \t]*(?:- +)*)("[^"\n]*"|'[^'\n]*'|[^\s"'#:{}[\],&*!|>%@`-][^:#\n]*?):(?=[ \n\r])/gm;

export const yamlMutations: Readonly<Record<string, TextMutation>> = {
  quotes: onKey((indent, key, random) => {
    const bare = key.replaceAll(/^["']|["']$/g, '');
    return `${indent}${random.pick([`"${bare}"`, `'${bare}'`, bare, `"${unicode(bare)}"`])}:`;
  }),
  'explicit-key': onKey((indent, key, random) => {
    const between = `\n${indent.replaceAll(/[^\t ]/g, ' ')}`;
    return `${indent}?${random.pick([' ', '  ', '\t', `${between}  `])}${key}${between}:`;
  }),
  'key-properties': onKey((indent, key, random) => {
    return `${indent}${random.pick(['&k ', '!!str ', '!x ', '&k !!str ', '*k ', '<<: ', '!<tag:yaml.org,2002:str> '])}${key}:`;
  }),
  'value-properties': onKey((indent, key, random) => {
    return `${indent}${key}:${random.pick([' &a', ' !!map', ' !!str', ' !!seq', ' !!null', ' !x', ' &a !!map', ' !!binary', ' # why', '  '])}`;
  }),
  'blanks-before-colon': onKey((indent, key, random) => `${indent}${key}${random.pick([' ', '\t', '   '])}:`),
  anchors: (text, random) => {
    const anchored = replaceOne(text, keyLine, random, (line) => `${line} &a`);
    const name = random.pick(['a', 'a', 'a', 'b']);
    return replaceOne(anchored, /: \S[^\n]*$/gm, random, () => `: *${name}`);
  },
  merge: (text, random) => {
    const anchored = replaceOne(text, keyLine, random, (line) => `${line} &a`);
    const merged = random.pick(['*a', '*a', '[*a, *a]', '[*a, {200: {}}]', '{ x: 1 }', 'null', '[]', '*b']);
    const key = random.pick(['<<', '<<', '"<<"', '!!merge <<']);
    return replaceOne(anchored, keyLine, random, (line) => `${blanksBefore(line)}${key}: ${merged}\n${line}`);
  },
  'alias-bomb': (text, random) => {
    const levels = random.pick([3, 6, 9, 30]);
    const lines = Array.from({ length: levels }, (_, level) => {
      const items =
        level === 0
          ? 'x'
          : Array(9)
              .fill(`*l${level - 1}`)
              .join(', ');
      return `  - &l${level} [${items}]`;
    });
    return `x-levels:\n${lines.join('\n')}\n${text}`;
  },
  documents: onLines((lines, random) => {
    const mark = random.pick([
      '---',
      '---',
      '...',
      '--- # x',
      '%YAML 1.2',
      '%YAML 1.1\n---',
      '%TAG ! !x\n---',
      '--- |',
    ]);
    lines.splice(random.pick([0, 0, lines.length, random.below(lines.length + 1)]), 0, mark);
  }),
  'block-scalar': onKey((indent, key, random) => {
    const style = random.pick(['|', '>', '|-', '>+', '|2', '|9']);
    return `${indent}x-text: ${style}\n${blanksBefore(indent)}  ${key}: {}\n${blanksBefore(indent)}${key}:`;
  }),
  'multi-line-scalar': onKey((indent, key, random) => {
    const blanks = blanksBefore(indent);
    const value = random.pick([
      `"one\n${blanks}  ${key}: two"`,
      `'one\n\n${blanks}  200: two'`,
      `one\n${blanks}  two`,
      `[\n${blanks} 1,\n${blanks}]`,
      `{\n${blanks}  ${key}: 1\n${blanks}}`,
    ]);
    return `${indent}x-text: ${value}\n${blanks}${key}:`;
  }),
  'complex-key': onKey((indent, key, random) => {
    return `${indent}${random.pick(['[a, b]', '{a: b}', '? [a]\n', '[]', 'null', '~', '""', '1.0', '0x10', '.inf', '2024-01-01'])}: x\n${blanksBefore(indent)}${key}:`;
  }),
  'flow-in-block': (text, random) => {
    return replaceOne(text, /^( *)(\w+):\n\1 +[^\n]*$/gm, random, (lines) => {
      const [first = '', second = ''] = lines.split('\n');
      return `${first} { ${second.trim()}${/:$/.test(second.trim()) ? ' x' : ''},\n  y: 1 }`;
    });
  },
};

function onKey(change: (indent: string, key: string, random: Random) => string): TextMutation {
  return (text, random) =>
    replaceOne(text, keyLine, random, (line) => {
      const [, indent = '', key = ''] = new RegExp(keyLine.source, 'm').exec(`${line}\n`) ?? [];
      return change(indent, key, random);
    });
}

function blanksBefore(line: string): string {
  return /^[ \t]*(?:- +)*/.exec(line)?.[0].replaceAll('-', ' ') ?? '';
}

function unicode(text: string): string {
  return text.replace(/\w/, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
