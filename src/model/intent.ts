import type { Operation } from './operation.ts';

const kinds = ['create', 'action', 'search', 'upsert', 'batch', 'async'] as const;

/** What an operation does, and how one can tell. */
export interface Intent {
  readonly kind: (typeof kinds)[number];
  /** The end of a sentence: `it is called "createPet" and GET /pets/{id} reads what it creates`. */
  readonly evidence: string;
}

const createWord = /^(create|add|register|insert|provision)(s|es)?$|^new$/;
/** Words that mean a creation only where what was made can be read afterwards. */
const storeWord = /^(upload|store|save|place|submit|publish)(s|es)?$/;
/** Words of operations that do something else, or more than one thing. */
const otherWord =
  /^(upsert|update|replace|reset|regenerate|bulk|batch|import|async)(s|es|d|ed|ing|hronous|hronously)?$/;
/** Words of things that are handed out rather than kept. */
const fleetingWord = /^(token|session|url|link)s?$/;
const idMember = /(^|[_-])(id|identifier|guid|uuid|uid|sid|href|self)$|[a-z](Id|ID|Uuid|UUID|Guid)$/;

/**
 * What an operation does, or undefined when the document does not let one tell.
 *
 * `x-statusquo: { intent: … }` decides. Otherwise only a creation is recognised, and only of a POST: by a declared
 * 201, or by what the operation is called together with what the document shows of the thing created.
 */
export function intentOf(operation: Operation): Intent | undefined {
  const stated = operation.node.get('x-statusquo').stringAt('intent');
  const declared = kinds.find((kind) => kind === stated);
  if (declared) return { kind: declared, evidence: 'x-statusquo says so' };
  // A fragment never reaches the server: such a path stands for one of many calls that it takes.
  if (operation.method !== 'post' || operation.path.includes('#')) return undefined;
  if (operation.responses.has(201)) return { kind: 'create', evidence: 'it declares 201' };
  const name = nameOfCreation(operation);
  const trace = name && traceOfCreation(operation, name);
  return trace ? { kind: 'create', evidence: `it is called "${name.text}" and ${trace}` } : undefined;
}

/**
 * How much a name says: it begins with a create word, it adds something (perhaps to a list), it has a create word
 * elsewhere (some frameworks end the name of every POST in "create"), or it begins with a store word.
 */
type Strength = 'creating' | 'adding' | 'inner' | 'storing';

interface Name {
  readonly text: string;
  readonly strength: Strength;
  readonly words: readonly string[];
}

/** What the operation is called, if that sounds like a creation and nothing speaks against it. */
function nameOfCreation({ operationId, summary, description }: Operation): Name | undefined {
  const said = [operationId, summary || firstSentence(description)].map((text) => ({
    text,
    words: wordsOf(text),
  }));
  if (said.some(({ words }) => words.some((word) => otherWord.test(word)))) return undefined;
  for (const strength of ['creating', 'adding', 'inner', 'storing'] as const) {
    const name = said.find(({ words }) => strengthOf(words) === strength);
    if (name) return { ...name, strength };
  }
  return undefined;
}

function strengthOf(words: readonly string[]): Strength | undefined {
  const [first = ''] = words;
  if (/^adds?$/.test(first) && !words.includes('new')) return 'adding';
  if (createWord.test(first)) return 'creating';
  if (words.some((word) => createWord.test(word))) return 'inner';
  return storeWord.test(first) ? 'storing' : undefined;
}

/** What the document shows of the thing created: the better the name, the less is needed. */
function traceOfCreation(operation: Operation, { strength, words }: Name): string | undefined {
  const reader = operation.items.find(({ method }) => method === 'get');
  if (reader) return `${reader} reads what it creates`;
  if (strength === 'storing') return undefined;
  const [item] = operation.items;
  if (item) return `${item} works on what it creates`;
  if (strength === 'adding') return undefined;
  const sibling = operation.sibling('get');
  if (sibling) return `${sibling} ${operation.path.endsWith('}') ? 'reads' : 'lists'} what it creates`;
  if (strength === 'inner' || words.some((word) => fleetingWord.test(word))) return undefined;
  return traceInResponses(operation);
}

function traceInResponses({ responses, path }: Operation): string | undefined {
  const [success] = responses.successes;
  if (/\bcreated\b/i.test(success?.description ?? ''))
    return `${success?.status} says that something is created`;
  if (responses.has(409)) return 'it declares 409, so that something may be there already';
  for (const { schema } of success?.contents ?? []) {
    const members = schema.shape?.kind === 'object' ? [...schema.shape.members.keys()] : [];
    const id = members.find((member) => idMember.test(member) && !path.includes(`{${member}}`));
    if (id !== undefined) return `${success?.status} carries its ${id}`;
  }
  return undefined;
}

function firstSentence(text: string): string {
  return text.split(/[.\n]/, 1)[0] ?? '';
}

/** The words of a text or of a name in camelCase, snake_case or kebab-case, in lower case. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}
