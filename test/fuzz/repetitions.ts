/** Changes that repeat a part of a text many times, for what takes time that grows with its square, or worse. */
import type { Random } from './random.ts';
import type { TextMutation } from './text-mutations.ts';

/** Once in a while so often that what grows with the square of it hangs; linear, it takes a second or two. */
function timesFrom(random: Random): number {
  return random.oneIn(12) ? 100_000 : random.pick([10, 100, 1000]);
}

/** In UTF-16 units: a parser of others, or a check, may take long itself. */
const longest = 1_500_000;

export const repetitions: Readonly<Record<string, TextMutation>> = {
  /** A few characters, side by side. */
  repeat: (text, random) => {
    const from = random.below(text.length + 1);
    const fragment = text.slice(from, from + random.pick([1, 1, 2, 3, 8, 20]));
    const times = Math.min(timesFrom(random), longest / (fragment.length + 1));
    return text.slice(0, from) + fragment.repeat(times) + text.slice(from);
  },
  /** A key with all that is indented below it, each time under a name of its own. */
  'repeat-key': (text, random) => {
    const lines = text.split('\n');
    const keyed = lines.flatMap((line, index) => (keyOf.test(line) ? [index] : []));
    if (keyed.length === 0) return text;
    const from = random.pick(keyed);
    const indent = indentOf(lines[from] ?? '');
    let end = from + 1;
    while (end < lines.length && indentOf(lines[end] ?? '') > indent) end += 1;
    const block = lines.slice(from, end).join('\n');
    const times = Math.min(timesFrom(random), longest / (block.length + 6));
    const copies = Array.from({ length: times }, (_, index) => block.replace(keyOf, `$1$2${index}$3`));
    return [...lines.slice(0, end), ...copies, ...lines.slice(end)].join('\n');
  },
};

/** In YAML or, indented, in JSON; what stands before, the name, and what ends it. */
const keyOf = /^(\s*"?)([\w/{}$.-]+)("?:)/;

function indentOf(line: string): number {
  return line.search(/\S|$/);
}
