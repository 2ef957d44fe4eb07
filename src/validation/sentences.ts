import type { Path } from '../model/path.ts';
import type { SchemaError } from './schema-errors.ts';
import { isObject } from './targets.ts';

/** Keys that exclude each other. The schema says only that an object must not have both. */
const exclusive: readonly (readonly [string, string])[] = [
  ['example', 'examples'],
  ['schema', 'content'],
  ['operationId', 'operationRef'],
  ...['style', 'explode', 'allowReserved', 'example', 'examples'].map((key) => ['content', key] as const),
];

/**
 * Says what an error means, in words that go on from the name of its place: "lacks description, which …".
 * @param openapi the version as a person calls it: `OpenAPI 3.0`
 */
export function toSentence(error: SchemaError, openapi: string): string {
  const { params, keyword, at } = error;
  const key = params.additionalProperty ?? params.unevaluatedProperty ?? params.propertyName;
  if (key !== undefined) return `${surplus(String(key), at, openapi)}.`;
  if (keyword === 'alternatives')
    return `lacks ${or(params.missing, nameOf)}: ${openapi} requires one of them.`;
  if (params.missingProperty !== undefined) return `lacks ${missing(error, openapi)}.`;
  return `${ofValue(error, openapi)}.`;
}

function missing({ params, at, value }: SchemaError, openapi: string): string {
  const key = String(params.missingProperty);
  const isOfPath = key === 'required' && isObject(value) && value.in === 'path' && at.includes('parameters');
  return isOfPath
    ? `required: true, without which ${openapi} has no parameter in path`
    : `${nameOf(key)}, which ${openapi} requires`;
}

/** What is wrong with a key that must not be there. */
function surplus(key: string, at: Path, openapi: string): string {
  const [parent, container] = at.slice(-2);
  const name = nameOf(key);
  if (at.length === 1 && container === undefined && parent === 'paths' && !key.startsWith('/'))
    return `has ${name}, and a path begins with a slash`;
  if ((container ?? parent) === 'responses' && at.length > 2 && parent !== 'components')
    return `has ${name}, which is neither a status code that ${openapi} knows nor default`;
  if (at.length === 2 && parent === 'components' && !/^[\w.-]+$/.test(key))
    return `has ${name}, and ${openapi} allows only letters, digits, dots, hyphens and underscores in names`;
  return `has ${name}, which ${openapi} does not allow there`;
}

/** What is wrong with a value. */
function ofValue(error: SchemaError, openapi: string): string {
  const { keyword, params, value, at } = error;
  const is = `is ${show(value)}`;
  switch (keyword) {
    case 'type':
      return `${is}, and has to be ${types(params.type)}${isUnquoted(error) ? ': put it in quotes' : ''}`;
    case 'enum':
      return `${is}, and has to be ${or(params.allowedValues, show)}`;
    case 'const':
      return `${is}, and has to be ${show(params.allowedValue)}`;
    case 'pattern':
      if (at.join() === 'openapi') return `${is}, and has to be a full version, such as "${value}.0"`;
      return `${is}, which does not have the form that ${openapi} requires: ${params.pattern}`;
    case 'format':
      return `${is}, which is no ${params.format}`;
    case 'uniqueItems':
      return `has the same item twice, the ${ordinal(params.j)} and the ${ordinal(params.i)}`;
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return params.limit === 1 ? 'is empty' : `has fewer than ${params.limit} ${unit(keyword)}`;
    case 'maxItems':
    case 'maxProperties':
    case 'maxLength':
      return `has more than ${params.limit} ${unit(keyword)}`;
    case 'not':
      return forbidden(error, openapi);
    case 'oneOf':
    case 'anyOf':
      return params.passingSchemas
        ? (excluded(value, openapi) ?? `can be read in several ways, of which ${openapi} allows one`)
        : `fits none of the forms that ${openapi} has for it`;
    default:
      return `${is}: ${openapi} says that it ${error.message ?? 'is not valid'}`;
  }
}

function isUnquoted({ params, value }: SchemaError): boolean {
  return String(params.type) === 'string' && (typeof value === 'number' || typeof value === 'boolean');
}

/** What must not be, which the schema does not tell and the data shows. */
function forbidden({ value, schemaPath }: SchemaError, openapi: string): string {
  const keys = isObject(value) ? Object.keys(value) : [];
  if (schemaPath.startsWith('#/definitions/HTTPSecurityScheme'))
    return `has bearerFormat, which ${openapi} allows only beside the scheme "bearer", in small letters`;
  const both = excluded(value, openapi);
  if (both) return both;
  if (keys.every((key) => key.startsWith('x-'))) return `declares nothing, and ${openapi} requires something`;
  return `has what ${openapi} does not allow together: ${keys.join(', ')}`;
}

function excluded(value: unknown, openapi: string): string | undefined {
  const both = exclusive.find((pair) => isObject(value) && pair.every((key) => Object.hasOwn(value, key)));
  return both && `has both ${both[0]} and ${both[1]}, of which ${openapi} allows one`;
}

function types(type: unknown): string {
  return or(type, (each) =>
    each === 'null' ? 'null' : `${/^[aeiou]/.test(String(each)) ? 'an' : 'a'} ${each}`,
  );
}

function or(values: unknown, tell: (value: unknown) => string): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format([values].flat().map(tell));
}

/** A key as it is; in quotes where it would not be taken for a name. */
function nameOf(key: unknown): string {
  const name = String(key);
  return /^[\w$.\-/{}@*+]+$/.test(name) ? clip(name) : JSON.stringify(clip(name));
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isObject(value)) return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  return typeof value === 'string' ? JSON.stringify(clip(value)) : String(value);
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function unit(keyword: string): string {
  return keyword.endsWith('Items') ? 'items' : keyword.endsWith('Length') ? 'characters' : 'keys';
}

/** "1st", "2nd"; counted from 1. */
function ordinal(index: unknown): string {
  const number = Number(index) + 1;
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${number}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}
