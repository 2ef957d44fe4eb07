import { load, YAMLException } from 'js-yaml';
import { placeOf } from './json.ts';
import type { SourceText } from './source-text.ts';
import { Unreadable } from './unreadable.ts';
import { type ReadOptions, yamlOptions } from './yaml-options.ts';
import { restoring, withSafeStandIns } from './yaml-stand-ins.ts';

export { readYamlSpans } from './yaml-spans.ts';

/**
 * Parses a YAML document. A key written twice is an error, `200` and `"200"` being one key.
 * @param name how the file is named to the user
 * @param maxDepth the levels of nesting to read at most
 * @throws Unreadable on broken syntax, a duplicate key, or several documents in the file
 */
export function parseYaml(text: SourceText, name: string, maxDepth: number): unknown {
  const readable = withSafeStandIns(text);
  const options: ReadOptions = { ...yamlOptions, ...restoring(readable), maxDepth: maxDepth + 1 };
  try {
    return load(readable.narrow, options);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable(name, 'is nested too deep to be read');
    if (!(error instanceof YAMLException)) throw error;
    // It ends the text with a line break, behind which it finds what is missing.
    const { narrow } = readable;
    const place = error.mark && placeOf(narrow, Math.min(error.mark.position, narrow.length));
    throw new Unreadable(name, reasonOf(readable.restore(error.reason), maxDepth), place);
  }
}

function reasonOf(reason: string, maxDepth: number): string {
  if (reason.startsWith('nesting exceeded')) {
    return `is nested deeper than ${maxDepth.toLocaleString('en')} levels`;
  }
  if (/^merge keys exceeded|^abnormal merge/.test(reason)) {
    return 'merges more keys with << than anybody writes; use a $ref';
  }
  if (reason.startsWith('expected a single document')) {
    return 'holds several YAML documents; an OpenAPI document is a file of its own';
  }
  if (reason === 'duplicated mapping key') return 'is ambiguous: a key stands twice in one mapping';
  return `is not valid YAML: ${reason}`;
}
