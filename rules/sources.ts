import type { Source } from '../src/rule.ts';

type Keyword =
  | 'MUST'
  | 'MUST NOT'
  | 'SHALL'
  | 'SHOULD'
  | 'SHOULD NOT'
  | 'RECOMMENDED'
  | 'MAY'
  | 'should'
  | 'ought to'
  | '';

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
/** Additional HTTP Status Codes, April 2012. */
export const rfc6585 = rfc(6585);
/** PATCH Method for HTTP, March 2010. */
export const rfc5789 = rfc(5789);

/** The OpenAPI Specification; the same sentence stands in each version that the place names. */
export const openapi = (place: string, strength: Keyword = ''): Source => ({
  document: 'OpenAPI Specification',
  place,
  strength,
});

/**
 * A place in a document that is no RFC, with its strength in the document's own word: `huddle(8, 'will')`. A number
 * counts the lines of the document, or what else it numbers.
 */
export const convention =
  (document: string, unit = 'line') =>
  (place: number | string, strength = ''): Source => ({
    document,
    place: typeof place === 'number' ? `${unit} ${place}` : place,
    strength,
  });

export const huddle = convention('Huddle, HTTP status codes');
export const facilityRegistry = convention('Facility registry, HTTP response codes');
export const level3 = convention('level3.rest, HTTP response status codes');
export const responseGuide = convention('HTTP Response Codes, a guide to handling them');
export const statusReference = convention('Status Code, a reference');
export const zalando = convention('Zalando RESTful API Guidelines', 'rule');
export const iana = convention('IANA, HTTP Status Code Registry');
export const azure = convention('Azure REST API Style Guide');
/** A place is the anchor of a guideline, without its `#`. */
export const azureGuidelines = convention('Microsoft Azure REST API Guidelines');
export const jsonApi = convention('JSON:API 1.1');
/** An API Improvement Proposal of Google: `aip(193)('Status.details', 'must')`. */
export const aip = (number: number) => convention(`Google AIP-${number}`);
/** The canonical error codes of Google APIs, each with the status code that stands for it in HTTP. */
export const googleRpcCode = convention('google.rpc.Code');
