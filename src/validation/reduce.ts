import type { Version } from '../model/api.ts';
import { type Choice, choiceAt, placesOf3 } from './kinds.ts';
import type { SchemaError } from './schema-errors.ts';
import { isObject } from './targets.ts';

/**
 * Leaves of the errors of Ajv those that tell an author what to mend. Where the schema offers several forms, Ajv has
 * the errors of each: those of forms that the author did not mean go, and so does what only sums up others.
 */
export function mostSpecific(errors: readonly SchemaError[], version: Version): readonly SchemaError[] {
  // The object that is no reference lacks `$ref`; and `if` says only that what follows from it does not hold.
  const real = errors.filter(
    // What is wrong with a name is told by `propertyNames`, too.
    ({ keyword, params, propertyName }) =>
      keyword !== 'if' && params.missingProperty !== '$ref' && propertyName === undefined,
  );
  const meant = withAlternatives(real).flatMap((error) => ofMeantKind(error, version));
  return withoutSums(merged(meant));
}

/** Makes one error of those of branches that differ in what they require: `alternatives`, with `missing`. */
function withAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (!isSum(error)) {
      kept.push(error);
      continue;
    }
    const isBranch = ({ instancePath, schemaPath }: SchemaError) =>
      instancePath === error.instancePath && schemaPath.startsWith(`${error.schemaPath}/`);
    let start = kept.length;
    while (start > 0 && isBranch(kept[start - 1] as SchemaError)) start -= 1;
    const branches = kept.splice(start);
    const others = branches.filter(({ keyword }) => keyword !== 'required');
    const missing = branches.flatMap(({ params }) => params.missingProperty ?? []);
    if (others.length === 0 && missing.length > 1) {
      kept.push({ ...error, keyword: 'alternatives', params: { missing } });
    } else {
      for (const branch of others.length > 0 ? others : branches) kept.push(branch);
      kept.push(error);
    }
  }
  return kept;
}

/** Leaves an error out that comes of a kind which its object does not claim to be. */
function ofMeantKind(error: SchemaError, version: Version): readonly SchemaError[] {
  const { at, value, parent } = error;
  const own = isObject(value) ? choiceAt(at, value, version) : undefined;
  if (own && !isOfMeantKind(error, own)) return [];
  const above = isObject(parent) ? choiceAt(at.slice(0, -1), parent, version) : undefined;
  return above ? belowChoice(error, above) : [error];
}

/** Judges an error at an object that says which kind it is. */
function isOfMeantKind({ keyword, params, value }: SchemaError, { key, kinds, otherwise }: Choice): boolean {
  const name = (value as Readonly<Record<string, unknown>>)[key];
  const kind = typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name] : otherwise;
  if (!kind) return params.missingProperty === key || keyword === 'oneOf' || keyword === 'anyOf';
  if (keyword === 'required') return kind.required.includes(String(params.missingProperty));
  if (keyword !== 'additionalProperties') return true;
  return ![...kind.required, ...kind.allowed].includes(String(params.additionalProperty));
}

/** Judges an error at a member of an object that says which kind it is. */
function belowChoice(error: SchemaError, choice: Choice): readonly SchemaError[] {
  const { at, keyword, params, value, parent, schemaPath } = error;
  const meant = (parent as Readonly<Record<string, unknown>>)[choice.key];
  const [, scheme, branch] =
    /(?:ParameterLocation|(HTTPSecurityScheme))\/oneOf\/(\d)\//.exec(schemaPath) ?? [];
  // What a scheme other than "bearer" must not have is told of as such.
  if (scheme !== undefined) return [];
  if (branch !== undefined && at.at(-1) !== choice.key && placesOf3[Number(branch)] !== meant) return [];
  if (keyword !== 'enum') return [error];
  const allowed = [params.allowedValues].flat();
  const key = at.at(-1);
  const says = [choice, choice.before].find((each) => each?.key === key);
  // Among parameters, only those of a form may be files, and only those of a path have to be required.
  if (!says && key === 'required' && meant !== 'path') return [];
  if (!says) {
    const isFile = (each: unknown) => each === 'file' && meant !== 'formData';
    return [{ ...error, params: { allowedValues: allowed.filter((each) => !isFile(each)) } }];
  }
  const legal = Object.keys(says.kinds);
  if (typeof value !== 'object' && legal.includes(String(value))) return [];
  if (!says.otherwise) return [{ ...error, params: { allowedValues: legal } }];
  return allowed.every((each) => legal.includes(String(each))) ? [] : [error];
}

/** Makes one error of several that say the same of one place: which types it may have, or which values. */
function merged(errors: readonly SchemaError[]): readonly SchemaError[] {
  const others = covered(errors.filter((error) => error.keyword !== 'type' && !isSum(error)));
  const indexes = new Map<string, number>();
  const kept: SchemaError[] = [];
  for (const error of errors) {
    const { keyword, instancePath, params } = error;
    const name = keyword === 'type' ? 'type' : keyword === 'enum' ? 'allowedValues' : undefined;
    if (name === undefined) {
      kept.push(error);
      continue;
    }
    // Another form than this one was found to have the right type there.
    if (keyword === 'type' && others.has(instancePath)) continue;
    const id = `${keyword} ${instancePath}`;
    const index = indexes.get(id) ?? kept.length;
    const values = [...new Set([kept[index]?.params[name] ?? [], params[name] ?? []].flat())];
    kept[index] = { ...error, params: { ...params, [name]: values } };
    indexes.set(id, index);
  }
  return kept;
}

/** Without what sums up others at its place or below. */
function withoutSums(errors: readonly SchemaError[]): readonly SchemaError[] {
  const told = covered(errors.filter((error) => !isSum(error) && error.keyword !== 'unevaluatedProperties'));
  const sums = errors.filter(isSum);
  // Of several forms that fit nowhere, the innermost is told of.
  const inner = covered(sums, 'above');
  return errors.filter((error) => {
    if (error.keyword === 'unevaluatedProperties') return !told.has(error.instancePath);
    return !isSum(error) || !(told.has(error.instancePath) || inner.has(error.instancePath));
  });
}

function isSum({ keyword }: SchemaError): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

/** The places of errors and all places above them; or only those above. */
function covered(errors: readonly SchemaError[], which: 'all' | 'above' = 'all'): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { instancePath } of errors) {
    let place = which === 'all' ? instancePath : placeAbove(instancePath);
    for (; place !== undefined && !places.has(place); place = placeAbove(place)) places.add(place);
  }
  return places;
}

function placeAbove(place: string): string | undefined {
  return place === '' ? undefined : place.slice(0, place.lastIndexOf('/'));
}
