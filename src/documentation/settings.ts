import type { Setting } from '../profile.ts';
import type { Source } from '../rule.ts';
import { type Inline, joined } from './blocks.ts';
import { flow, isShort } from './values.ts';

/** The options that a profile gives a rule, on one line: `scope: all`, `name: …`. Long values are cut to `{…}`. */
export function optionsInline(options: object): Inline {
  const parts = Object.entries(options).map(([name, value]): Inline => {
    const shown = isShort(value) ? flow(value) : Array.isArray(value) ? '[…]' : '{…}';
    return [{ code: `${name}: ${shown}` }];
  });
  return joined(parts, ', ');
}

/** The settings that have an option too long for one line. */
export function withLongOptions(settings: readonly Setting[]): readonly Setting[] {
  return settings.filter(({ options }) => Object.values(options).some((value) => !isShort(value)));
}

/** Where a source says something: "RFC 9110, section 9.3.3", as a link where the place has an address. */
export function citation({ document, place }: Source, shown = `${document}, ${place}`): Inline {
  const number = /^RFC (\d+)$/.exec(document)?.[1];
  const [, kind, section] = /^(section|appendix) ([\dA-Z]+(?:\.\d+)*)$/i.exec(place) ?? [];
  if (number === undefined || kind === undefined) return [shown];
  const address = `https://www.rfc-editor.org/rfc/rfc${number}.html#${kind.toLowerCase()}-${section}`;
  return [{ text: shown, link: address }];
}

/** How strongly a source says something, in its own word. */
export function strengthOf({ strength }: Source): string {
  return strength === '' ? 'a plain statement' : strength;
}
