import type { Operation } from './operation.ts';

const kinds = ['create', 'action', 'search', 'upsert', 'batch', 'async'] as const;

/** What an operation does, and how one can tell. */
export interface Intent {
  readonly kind: (typeof kinds)[number];
  /** The end of a sentence: `its operationId "createPet" says so`. */
  readonly evidence: string;
}

const createWord = /^(create|add|register|insert|provision)(s|es)?$|^new$/;
const otherWord = /^(upsert|bulk|batch|import|async)(s|es|ed|ing|hronous|hronously)?$/;

/**
 * What an operation does, or undefined when the document does not let one tell.
 *
 * `x-statusquo: { intent: … }` decides. Otherwise only a creation is recognised: by a declared 201, or by a create
 * word in operationId or summary of a POST whose path has an item path below it that can be read.
 */
export function intentOf(operation: Operation): Intent | undefined {
  const declared = kinds.find((kind) => kind === operation.node.get('x-statusquo').get('intent').string);
  if (declared) return { kind: declared, evidence: 'x-statusquo says so' };
  if (operation.method !== 'post') return undefined;
  if (operation.responses.has(201)) return { kind: 'create', evidence: 'it declares 201' };
  const said = [operation.operationId, operation.summary];
  if (said.some((text) => wordsOf(text).some((word) => otherWord.test(word)))) return undefined;
  const creating = said.find((text) => wordsOf(text).some((word) => createWord.test(word)));
  const item = creating && operation.items.find(({ method }) => method === 'get');
  if (!item) return undefined;
  return { kind: 'create', evidence: `it is called "${creating}" and ${item} reads what it creates` };
}

/** The words of a text or of a name in camelCase, snake_case or kebab-case, in lower case. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}
