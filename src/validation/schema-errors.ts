import type { LoadedSet } from '../documents/store.ts';
import type { Path } from '../model/path.ts';
import { Assembly, type Located } from './assembly.ts';
import type { Origin } from './targets.ts';

/** An error of Ajv. */
interface AjvError {
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The key that is at fault, where it is one. */
  readonly propertyName?: string;
}

/** What the schema of OpenAPI says against a document. */
export interface SchemaError extends AjvError, Located {
  /** The path of {@link AjvError.instancePath}: the place in the document as a whole, as if it had no `$ref`s. */
  readonly at: Path;
  /** The key to be blamed: the one that must not be there, or that of the place itself. */
  readonly blamed: Origin;
}

/** A `$ref` behind one that the schema does not take is followed only so often. */
const mostRounds = 5;

/**
 * Checks a document against the schema of its version. What is behind a `$ref` is checked once as what its user takes
 * it for. Where nothing is known of what a `$ref` leads to, there are no errors.
 * @param data what the root document is taken to say
 */
export async function schemaErrors(documents: LoadedSet, data: unknown): Promise<readonly SchemaError[]> {
  // The check alone: `validate` would first put every definition in the place of every `$ref`, without bounds.
  const { default: validate } = await import('@apidevtools/swagger-parser/lib/validators/schema.js');
  const always = new Set<object>();
  for (let round = 1; ; round += 1) {
    const assembly = new Assembly(documents, data, always);
    const errors = errorsOf(() => validate(assembly.data)).map((error) => locate(error, assembly));
    const before = always.size;
    for (const { reference } of errors) if (reference) always.add(reference);
    if (always.size === before || round === mostRounds) return errors.filter(({ reference }) => !reference);
  }
}

function errorsOf(validate: () => void): readonly AjvError[] {
  try {
    validate();
    return [];
  } catch (error) {
    const { details } = error as { details?: readonly AjvError[] };
    if (!details) throw error;
    return details;
  }
}

function locate(error: AjvError, assembly: Assembly): SchemaError {
  const at = error.instancePath.split('/').slice(1).map(decoded);
  const { additionalProperty, unevaluatedProperty, propertyName } = error.params;
  const key = additionalProperty ?? unevaluatedProperty ?? propertyName;
  const located = assembly.locate(at);
  if (key === undefined) return { ...error, at, ...located, blamed: located.origin };
  const blamed = assembly.locate([...at, String(key)]).written;
  // A key beside a `$ref` is no part of what that leads to.
  const origin = { document: blamed.document, path: blamed.path.slice(0, -1) };
  return { ...error, at, ...located, origin, blamed };
}

/** @see RFC 6901, section 4 */
function decoded(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
