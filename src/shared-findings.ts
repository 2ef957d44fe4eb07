import type { LoadedDocument } from './documents/loaded-document.ts';
import type { LoadedSet } from './documents/store.ts';
import { messageOf, nameOfDefinition } from './evaluate.ts';
import type { Finding, Linted } from './lint.ts';
import { describeUse } from './model/view.ts';
import type { Severity } from './severity.ts';

/** One fault as each of the documents that share it tells of it. */
interface Telling {
  readonly linted: Linted;
  readonly finding: Finding;
}

/**
 * Makes one finding of a fault that several documents share: the same rule says the same of the same place. It stays
 * with the document in which it is written, or else with the first of them; where they use it in different places, it
 * names how many do. What the rule says may depend on the document, and then the findings stay apart.
 */
export function tellOnce(documents: readonly Linted[]): readonly Linted[] {
  const shared = new Map<string, Telling[]>();
  const mayBeShared = filesOfSeveral(documents);
  for (const linted of documents) {
    for (const finding of linted.findings) {
      if (!mayBeShared.has(finding.document.uri)) continue;
      const id = JSON.stringify([finding.rule, finding.document.uri, finding.path, finding.text]);
      const tellings = shared.get(id);
      if (tellings) tellings.push({ linted, finding });
      else shared.set(id, [{ linted, finding }]);
    }
  }
  const instead = new Map<Finding, Finding | undefined>();
  for (const tellings of shared.values()) {
    if (new Set(tellings.map(({ linted }) => linted)).size < 2) continue;
    const home = tellings.find(({ linted, finding }) => linted.document === finding.document) ?? tellings[0];
    for (const { finding } of tellings) {
      instead.set(finding, finding === home?.finding ? merged(home, tellings) : undefined);
    }
  }
  if (instead.size === 0) return documents;
  const everywhere = documents.map((linted) => linted.documents);
  return documents.map((linted) => ({
    ...linted,
    documents: knowing(linted.documents, everywhere),
    findings: linted.findings.flatMap((finding) =>
      instead.has(finding) ? (instead.get(finding) ?? []) : finding,
    ),
  }));
}

/** The files in which more than one document has findings. */
function filesOfSeveral(documents: readonly Linted[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { findings } of documents) {
    const files = new Set(findings.map(({ document }) => document.uri));
    for (const uri of files) (seen.has(uri) ? several : seen).add(uri);
  }
  return several;
}

function merged({ linted, finding }: Telling, tellings: readonly Telling[]): Finding {
  const severity = mostSevere(tellings.map((each) => each.finding.severity));
  const { definition, document, text } = finding;
  if (definition === undefined || tellings.every((each) => each.finding.message === finding.message)) {
    return { ...finding, severity };
  }
  const all = [{ linted, finding }, ...tellings.filter((each) => each.linted !== linted)];
  const uses = all.flatMap((each) => each.finding.uses);
  const operations = new Set(
    all.flatMap((each) =>
      each.finding.uses.map(({ operation }) => `${each.linted.document.uri} ${operation}`),
    ),
  );
  const documents = new Set(all.map((each) => each.linted));
  const name = nameOfDefinition(document.uri, definition, linted.document.uri);
  const users = `${operations.size} operations in ${documents.size} documents, first ${describeUse(uses[0])}`;
  const subject = `${name} (used by ${users})`;
  return { ...finding, severity, uses, subject, message: messageOf({ subject, text }) };
}

function mostSevere(found: readonly Severity[]): Severity {
  const order: readonly Severity[] = ['error', 'warn', 'info', 'hint'];
  return order.find((severity) => found.includes(severity)) ?? 'error';
}

/** The documents of a set, which also finds those of the others: a merged finding has uses there. */
function knowing(documents: LoadedSet, others: readonly LoadedSet[]): LoadedSet {
  const find = (uri: string): LoadedDocument | undefined => {
    const own = documents.find(uri);
    if (own) return own;
    for (const other of others) {
      const found = other.find(uri);
      if (found) return found;
    }
    return undefined;
  };
  return { ...documents, find };
}
