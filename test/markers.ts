/** A finding that a document is marked to get. */
export interface Mark {
  readonly rule: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A mark that also says which clauses of a profile the line breaks. */
export interface ClauseMark extends Mark {
  readonly clauses: readonly string[];
}

/**
 * The marks of a document: a line that ends in `# <- rule-id`, or `# <- rule-id [clause; clause]`, or several of them
 * with commas between them.
 */
export function clauseMarksIn(text: string): readonly ClauseMark[] {
  return text.split('\n').flatMap((content, index) => {
    const marks = /# <- (.+?)\s*$/.exec(content)?.[1]?.split(/,\s*/) ?? [];
    return marks.map((mark) => {
      const [, rule = mark, clauses] = /^([\w-]+)(?: \[(.*)\])?$/.exec(mark) ?? [];
      return { rule, line: index + 1, clauses: clauses?.split(/;\s*/) ?? [] };
    });
  });
}

/** The marks of a document without their clauses. */
export function marksIn(text: string): readonly Mark[] {
  return clauseMarksIn(text).map(({ rule, line }) => ({ rule, line }));
}

/** Orders marks so that lists of them can be compared. */
export function sorted(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((left, right) => left.line - right.line || (left.rule < right.rule ? -1 : 1));
}
