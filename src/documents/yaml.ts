import { placeOf } from './json.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Parses a YAML document with the scalars of YAML's core schema, so that `2024-01-01` stays a string, and with merge
 * keys. A key written twice is an error, `200` and `"200"` being one key.
 * @param name how the file is named to the user
 * @param maxDepth the levels of nesting to read at most
 * @throws Unreadable on broken syntax, a duplicate key, or several documents in the file
 * @see YAML 1.2.2, section 10.3
 */
export async function parseYaml(text: string, name: string, maxDepth: number): Promise<unknown> {
  const { CORE_SCHEMA, load, Type, YAMLException } = await import('js-yaml');
  const merge = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (key) => key === '<<' });
  try {
    const options = { schema: CORE_SCHEMA.extend({ implicit: [merge] }), maxDepth: maxDepth + 1 };
    return load(text, options);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable(name, 'is nested too deep to be read');
    if (!(error instanceof YAMLException)) throw error;
    if (error.reason.startsWith('nesting exceeded')) {
      throw new Unreadable(name, `is nested deeper than ${maxDepth} levels`);
    }
    // It ends the text with a line break, behind which it finds what is missing.
    const place = error.mark && placeOf(text, Math.min(error.mark.position, text.length));
    throw new Unreadable(name, reasonOf(error.reason), place);
  }
}

function reasonOf(reason: string): string {
  if (reason.startsWith('expected a single document')) {
    return 'holds several YAML documents; an OpenAPI document is a file of its own';
  }
  if (reason === 'duplicated mapping key') return 'is ambiguous: a key stands twice in one mapping';
  return `is not valid YAML: ${reason}`;
}
