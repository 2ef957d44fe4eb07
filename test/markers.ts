/** A finding that a document is marked to get. */
export interface Mark {
  readonly rule: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The marks of a document: a line that ends in `# <- rule-id`, or several ids with commas between them. */
export function marksIn(text: string): readonly Mark[] {
  return text.split('\n').flatMap((content, index) => {
    const ids = /# <- (.+?)\s*$/.exec(content)?.[1]?.split(/,\s*/) ?? [];
    return ids.map((rule) => ({ rule, line: index + 1 }));
  });
}

/** Orders marks so that lists of them can be compared. */
export function sorted(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((left, right) => left.line - right.line || (left.rule < right.rule ? -1 : 1));
}
