/** A place in a text; lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What kind of reason it is, where somebody has to tell. */
type Kind = 'missing' | 'not-openapi' | 'other';

/** Input that cannot be linted, in one sentence a person can act on. */
export class Unreadable extends Error {
  /** The file as it is named to the user. */
  readonly file: string;
  /** Where in the file the reason is found, if there is such a place. */
  readonly place: TextPlace | undefined;
  /** `missing`: there is no such file. `not-openapi`: nothing in the file says that it is more than a part of a document. */
  readonly kind: Kind;

  /** @param message the reason, as a sentence that goes on from the file's name: "is empty" */
  constructor(file: string, message: string, place?: TextPlace, kind: Kind = 'other') {
    super(message);
    this.name = 'Unreadable';
    this.file = file;
    this.place = place;
    this.kind = kind;
  }
}
