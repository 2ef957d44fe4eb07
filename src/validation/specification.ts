import type { LoadedSet } from '../documents/store.ts';
import { dereference } from './dereference.ts';
import type { Fault } from './fault.ts';
import { type Data, isObject, type Origin } from './targets.ts';

/** More definitions than any honest `allOf` joins; some tools would walk them for ever. */
const mostJoined = 100_000;

/**
 * Checks a document of OpenAPI 2.0 for what its schema cannot say: parameters of the path that are not declared,
 * operation ids that come twice, and the like. The check stops at the first fault.
 * @throws Error when a chain of `allOf` has no end
 */
export async function specificationFaults(documents: LoadedSet): Promise<readonly Fault[]> {
  const { default: validate } = await import('@apidevtools/swagger-parser/lib/validators/spec.js');
  const { data: api, broken } = dereference(documents);
  if (broken) return [notChecked(broken)];
  assertAllOfEnds(api);
  try {
    validate(api);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [toFault(error.message, api, documents)];
  }
}

/** What is behind a `$ref` that leads nowhere may be the very parameter that the check would miss. */
function notChecked({ document, path }: Origin): Fault {
  const text =
    'leads to nothing that was read, so what OpenAPI 2.0 requires beyond its schema was not checked, such as that path parameters are declared.';
  return { named: { document, path }, blamed: { document, path }, text, severity: 'info' };
}

/** The check walks `allOf` anew on each way that leads to it. */
function assertAllOfEnds({ definitions }: Data): void {
  const sizes = new Map<object, number>();
  const sizeOf = (schema: unknown): number => {
    if (!isObject(schema)) return 1;
    const known = sizes.get(schema);
    if (known !== undefined) return known;
    sizes.set(schema, Number.POSITIVE_INFINITY);
    const parents = Array.isArray(schema.allOf) ? schema.allOf : [];
    const size = parents.reduce<number>((sum, parent) => sum + sizeOf(parent), 1);
    sizes.set(schema, size);
    return size;
  };
  for (const [name, schema] of Object.entries(isObject(definitions) ? definitions : {})) {
    if (sizeOf(schema) > mostJoined)
      throw new Error(`the definition ${name} joins more schemas by allOf than can be counted, or itself`);
  }
}

/** A place of the document as a whole: an operation, a path or a definition. */
interface Place {
  readonly path: readonly string[];
  readonly value: Data;
  /** What the check calls it. */
  readonly id: string;
}

/** Finds the place that a message names, as far as it names one. */
function toFault(message: string, api: Data, documents: LoadedSet): Fault {
  const said = message
    .replace(/^(?:SyntaxError: )?Validation failed\. /, '')
    .replaceAll(/,(?=\{)/g, ', ')
    .replace(/[.,]?$/, '.');
  const [, operationId] = /^Duplicate operation id '(.*)'\.$/s.exec(said) ?? [];
  const [, where, name] = /^Found multiple (\w+) parameters named "(.*)"\.$/s.exec(said) ?? [];
  const places = placesOf(api);
  if (operationId !== undefined) {
    const [, second] = places.filter(({ value }) => value.operationId === operationId);
    return faultAt(
      second,
      `has the operationId of another operation: ${operationId}.`,
      documents,
      'operationId',
    );
  }
  if (name !== undefined) {
    const place = places.find(({ value }) => parametersOf(value, where, name).length > 1);
    return faultAt(place, `has several ${where} parameters named ${name}.`, documents, 'parameters');
  }
  const named = places
    .filter(({ id }) => said.includes(id))
    .reduce<Place | undefined>(
      (best, each) => (best && best.id.length >= each.id.length ? best : each),
      undefined,
    );
  const text = named && said.startsWith(named.id) ? said.slice(named.id.length).replace(/^\//, '') : said;
  return faultAt(named, text.trim(), documents);
}

function faultAt(place: Place | undefined, text: string, { root }: LoadedSet, key?: string): Fault {
  const path = place?.path ?? ['paths'];
  const blamed = key === undefined ? path : [...path, key];
  return {
    named: { document: root, path },
    blamed: { document: root, path: written(blamed, root.data) },
    text,
  };
}

/** A path as far as the root document has it: behind a `$ref` it is written elsewhere. */
function written(path: readonly string[], data: unknown): readonly string[] {
  let value = data;
  const end = path.findIndex((key) => {
    if (!isObject(value) || !Object.hasOwn(value, key)) return true;
    value = value[key];
    return false;
  });
  return end === -1 ? path : path.slice(0, end);
}

function parametersOf({ parameters }: Data, where: string | undefined, name: string): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
  return all.filter((each) => isObject(each) && each.in === where && each.name === name);
}

function placesOf({ paths, definitions }: Data): readonly Place[] {
  const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
  const children = (parent: unknown) =>
    Object.entries(isObject(parent) ? parent : {}).flatMap(([key, value]) =>
      isObject(value) ? [{ key, value }] : [],
    );
  return [
    ...children(paths).flatMap(({ key: path, value: item }) => [
      { path: ['paths', path], value: item, id: `/paths${path}` },
      ...children(item)
        .filter(({ key }) => methods.includes(key))
        .map(({ key, value }) => ({ path: ['paths', path, key], value, id: `/paths${path}/${key}` })),
    ]),
    ...children(definitions).map(({ key, value }) => ({
      path: ['definitions', key],
      value,
      id: `/definitions/${key}`,
    })),
  ];
}
