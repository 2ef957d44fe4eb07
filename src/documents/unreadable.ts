/** A place in a text; lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Input that cannot be linted, in one sentence a person can act on. */
export class Unreadable extends Error {
  /** The file as it is named to the user. */
  readonly file: string;
  /** Where in the file the reason is found, if there is such a place. */
  readonly place: TextPlace | undefined;

  /** Whether there is no such file. */
  readonly isMissing: boolean;

  /** @param message the reason, as a sentence that goes on from the file's name: "is empty" */
  constructor(file: string, message: string, place?: TextPlace, isMissing = false) {
    super(message);
    this.name = 'Unreadable';
    this.file = file;
    this.place = place;
    this.isMissing = isMissing;
  }
}
