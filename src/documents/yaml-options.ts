import { CORE_SCHEMA, type LoadOptions, Type } from 'js-yaml';

const merge = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (key) => key === '<<' });

/** The parser's options; its type declarations do not know them all. */
export type ReadOptions = LoadOptions & { readonly maxDepth?: number };

/**
 * How documents are read: with the scalars of YAML's core schema, so that `2024-01-01` stays a string, and merge keys.
 * @see YAML 1.2.2, section 10.3
 */
export const yamlOptions: LoadOptions = { schema: CORE_SCHEMA.extend({ implicit: [merge] }) };
