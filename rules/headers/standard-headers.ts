/** What a schema may say of the value of a header. */
export interface HeaderShape {
  /** What HTTP sends, as the end of a sentence: "but HTTP sends …". */
  readonly sends: string;
  readonly types: readonly string[];
  /** The formats of {@link knownFormats} that fit a string; any when left out. */
  readonly formats?: readonly string[];
}

/**
 * The formats that everybody reads alike; others may mean what a header needs.
 * @see JSON Schema 2020-12 Validation, section 7.3
 */
export const knownFormats: ReadonlySet<string> = new Set([
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'idn-email',
  'hostname',
  'idn-hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uri-reference',
  'iri',
  'iri-reference',
  'uuid',
  'uri-template',
  'json-pointer',
  'relative-json-pointer',
  'regex',
]);

const reference: HeaderShape = {
  sends: 'one URI reference',
  types: ['string'],
  formats: ['uri', 'uri-reference', 'iri', 'iri-reference'],
};
const date: HeaderShape = {
  sends: 'a date such as "Sun, 06 Nov 1994 08:49:37 GMT"',
  types: ['string'],
  formats: [],
};
const list: HeaderShape = { sends: 'a list of words', types: ['string', 'array'] };

/**
 * The headers of standards with the shapes that fit their values.
 * @see RFC 9110, sections 5.6.7 (dates), 8.7, 8.8, 10.2; RFC 6265, section 3; RFC 8594, section 3; RFC 9745, section 2.1
 */
export const standardHeaders: Readonly<Record<string, HeaderShape>> = {
  Location: reference,
  'Content-Location': reference,
  'Retry-After': {
    sends: 'a number of seconds or a date such as "Sun, 06 Nov 1994 08:49:37 GMT"',
    types: ['integer', 'number', 'string'],
    formats: [],
  },
  'Last-Modified': date,
  Expires: date,
  Date: date,
  Sunset: date,
  Deprecation: { sends: 'a date such as "@1688169599"', types: ['string'], formats: [] },
  ETag: { sends: 'a string in quotes', types: ['string'] },
  Allow: list,
  Vary: list,
  Link: { sends: 'a list of links', types: ['string', 'array'] },
  'WWW-Authenticate': { sends: 'a list of challenges', types: ['string', 'array'] },
  'Set-Cookie': { sends: 'each cookie in a line of its own', types: ['string', 'object'] },
};
