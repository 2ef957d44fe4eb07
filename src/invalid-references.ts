import { hostOf } from './documents/hosts.ts';
import type { LoadedSet } from './documents/store.ts';
import { Unreadable } from './documents/unreadable.ts';
import type { Fault } from './evaluate.ts';
import type { Api } from './model/api.ts';
import { type BrokenReference, longestChain } from './model/graph.ts';
import { isRemote, withoutBackslashes } from './model/reference.ts';
import type { Severity } from './rule.ts';

interface ReferenceFault {
  readonly fault: Fault;
  readonly severity: Severity;
}

/** The `$ref`s that lead nowhere, and the input that could not be read because of them. */
export interface ReferenceFaults {
  readonly faults: readonly ReferenceFault[];
  /** Referenced files that are broken, and `$ref`s that lead in a circle. */
  readonly unreadable: readonly Unreadable[];
}

/**
 * Judges the `$ref`s of the responses that lead nowhere. A missing target is an error; a document that must not be
 * read is only mentioned; a broken file is reported as such, and no `$ref` to it on top.
 */
export async function referenceFaults(api: Api, documents: LoadedSet): Promise<ReferenceFaults> {
  followAll(api);
  const faults: ReferenceFault[] = [];
  const unreadable = new Map<string, Unreadable>();
  for (const broken of api.brokenReferences) {
    const isEndless = broken.fault === 'cycle' || broken.fault === 'chain';
    const error = isEndless ? await circle(broken, documents) : unreadableBehind(broken, documents);
    if (error) unreadable.set(`${error.file} ${error.message}`, error);
    else faults.push(judge(broken, documents));
  }
  return { faults, unreadable: [...unreadable.values()] };
}

/** Follows the `$ref`s of responses, headers and content. */
function followAll(api: Api): void {
  for (const { headers, contents } of api.responses) void [headers, contents];
}

async function circle(
  { node, reference, fault }: BrokenReference,
  documents: LoadedSet,
): Promise<Unreadable> {
  const document = documents.find(node.document.uri) ?? documents.root;
  const place = await document.placeOf([...node.path, '$ref']);
  const way = fault === 'chain' ? `through more than ${longestChain} others` : 'back to itself';
  return new Unreadable(document.name, `has a $ref "${reference}" that leads ${way}`, place);
}

function unreadableBehind(broken: BrokenReference, documents: LoadedSet): Unreadable | undefined {
  const absence = documents.absence(broken.uri);
  if (absence?.kind === 'unreadable' && absence.error.kind !== 'missing') return absence.error;
  return undefined;
}

function judge({ node, reference, uri, fault }: BrokenReference, documents: LoadedSet): ReferenceFault {
  const say = (text: string, severity: Severity) => ({
    fault: { node: node.get('$ref'), uses: [], subject: `$ref "${reference}"`, text },
    severity,
  });
  const meant = withoutBackslashes(reference);
  if (meant !== undefined) return say(`has a backslash, and a $ref is a URI: write ${meant}.`, 'error');
  if (documents.absence(uri)?.kind === 'local') {
    return say(
      'leads from a network to a file, and is never followed: put what it names on that host.',
      'error',
    );
  }
  const reason = whyNotRead(uri, documents);
  if (reason !== undefined) return say(reason, 'info');
  if (fault === 'document') return say('leads to a file that does not exist.', 'error');
  return say('leads nowhere: the document that it points to defines no such thing.', 'error');
}

/** Why a document was not read that may well exist, as a sentence that goes on from its `$ref`. */
export function whyNotRead(uri: string, documents: LoadedSet): string | undefined {
  const absence = documents.absence(uri);
  if (absence?.kind === 'remote' || (absence === undefined && isRemote(uri))) {
    const host = hostOf(uri);
    return host === undefined
      ? 'is neither a file nor a page of the web and was not read, so nothing behind it was checked.'
      : `is on a network and was not fetched, so nothing behind it was checked; --allow-host ${host} fetches it.`;
  }
  if (absence?.kind === 'outside') {
    return 'lies outside the root folder and was not read, so nothing behind it was checked; --root widens it.';
  }
  return undefined;
}
