import { Document, type ISpectralDiagnostic, type Ruleset, Spectral } from '@stoplight/spectral-core';
import * as Parsers from '@stoplight/spectral-parsers';
import type { LoadedDocument } from '../../documents/loaded-document.ts';
import type { Range } from '../../documents/positions.ts';
import type { LoadedSet } from '../../documents/store.ts';
import { Unreadable } from '../../documents/unreadable.ts';
import { whyNotRead } from '../../invalid-references.ts';
import type { Finding } from '../../lint.ts';
import type { Path } from '../../model/path.ts';
import { resolveReference } from '../../model/reference.ts';
import type { Severity } from '../../rule.ts';
import { resolverOf } from './resolver.ts';

/** Spectral's numbers for severities. */
const severities: readonly Severity[] = ['error', 'warn', 'info', 'hint'];

/**
 * Runs some rules of a ruleset in Spectral's own engine.
 * @param ruleset as it holds for the document
 * @param names the rules to run
 * @throws Unreadable when a rule's function throws: Spectral then gives up
 */
export async function runForeignRules(
  ruleset: Ruleset,
  names: readonly string[],
  documents: LoadedSet,
): Promise<readonly Finding[]> {
  const { root } = documents;
  const spectral = new Spectral({ resolver: resolverOf(documents) });
  spectral.setRuleset(withOnly(ruleset, names));
  const parser = root.format === 'json' ? Parsers.Json : Parsers.Yaml;
  try {
    const results = await spectral.run(new Document(root.text, parser as typeof Parsers.Yaml, root.uri));
    return await Promise.all(results.map((result) => toFinding(result, documents)));
  } catch (error) {
    const reason = `cannot be linted by the rules that are not of statusquo: ${messageOf(error as Error)}`;
    throw new Unreadable(root.name, reason);
  }
}

/** The message of the error that a function threw, which arrives wrapped in others. */
function messageOf(error: Error & { readonly errors?: readonly Error[] }): string {
  const [inner = error.cause] = error.errors ?? [];
  if (inner instanceof Error && !error.message.startsWith('Function "')) return messageOf(inner);
  return error.message.split('\n', 1)[0] ?? '';
}

/** The same ruleset with fewer rules. A new one, made of the definitions, would lose what each rule inherited. */
function withOnly(ruleset: Ruleset, names: readonly string[]): Ruleset {
  const rules = Object.fromEntries(names.map((name) => [name, ruleset.rules[name]]));
  const narrowed: Ruleset = Object.create(ruleset, {
    rules: { value: rules },
    fromSource: { value: () => narrowed },
  });
  return narrowed;
}

async function toFinding(result: ISpectralDiagnostic, documents: LoadedSet): Promise<Finding> {
  const document = (result.source && documents.find(result.source)) || documents.root;
  const path = result.path.map(String);
  const finding = {
    rule: String(result.code),
    severity: severities[result.severity] ?? 'hint',
    message: result.message,
    subject: subjectOf(path),
    text: result.message,
    uses: [],
    document,
    path,
    range: await rangeOf(path, result.range, document),
  };
  return result.code === 'invalid-ref' ? inOurWords(finding) : finding;

  /** A `$ref` that must not be followed is no fault of the document. */
  function inOurWords(spectral: Finding): Finding {
    const reference = path.reduce<unknown>(
      (data, key) => (data as Record<string, unknown>)?.[key],
      document.data,
    );
    if (typeof reference !== 'string') return spectral;
    const reason = whyNotRead(resolveReference(reference, document.uri).uri, documents);
    if (reason === undefined) return spectral;
    const message = `$ref "${reference}" ${reason}`;
    return { ...spectral, severity: 'info', message, text: message };
  }
}

/** The key alone, as for every other finding, where it begins on the line that Spectral names. */
async function rangeOf(path: Path, range: Range, document: LoadedDocument): Promise<Range> {
  if (path.length === 0) return range;
  const key = await document.rangeOf(path);
  return key.start.line === range.start.line ? key : range;
}

/** What a person calls a place: its operation, or the first keys on the way to it. */
function subjectOf(path: Path): string {
  const [first, second, third] = path;
  if (first === undefined) return 'The document';
  if (first === 'paths' && second !== undefined) {
    return third === undefined ? second : `${third.toUpperCase()} ${second}`;
  }
  return path.slice(0, first === 'components' ? 3 : 2).join('.');
}
