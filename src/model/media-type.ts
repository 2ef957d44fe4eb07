/**
 * A media type or range: `application/problem+json; charset=utf-8`, `text/*`.
 * Type, subtype and suffix are compared without regard to case or parameters.
 * @see RFC 9110, section 8.3.1; RFC 6838, section 4.2.8 (structured suffixes)
 */
export class MediaType {
  /** As it is written in the document. */
  readonly text: string;
  /** Type and subtype in lower case, without parameters. */
  readonly essence: string;

  constructor(text: string) {
    this.text = text;
    this.essence = (text.split(';', 1)[0] ?? '').trim().toLowerCase();
  }

  /** Whether type and subtype are the same, parameters aside. */
  is(essence: string): boolean {
    return this.essence === essence.toLowerCase();
  }

  /** Whether content of this type is, or may be, one JSON value: `application/json`, any `+json`, or a range that holds them. */
  get isJson(): boolean {
    return (
      /^(application|text)\/json$/.test(this.essence) ||
      this.essence.endsWith('+json') ||
      this.essence === '*/*' ||
      this.essence === 'application/*'
    );
  }

  toString(): string {
    return this.text;
  }
}
