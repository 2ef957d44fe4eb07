import type { Severity } from '../rule.ts';
import { plain, prose, toHref } from './markdown-text.ts';
import type { RuleDescription } from './report.ts';
import { levels } from './sarif-results.ts';

/** What GitHub calls our severities. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

/** GitHub shows no more of a description. */
const mostCharacters = 1024;

/** A rule as SARIF describes it, for the viewers that show it beside a result. */
export function descriptorOf(description: RuleDescription): object {
  const { id, sentence, why, severity, sources, url } = description;
  const helpUri = url === undefined ? undefined : toHref(url);
  return {
    id,
    name: inPascalCase(id),
    shortDescription: { text: clip(sentence) },
    fullDescription: { text: clip([sentence, why].filter((part) => part !== undefined).join(' ')) },
    help: helpOf(description),
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['openapi', 'http', 'api'],
      // A rule that rests on a sentence of a standard is seldom wrong; of the rules of others nothing is known.
      ...(sources.length > 0 && { precision: 'high' }),
      'problem.severity': problemSeverities[severity],
    },
  };
}

function helpOf({ sentence, why, remedy, sources }: RuleDescription): object {
  const parts = [
    ['', sentence],
    ['Why', why],
    ['What to write', remedy],
    ['Who says so', sources.length > 0 ? `${sources.join('; ')}.` : undefined],
  ].flatMap(([label = '', text]) => (text === undefined ? [] : [{ label, text }]));
  return {
    text: parts.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)).join('\n\n'),
    markdown: parts
      .map(({ label, text }) => (label === '' ? prose(text) : `**${plain(label)}:** ${prose(text)}`))
      .join('\n\n'),
  };
}

/** `created-location` as tools that show the name of a rule want it: `CreatedLocation`. */
function inPascalCase(id: string): string {
  const words = id.match(/[\p{L}\p{N}]+/gu) ?? [id];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function clip(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;
}
