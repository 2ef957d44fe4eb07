import { versionOf } from '../model/api.ts';
import { explainJson, findDuplicateKey, placeOf } from './json.ts';
import { expand, measure } from './measure.ts';
import { Unreadable } from './unreadable.ts';
import { parseYaml } from './yaml.ts';

/** What a text turned out to be written in. */
export type Format = 'json' | 'yaml';

/** The data of a text, and what it is written in. */
export interface Parsed {
  readonly data: unknown;
  readonly format: Format;
}

/** Deeper documents are refused: nobody wrote them, and they exhaust the stack of whoever walks them. */
const maxDepth = 1000;
/** More nodes than any honest use of aliases makes; other tools write them all out. */
const maxExpandedSize = 10_000_000;

/**
 * Parses JSON or YAML. A text that begins with a brace is read as JSON first, for that is many times faster; where
 * that fails and the file is not called `.json` it may still be YAML in flow style.
 * @param name how the file is named to the user
 * @throws Unreadable on broken syntax, a duplicate key, several documents, or nesting deeper than 1,000
 */
export async function parse(text: string, name: string): Promise<Parsed> {
  const isNamedJson = /\.json$/i.test(name);
  if (isNamedJson || /^\s*[{[]/.test(text)) {
    const parsed = await parseJson(text, name, isNamedJson);
    if (parsed) return parsed;
  }
  const data = await parseYaml(text, name, maxDepth);
  const { isTooDeep, hasAliases } = measure(data, maxDepth);
  if (isTooDeep) throw tooDeep(name);
  if (hasAliases) assertExpandable(data, name);
  return { data, format: 'yaml' };
}

/**
 * Checks that data is an OpenAPI document of a version that the model knows.
 * @throws Unreadable when it is not
 */
export function assertOpenApi(data: unknown, name: string): void {
  if (versionOf(data) !== undefined) return;
  if (data === undefined || data === null) throw new Unreadable(name, 'is empty');
  const { openapi, swagger, swaggerVersion } = data as Record<string, unknown>;
  const version = openapi ?? swagger ?? swaggerVersion;
  if (version === undefined)
    throw new Unreadable(
      name,
      'is not an OpenAPI document: it has no `openapi` or `swagger` key',
      undefined,
      'not-openapi',
    );
  const key = openapi === undefined ? (swagger === undefined ? 'swaggerVersion' : 'swagger') : 'openapi';
  throw new Unreadable(
    name,
    `says \`${key}: ${describe(version)}\`, which is none of the versions that can be read: 2.0, 3.0, 3.1, 3.2`,
  );
}

async function parseJson(text: string, name: string, isNamedJson: boolean): Promise<Parsed | undefined> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    if (!isNamedJson) return undefined;
    if (text.trim() === '') throw new Unreadable(name, 'is empty');
    const { reason, offset } = await explainJson(text);
    throw new Unreadable(name, `is not valid JSON: ${reason}`, placeOf(text, offset));
  }
  const { keys, isTooDeep } = measure(data, maxDepth);
  if (isTooDeep) throw tooDeep(name);
  const duplicate = await findDuplicateKey(text, keys);
  if (duplicate)
    throw new Unreadable(name, `is ambiguous: ${duplicate.reason}`, placeOf(text, duplicate.offset));
  return { data, format: 'json' };
}

/** Aliases may name what is deep from a place that is deep, and be many. */
function assertExpandable(data: unknown, name: string): void {
  const { size, isTooDeep, isEndless } = expand(data, maxDepth);
  if (isEndless) throw new Unreadable(name, 'has an alias inside of what it names, so it would never end');
  if (isTooDeep) throw tooDeep(name);
  if (size <= maxExpandedSize) return;
  throw new Unreadable(
    name,
    `has aliases that grow to more than ${maxExpandedSize.toLocaleString('en')} nodes when they are written out`,
  );
}

function tooDeep(name: string): Unreadable {
  return new Unreadable(name, `is nested deeper than ${maxDepth.toLocaleString('en')} levels`);
}

function describe(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
