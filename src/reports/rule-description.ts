import type { Setting } from '../profile.ts';
import type { Severity, Source } from '../rule.ts';
import type { Results, RuleDescription } from './report.ts';

/** Describes a rule of statusquo, as it is switched on. */
export function describeRule({ rule, severity }: Setting): RuleDescription {
  const { id, sentence, why, remedy, sources } = rule;
  const [url] = sources.flatMap((source) => urlOf(source) ?? []);
  return { id, sentence, why, remedy, sources: sources.map(cite), severity, url };
}

/**
 * What there is to say about a code, though nobody may describe it: a code that is no rule, or a rule of others.
 * @param severity for a code that nobody describes
 */
export function descriptionOf(
  id: string,
  severity: Severity,
  { describe }: Pick<Results, 'describe'>,
): RuleDescription {
  const described = describe(id);
  if (described) return described;
  const unknown = { id, severity, sources: [] };
  return { ...unknown, ...(ownCodes[id] ?? { sentence: `The configuration has the rule ${id}.` }) };
}

/** What findings are called that come of no rule. */
const ownCodes: Readonly<Record<string, Pick<RuleDescription, 'sentence' | 'why' | 'remedy'>>> = {
  'invalid-ref': {
    sentence: 'Every `$ref` leads to something.',
    why: 'What a `$ref` that leads nowhere stands for is neither checked nor generated.',
    remedy: 'Correct the `$ref`, or add what it names.',
  },
  'openapi-schema': {
    sentence: 'A document keeps to the schema of its version of OpenAPI.',
    why: 'Tools read a document by its schema, and ignore, refuse or misread what departs from it.',
    remedy: 'Add what is missing, and remove or rename what the version does not have in that place.',
  },
};

/** "RFC 9110, section 9.3.3 (SHOULD)" */
function cite({ document, place, strength }: Source): string {
  const where = [document, place].filter((part) => part !== '').join(', ');
  return strength === '' ? where : `${where} (${strength})`;
}

/** Where a section of an RFC can be read. */
function urlOf({ document, place }: Source): string | undefined {
  const number = /^RFC (\d+)$/.exec(document)?.[1];
  if (number === undefined) return undefined;
  const section = /^section ([\d.]+)/.exec(place)?.[1];
  const anchor = section === undefined ? '' : `#section-${section}`;
  return `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`;
}
