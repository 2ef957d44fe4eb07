import type { Path } from '../model/path.ts';
import type { Container, JsonMember, JsonText } from './json-text.ts';
import { lineAt } from './lines.ts';
import type { Places, Position, Span } from './positions.ts';

/** Finds where the keys of a JSON text are written. Of the text nothing is read but the objects on the way there. */
export class JsonPlaces implements Places {
  readonly #text: JsonText;
  readonly #members = new Map<Container, ReadonlyMap<string, JsonMember>>();

  constructor(text: JsonText) {
    this.#text = text;
  }

  /** Counts in bytes. */
  spanOf(path: Path): Span {
    let container: Container | undefined = 0;
    let span: Span = [0, 0];
    for (const key of path) {
      const member: JsonMember | undefined =
        container === undefined ? undefined : this.#membersOf(container).get(key);
      if (!member) break;
      span = [member.start, member.end];
      container = member.container;
    }
    return span;
  }

  positionOf(offset: number): Position {
    const { lines } = this.#text.structure;
    const line = lineAt(offset, lines);
    return { line, character: this.#text.unitsBetween(lines[line] ?? 0, offset) };
  }

  #membersOf(container: Container): ReadonlyMap<string, JsonMember> {
    const known = this.#members.get(container);
    if (known) return known;
    const members = new Map(this.#text.membersOf(container).map((member) => [member.key, member]));
    this.#members.set(container, members);
    return members;
  }
}
