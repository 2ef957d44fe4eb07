import type { Api } from './model/api.ts';
import type { Node } from './model/node.ts';
import { type Path, toPointer } from './model/path.ts';
import { phrase } from './model/phrase.ts';
import { describeUse, type Observation, type Use } from './model/view.ts';
import type { Setting } from './profile.ts';
import { valuesOf } from './rule.ts';

/** What is wrong at one definition, for all of its uses. */
export interface Fault {
  /** The place that is wrong. */
  readonly node: Node;
  /** The uses of that place that the fault holds for, in the order of the document; none for the document as a whole. */
  readonly uses: readonly Use[];
  /** "POST /pets 201", or a shared definition with its users; "The document" for the document as a whole. */
  readonly subject: string;
  /** A sentence that goes on from the subject: "does not declare Location, so …". */
  readonly text: string;
}

/** What came of a rule. */
export interface Outcome {
  /** How many views the rule had anything to say about. */
  readonly applicable: number;
  /** How many of them it found fault with. */
  readonly failed: number;
  readonly faults: readonly Fault[];
}

/** Runs a rule over an API. Observations with one text at one definition become one fault. */
export function evaluate({ rule, options }: Setting, api: Api): Outcome {
  const values = valuesOf(rule, options);
  const groups = new Groups(api);
  let applicable = 0;
  let failed = 0;
  for (const view of rule.each(api, values)) {
    if (rule.when && !rule.when(view, values)) continue;
    applicable += 1;
    let hasFailed = false;
    for (const observation of rule.check(view, values)) {
      hasFailed = true;
      groups.add(observation);
    }
    if (hasFailed) failed += 1;
  }
  return { applicable, failed, faults: groups.all.map((group) => toFault(group, api)) };
}

/** Observations by the definition that they are about, and by what they tell of it. */
class Groups {
  readonly #byPlace = new Map<string, Map<string, Observation[]>>();
  readonly #whole: string;

  constructor(api: Api) {
    this.#whole = api.versionNode.place;
  }

  get all(): readonly (readonly Observation[])[] {
    return [...this.#byPlace.values()].flatMap((byText) => [...byText.values()]);
  }

  add(observation: Observation): void {
    const { node, text, use } = observation;
    const byText = this.#at(node.place);
    // What is told once for the document is told once for each code.
    const told = node.place === this.#whole ? `${use?.status} ${text}` : text;
    const group = byText.get(told);
    if (group) group.push(observation);
    else byText.set(told, [observation]);
  }

  #at(place: string): Map<string, Observation[]> {
    const known = this.#byPlace.get(place) ?? new Map<string, Observation[]>();
    this.#byPlace.set(place, known);
    return known;
  }
}

/** The whole message of a fault, which stands alone. */
export function messageOf({ subject, text }: Pick<Fault, 'subject' | 'text'>): string {
  const message = `${subject} ${text}`;
  // Spectral would take doubled braces for a placeholder of its own.
  if (!message.includes('{{') && !message.includes('}}')) return message;
  return message.replace(/\{\{+/g, '{').replace(/\}\}+/g, '}');
}

function toFault(group: readonly Observation[], api: Api): Fault {
  const [{ node, text, use }] = group as [Observation];
  const found = group.flatMap((observation) => observation.use ?? []);
  // In OpenAPI 2.0 one body is seen once in each media type.
  const uses = [...new Map(found.map((each) => [describeUse(each), each])).values()];
  return {
    node,
    text,
    uses,
    subject: uses.length > 1 ? sharedSubject(node, uses, api) : describeUse(use) || 'The document',
  };
}

function sharedSubject(node: Node, uses: readonly Use[], api: Api): string {
  const operations = [...new Set(uses.map((use) => use.operation))];
  const statuses = uses.flatMap(({ status }) => status ?? []);
  const [first] = uses;
  if (isWhole(node, api)) {
    const code = first?.status === undefined ? '' : `${first.status} in `;
    return `${code}${operations.length} operations (first ${operations[0]})`;
  }
  const users =
    operations.length === 1
      ? `by ${operations[0]} ${phrase(statuses, 'and')}`.trimEnd()
      : `by ${operations.length} operations, first ${describeUse(first)}`;
  return `${placeOf(node.definition, api)} (used ${users})`;
}

/** Whether a finding is told once for the document, though it is about many of its operations. */
function isWhole(node: Node, api: Api): boolean {
  return node.place === api.versionNode.place;
}

function placeOf({ document, path }: Node, api: Api): string {
  return nameOfDefinition(document.uri, path, api.node.document.uri);
}

/**
 * What a person calls a shared definition: "components.responses.NotFound", "errors.yaml#/NotFound", "The document".
 * @param uri the document that it is written in
 * @param root the document that is linted
 */
export function nameOfDefinition(uri: string, path: Path, root: string): string {
  if (uri === root) return path.length > 0 ? path.join('.') : 'The document';
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  return path.length > 0 ? `${file}${toPointer(path)}` : file;
}
