import { Unread } from '../model/documents.ts';
import type { Container, JsonText } from './json-text.ts';

/** What is not larger is read with what holds it, which takes less time than to keep it apart. In bytes. */
export const small = 1024;

/** An object or array of a JSON text in which no key is written with escape sequences. */
export class JsonPart extends Unread {
  readonly #text: JsonText;
  readonly #container: Container;

  constructor(text: JsonText, container: Container) {
    super();
    this.#text = text;
    this.#container = container;
  }

  protected override read(): object {
    const text = this.#text;
    const large = text.containersIn(this.#container).filter((inner) => text.sizeOf(inner) > small);
    if (large.length > 0 && !text.isObject(this.#container)) return this.#readArray();
    const data = JSON.parse(this.#withNullFor(large));
    for (const container of large) data[text.keyOf(container)] = new JsonPart(text, container);
    return data;
  }

  #readArray(): object {
    const text = this.#text;
    return text
      .membersOf(this.#container)
      .map(({ start, end, container }) =>
        container === undefined ? JSON.parse(text.slice(start, end)) : new JsonPart(text, container),
      );
  }

  #withNullFor(containers: readonly Container[]): string {
    let written = '';
    let from = this.#text.startOf(this.#container);
    for (const container of containers) {
      written += `${this.#text.slice(from, this.#text.startOf(container))}null`;
      from = this.#text.endOf(container);
    }
    return written + this.#text.slice(from, this.#text.endOf(this.#container));
  }
}
