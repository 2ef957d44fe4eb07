import type { Setting } from '../profile.ts';
import type { Source } from '../rule.ts';
import type { RuleDescription } from './report.ts';

/** Describes a rule of statusquo, as it is switched on. */
export function describeRule({ rule, severity }: Setting): RuleDescription {
  const { id, sentence, why, remedy, sources } = rule;
  const [url] = sources.flatMap((source) => urlOf(source) ?? []);
  return { id, sentence, why, remedy, sources: sources.map(cite), severity, url };
}

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
