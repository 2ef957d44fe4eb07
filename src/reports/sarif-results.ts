import { createHash } from 'node:crypto';
import { type Finding, type Linted, placesOfUses, type UsePlace } from '../lint.ts';
import { toPointer } from '../model/path.ts';
import { describeUse } from '../model/view.ts';
import type { Severity } from '../rule.ts';
import { pathFrom, type Results } from './report.ts';
import { physicalLocation } from './sarif-locations.ts';

/** What SARIF calls our severities. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'note',
  hint: 'note',
};

/** How many uses of a shared definition a result points at. */
const mostPlaces = 20;
/** How many of them its message links to: enough to see what is affected. */
const mostLinks = 5;

/**
 * The results of a run.
 * @param ids the rules that the run describes, in that order
 */
export async function resultsWith(
  findings: readonly Finding[],
  ids: readonly string[],
  { base, documents }: Results,
): Promise<readonly object[]> {
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const sets = new Map(
    documents.flatMap((each) => each.findings.map((finding) => [finding, each.documents])),
  );
  const fingerprint = fingerprints(base);
  return Promise.all(
    findings.map(async (finding) => ({
      ruleId: finding.rule,
      ruleIndex: indexes.get(finding.rule) ?? -1,
      level: levels[finding.severity],
      partialFingerprints: { 'statusquo/v1': fingerprint(finding) },
      ...(await told(finding, sets.get(finding), base)),
    })),
  );
}

async function told(
  finding: Finding,
  documents: Linted['documents'] | undefined,
  base: string,
): Promise<object> {
  const { document, range, path, uses, message } = finding;
  const places = documents ? await placesOfUses(finding, documents, mostPlaces) : [];
  return {
    message: { text: [withoutLinks(message), ...linksTo(places, uses.length)].join(' ') },
    locations: [
      {
        physicalLocation: physicalLocation(document.uri, range, base),
        logicalLocations: [{ fullyQualifiedName: toPointer(path).slice(1) }],
      },
    ],
    ...(places.length > 0 && { relatedLocations: places.map((place, index) => related(place, index, base)) }),
    properties: { uses: uses.map(({ operation, status }) => ({ operation, status })) },
  };
}

function related({ use, document, range }: UsePlace, index: number, base: string): object {
  return {
    id: index + 1,
    physicalLocation: physicalLocation(document.uri, range, base),
    message: { text: `${withoutLinks(describeUse(use))} uses it.` },
  };
}

/** A sentence that links to some related locations: GitHub shows none that the message does not link to. */
function linksTo(places: readonly UsePlace[], uses: number): readonly string[] {
  if (places.length === 0) return [];
  const linked = places.slice(0, mostLinks);
  const links = linked.map(({ use }, index) => `[${escapeBrackets(describeUse(use))}](${index + 1})`);
  const rest = uses > linked.length ? [`${uses - linked.length} more`] : [];
  return [`Used by ${inWords([...links, ...rest])}.`];
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/**
 * Keeps what looks like a link from being one. Braces stay single: SARIF would have them doubled, as they may stand for
 * arguments, but what shows a message without arguments shows its braces as they are.
 * @see SARIF 2.1.0, sections 3.11.5 and 3.11.6
 */
function withoutLinks(text: string): string {
  return text.includes('](') ? escapeBrackets(text) : text;
}

function escapeBrackets(text: string): string {
  return text.replaceAll(/[\\[\]]/g, '\\$&');
}

/**
 * Tells the results of a run apart, and each again in the next run: by what stays when lines move or other places
 * change. Those that are alike in that are numbered.
 */
function fingerprints(base: string): (finding: Finding) => string {
  const counts = new Map<string, number>();
  return ({ rule, document, path }) => {
    const identity = JSON.stringify([rule, pathFrom(base, document), path]);
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 32);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  };
}
