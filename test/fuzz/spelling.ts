/** Writes data as text, in the ways in which JSON and YAML can be written. */
import { dump } from 'js-yaml';
import { stringify } from 'yaml';
import type { Random } from './random.ts';

/** What a text is written in. */
export type Language = 'json' | 'yaml';

/** Writes data as text. What YAML's writers refuse becomes JSON, and what JSON cannot say becomes YAML. */
export function spell(data: unknown, language: Language, random: Random): string {
  const writers = language === 'json' ? [asJson] : [byJsYaml, byJsYaml, byYaml, asJson];
  for (const write of [random.pick(writers), asJson, byJsYaml]) {
    try {
      const text = write(data, random);
      if (text !== undefined) return text;
    } catch {
      // Circles and depths that the writer cannot take.
    }
  }
  return '';
}

function asJson(data: unknown, random: Random): string | undefined {
  const indent = random.pick([0, 0, 1, 2, 2, 4, '\t', '   ']);
  const text: string | undefined = JSON.stringify(data, null, indent);
  return random.oneIn(8) ? text?.replaceAll(/[^\x20-\x7e\n\t]|[/'a](?=[a-z])/g, escaped) : text;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function byJsYaml(data: unknown, random: Random): string {
  const text = dump(data, {
    indent: random.pick([2, 2, 2, 4, 1, 3]),
    flowLevel: random.pick([-1, -1, -1, 0, 2, 4, 7]),
    noArrayIndent: random.oneIn(2),
    noRefs: random.oneIn(3),
    lineWidth: random.pick([80, 20, -1, -1]),
    quotingType: random.pick(["'", '"'] as const),
    forceQuotes: random.oneIn(6),
    condenseFlow: random.oneIn(3),
    skipInvalid: true,
  });
  // Most people do not quote status codes.
  return random.oneIn(3) ? text.replaceAll(/^(\s*)["'](\d+)["']:/gm, '$1$2:') : text;
}

function byYaml(data: unknown, random: Random): string {
  return stringify(data, {
    indent: random.pick([2, 2, 4, 1]),
    indentSeq: random.oneIn(2),
    collectionStyle: random.pick(['any', 'any', 'block', 'flow'] as const),
    lineWidth: random.pick([80, 20, 0]),
    defaultStringType: random.pick([
      'PLAIN',
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_FOLDED',
      'BLOCK_LITERAL',
    ] as const),
    defaultKeyType: random.pick(['PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'] as const),
    nullStr: random.pick(['null', '', '~']),
    aliasDuplicateObjects: random.oneIn(2),
  });
}
