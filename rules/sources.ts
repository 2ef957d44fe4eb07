import type { Source } from '../src/rule.ts';

type Keyword = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'ought to' | '';

/** A section of an RFC: `rfc(9110)('9.3.3', 'SHOULD')`. */
export const rfc =
  (number: number) =>
  (section: string, strength: Keyword = ''): Source => ({
    document: `RFC ${number}`,
    place: `section ${section}`,
    strength,
  });

/** HTTP Semantics, June 2022. */
export const rfc9110 = rfc(9110);
/** Building Protocols with HTTP (BCP 56), June 2022. */
export const rfc9205 = rfc(9205);
/** The HTTP Status Code 308, April 2015. */
export const rfc7538 = rfc(7538);

/** The OpenAPI Specification; the same sentence stands in each version that the place names. */
export const openapi = (place: string, strength: Keyword = ''): Source => ({
  document: 'OpenAPI Specification',
  place,
  strength,
});
