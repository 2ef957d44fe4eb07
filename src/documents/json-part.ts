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
    const large = this.#large();
    if (large.length === 0) return JSON.parse(this.#withNullFor([]));
    return this.#text.isObject(this.#container) ? this.#readObject(large) : this.#readArray();
  }

  #readObject(large: readonly Container[]): object {
    const data = JSON.parse(this.#withNullFor(large));
    for (const container of large)
      data[this.#text.keyBefore(container)] = new JsonPart(this.#text, container);
    return data;
  }

  #readArray(): object {
    return this.#text
      .membersOf(this.#container)
      .map(({ start, end, container }) =>
        container === undefined
          ? JSON.parse(this.#text.slice(start, end))
          : new JsonPart(this.#text, container),
      );
  }

  /** The objects and arrays in it that are read when somebody asks for them. */
  #large(): readonly Container[] {
    const text = this.#text;
    const large: Container[] = [];
    const end = text.behind(this.#container);
    for (let inner = this.#container + 1; inner < end; inner = text.behind(inner)) {
      if (text.endOf(inner) - text.startOf(inner) > small) large.push(inner);
    }
    return large;
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
