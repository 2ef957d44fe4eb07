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
  /** Whether content of this type is, or may be, one JSON value: `application/json`, any `+json`, or a range that holds them. */
  readonly isJson: boolean;

  constructor(text: string) {
    this.text = text;
    this.essence = (text.split(';', 1)[0] ?? '').trim().toLowerCase();
    this.isJson = isJson(this.essence);
  }

  /** Whether type and subtype are the same, parameters aside. */
  is(essence: string): boolean {
    return this.essence === essence.toLowerCase();
  }

  /** Whether content of this type is, or may be, of another one: the same type, or a range that holds it. */
  covers(essence: string): boolean {
    const [type = '', subtype] = this.essence.split('/');
    if (subtype !== '*') return this.is(essence);
    return type === '*' || essence.toLowerCase().startsWith(`${type}/`);
  }

  /** Whether content of this type is saved, shown or played as it comes, and not read as a message: `image/png`. */
  get isFile(): boolean {
    return (
      /^(image|audio|video|font|model)\//.test(this.essence) ||
      /^application\/(octet-stream|pdf|x-tar|(x-)?(g?zip|zip-compressed)|vnd\.(ms-|openxmlformats-).*)$/.test(
        this.essence,
      ) ||
      this.essence === 'text/csv'
    );
  }

  /** Whether content of this type is a sequence that goes on while it is read: `text/event-stream`. */
  get isStream(): boolean {
    return /^(text\/event-stream|multipart\/x-mixed-replace|application\/(.+\+)?(x-)?(jsonl|ndjson|jsonlines|json-seq|json-stream))$/.test(
      this.essence,
    );
  }

  toString(): string {
    return this.text;
  }
}

function isJson(essence: string): boolean {
  return (
    /^(application|text)\/json$/.test(essence) ||
    essence.endsWith('+json') ||
    essence === '*/*' ||
    essence === 'application/*'
  );
}
