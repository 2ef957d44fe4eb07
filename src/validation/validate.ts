import type { LoadedSet } from '../documents/store.ts';
import { Unreadable } from '../documents/unreadable.ts';
import type { Finding } from '../lint.ts';
import { type Version, versionOf } from '../model/api.ts';
import { type Fault, toFinding } from './fault.ts';
import { mostSpecific } from './reduce.ts';
import { schemaErrors } from './schema-errors.ts';
import { toSentence } from './sentences.ts';
import { specificationFaults } from './specification.ts';
import { type Data, isObject, type Origin } from './targets.ts';

/** What came of checking a document against the schema of its version. */
export interface Validation {
  readonly findings: readonly Finding[];
  /** Why it could not be checked, if it could not. */
  readonly unreadable: readonly Unreadable[];
}

/** Checks a document, and what its `$ref`s lead to, against the OpenAPI schema of its version. */
export async function validate(documents: LoadedSet): Promise<Validation> {
  const { root } = documents;
  const version = versionOf(root.data) ?? '3.1';
  if (version === '3.2') return { findings: [await notChecked(documents)], unreadable: [] };
  try {
    const faults = await faultsOf(documents, version);
    const findings = await Promise.all(faults.map((fault) => toFinding(fault, documents)));
    return { findings: distinct(findings), unreadable: [] };
  } catch (error) {
    const [reason] = (error as Error).message.split('\n', 1);
    const text = `could not be checked against the schema of OpenAPI ${version}: ${reason}`;
    return { findings: [], unreadable: [new Unreadable(root.name, text)] };
  }
}

async function faultsOf(documents: LoadedSet, version: Version): Promise<readonly Fault[]> {
  const { data, faults } = withReadableVersion(documents, version);
  const openapi = `OpenAPI ${version}`;
  for (const error of mostSpecific(await schemaErrors(documents, data), version)) {
    const text = toSentence(error, openapi);
    const { misused } = error;
    faults.push(misused ? misuse(misused, text) : { named: error.origin, blamed: error.blamed, text });
  }
  // What the schema cannot say is checked in a document that keeps to the schema.
  return faults.length === 0 && version === '2.0' ? specificationFaults(documents) : faults;
}

/** A `$ref` to a definition of another kind, which is no fault of the definition. */
function misuse({ document, path }: Origin, text: string): Fault {
  const place = { document, path: [...path, '$ref'] };
  return { named: place, blamed: place, text: `leads to something that does not fit there: it ${text}` };
}

/** What is behind a `$ref` is found once for each kind of place, and a wrong `$ref` is one fault. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const idOf = ({ document, path, text }: Finding) =>
    JSON.stringify([document.uri, path, path.at(-1) === '$ref' ? '' : text]);
  return [...new Map(findings.toReversed().map((finding) => [idOf(finding), finding])).values()].reverse();
}

/** The root document with its version as text, without which the check does not know which schema to take. */
function withReadableVersion({ root }: LoadedSet, version: Version) {
  const data = isObject(root.data) ? root.data : {};
  const { openapi, swagger } = data;
  const faults: Fault[] = [];
  if (openapi === undefined) return { data, faults };
  // It takes a document that has both for one of 2.0.
  const readable: Data = swagger === undefined ? data : { ...data, swagger: '' };
  if (typeof openapi === 'string') return { data: readable, faults };
  const place = { document: root, path: ['openapi'] };
  const text = `is the number ${openapi}, and has to be a string, such as "${version}.0".`;
  faults.push({ named: place, blamed: place, text });
  return { data: { ...readable, openapi: `${version}.0` }, faults };
}

function notChecked(documents: LoadedSet): Promise<Finding> {
  const place = { document: documents.root, path: ['openapi'] };
  const text =
    'is 3.2, of which there is no schema to check against: the document was linted, and not validated.';
  return toFinding({ named: place, blamed: place, text, severity: 'info' }, documents);
}
