import type { LoadedDocument } from './documents/loaded-document.ts';
import type { Range } from './documents/positions.ts';
import type { LoadedSet } from './documents/store.ts';
import type { Unreadable } from './documents/unreadable.ts';
import { evaluate, type Fault, messageOf } from './evaluate.ts';
import { referenceFaults } from './invalid-references.ts';
import { Api } from './model/api.ts';
import type { Path } from './model/path.ts';
import type { Use } from './model/view.ts';
import type { Setting } from './profile.ts';
import type { Severity } from './rule.ts';

/** What is wrong at one place of a document, and for which uses of that place. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Stands alone: names the use, what the document does not declare, and why it matters. */
  readonly message: string;
  /** The beginning of the message: the use, or the shared definition with its users. */
  readonly subject: string;
  /** The message without its subject. */
  readonly text: string;
  /** The uses that the finding holds for; none when it is about the document as a whole. */
  readonly uses: readonly Use[];
  /** The document that the place is written in. */
  readonly document: LoadedDocument;
  /** The place in that document. */
  readonly path: Path;
  /** The path, in that document, of the definition that the place belongs to: what a `$ref` leads to, if one does. */
  readonly definition?: Path;
  /** The key at that place; lines and characters count from 0. */
  readonly range: Range;
}

/** How many of the places that a rule is about it found fault with. */
interface Tally {
  readonly applicable: number;
  readonly failed: number;
}

/** What came of linting one document. */
export interface Linted {
  readonly document: LoadedDocument;
  /** The document with all that its `$ref`s led to. */
  readonly documents: LoadedSet;
  /** Those of the root document first; by file and position. */
  readonly findings: readonly Finding[];
  /** Referenced files that could not be read, and `$ref`s that lead in a circle. */
  readonly unreadable: readonly Unreadable[];
  /** By the id of the rule. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly operations: number;
}

/**
 * Lints a document by the rules of a profile or configuration.
 * @throws Unreadable when its `$ref`s make more of it than there is memory for
 */
export async function lint(documents: LoadedSet, settings: readonly Setting[]): Promise<Linted> {
  const api = new Api(documents);
  // Before the rules run, so that what is found does not depend on which of them do.
  const references = await referenceFaults(api, documents);
  const found: Finding[] = [];
  const tallies = new Map<string, Tally>();
  for (const setting of settings) {
    const { applicable, failed, faults } = evaluate(setting, api);
    tallies.set(setting.rule.id, { applicable, failed });
    for (const fault of faults) found.push(await locate(fault, setting.rule.id, setting.severity, documents));
  }
  for (const { fault, severity } of references.faults) {
    found.push(await locate(fault, 'invalid-ref', severity, documents));
  }
  return {
    document: documents.root,
    documents,
    findings: inOrder(found, documents.root),
    unreadable: references.unreadable,
    tallies,
    operations: api.operations.length,
  };
}

async function locate(
  fault: Fault,
  rule: string,
  severity: Severity,
  documents: LoadedSet,
): Promise<Finding> {
  const { node, uses, subject, text } = fault;
  const document = documents.find(node.document.uri) ?? documents.root;
  const { path } = node;
  const range = await document.rangeOf(path);
  const message = messageOf(fault);
  const definition = node.definition.path;
  return { rule, severity, message, subject, text, uses, document, path, definition, range };
}

/** Sorts findings by place: those of the root document first. */
export function inOrder(findings: readonly Finding[], root: LoadedDocument): readonly Finding[] {
  return [...findings].sort((left, right) => compare(left, right, root));
}

/** A place where a finding's definition is used. */
export interface UsePlace {
  readonly use: Use;
  readonly document: LoadedDocument;
  /** Lines and characters count from 0. */
  readonly range: Range;
}

/**
 * Finds where the uses of a shared definition are written.
 * @param most how many to look for at most
 * @returns nothing for a finding with a single use, which needs no pointing at
 */
export async function placesOfUses(
  { uses }: Finding,
  documents: LoadedSet,
  most: number,
): Promise<readonly UsePlace[]> {
  if (uses.length < 2) return [];
  return Promise.all(
    uses.slice(0, most).map(async (use) => {
      const document = documents.find(use.node.document.uri) ?? documents.root;
      return { use, document, range: await document.rangeOf(use.node.path) };
    }),
  );
}

function compare(left: Finding, right: Finding, root: LoadedDocument): number {
  return (
    Number(right.document === root) - Number(left.document === root) ||
    compareText(left.document.uri, right.document.uri) ||
    left.range.start.line - right.range.start.line ||
    left.range.start.character - right.range.start.character ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
