import { versionOf } from '../model/api.ts';
import { explainJson, placeOf } from './json.ts';
import { findJsonFault } from './json-keys.ts';
import { canScan, scanJson } from './json-scan.ts';
import { JsonText } from './json-text.ts';
import { expand, measure } from './measure.ts';
import { type Parsed, ParsedJson, ParsedYaml } from './parsed.ts';
import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';
import { mayHaveAnchors } from './yaml-properties.ts';

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
export async function parse(source: Source, name: string): Promise<Parsed> {
  try {
    return await parseStrictly(source, name);
  } catch (error) {
    if (!(error instanceof Unreadable) || mentionsOpenApi(source.text.narrow)) throw error;
    throw new Unreadable(name, error.message, error.place, 'not-openapi');
  }
}

/** Whether a text that cannot be read may have been meant for an OpenAPI document, and not just for a part of one. */
function mentionsOpenApi(text: string): boolean {
  const isInFlowStyle = /^\s*[{[]/.test(text);
  const before = isInFlowStyle ? '[\\s{,]' : '^';
  return new RegExp(`${before}["']?(?:openapi|swagger|swaggerVersion)["']?\\s*:`, 'm').test(text);
}

async function parseStrictly(source: Source, name: string): Promise<Parsed> {
  const isNamedJson = /\.json$/i.test(name);
  if (isNamedJson || beginsLikeJson(source.bytes)) {
    const text = await parseJson(source, name, isNamedJson);
    if (text) return new ParsedJson(text);
  }
  const { parseYaml } = await import('./yaml.ts');
  const data = parseYaml(source.text, name, maxDepth);
  if (mayHaveAnchors(source.text.narrow)) assertExpandable(data, name);
  return new ParsedYaml(source.text, data);
}

/** Whether the first character that is not blank opens an object or array. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d));
  return first === 0x7b || first === 0x5b;
}

/** @throws Unreadable when data grows too deep or too large as its aliases are written out */
function assertExpandable(data: unknown, name: string): void {
  const measured = measure(data, maxDepth);
  if (measured.isTooDeep) throw tooDeep(name);
  if (!measured.hasAliases) return;
  const { size, isTooDeep, isEndless } = expand(data, maxDepth);
  if (isEndless) throw new Unreadable(name, 'has an alias inside of what it names, so it would never end');
  if (isTooDeep) throw tooDeep(name);
  if (size <= maxExpandedSize) return;
  throw new Unreadable(
    name,
    `has aliases that grow to more than ${maxExpandedSize.toLocaleString('en')} nodes when they are written out`,
  );
}

/**
 * Checks that data is an OpenAPI document of a version that the model knows.
 * @param data what is in it may be unread
 * @throws Unreadable when it is not
 */
export function assertOpenApi(data: unknown, name: string): void {
  if (versionOf(data) !== undefined) return;
  if (data === undefined || data === null) {
    throw new Unreadable(name, 'is empty', undefined, 'not-openapi');
  }
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

async function parseJson(source: Source, name: string, isNamedJson: boolean): Promise<JsonText | undefined> {
  // JSON is YAML, too.
  if (!canScan) return undefined;
  const { bytes } = source;
  const structure = scanJson(bytes, maxDepth);
  if (structure && !structure.isSuspect) return new JsonText(bytes, structure);
  const text = source.text.whole;
  if (!structure && !isJson(text)) {
    if (isNamedJson) throw await brokenJson(text, name);
    return undefined;
  }
  assertSound(text, name);
  if (!structure) throw new Unreadable(name, 'takes more memory to be read than there is; split it');
  return new JsonText(bytes, structure);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function brokenJson(text: string, name: string): Promise<Unreadable> {
  if (text.trim() === '') return new Unreadable(name, 'is empty');
  const { reason, offset } = await explainJson(text);
  return new Unreadable(name, `is not valid JSON: ${reason}`, placeOf(text, offset));
}

/** @throws Unreadable when JSON has what its parser lets pass */
function assertSound(text: string, name: string): void {
  const fault = findJsonFault(text, maxDepth);
  if (fault?.kind === 'deep') throw tooDeep(name);
  if (!fault) return;
  const reason = `is ambiguous: the key ${JSON.stringify(fault.key)} stands twice in one object`;
  throw new Unreadable(name, reason, placeOf(text, fault.offset));
}

function tooDeep(name: string): Unreadable {
  return new Unreadable(name, `is nested deeper than ${maxDepth.toLocaleString('en')} levels`);
}

function describe(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
