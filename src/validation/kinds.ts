import type { Version } from '../model/api.ts';
import type { Path } from '../model/path.ts';
import type { Data } from './targets.ts';

/** What objects that say of themselves which kind they are have to have, and what more they may have. */
interface Kind {
  readonly required: readonly string[];
  readonly allowed: readonly string[];
}

/** The key by which an object says which kind it is, and the kinds. */
export interface Choice {
  readonly key: string;
  readonly kinds: Readonly<Record<string, Kind>>;
  /** What it is when it says none of these kinds; left out where it has to be one of them. */
  readonly otherwise?: Kind;
  /** The choice that had to be made before. */
  readonly before?: Choice;
}

const kind = (required: string, allowed = ''): Kind => ({
  required: required.split(' ').filter(Boolean),
  allowed: allowed.split(' ').filter(Boolean),
});

const simple =
  'description items format collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf';

const parametersOf2: Choice = {
  key: 'in',
  kinds: {
    body: kind('name in schema', 'description required'),
    query: kind('name in type', `${simple} required allowEmptyValue`),
    header: kind('name in type', `${simple} required`),
    path: kind('name in type required', simple),
    formData: kind('name in type', `${simple} required allowEmptyValue`),
  },
};

const anyParameter = kind(
  'name in',
  'description required deprecated allowEmptyValue style explode allowReserved schema content example examples',
);

const parametersOf3: Choice = {
  key: 'in',
  kinds: {
    path: { required: [...anyParameter.required, 'required'], allowed: anyParameter.allowed },
    query: anyParameter,
    header: anyParameter,
    cookie: anyParameter,
  },
};

const schemesOf2: Choice = {
  key: 'type',
  kinds: {
    basic: kind('type', 'description'),
    apiKey: kind('type name in', 'description'),
    oauth2: kind('type flow', 'description scopes authorizationUrl tokenUrl'),
  },
};

const flowsOf2: Choice = {
  key: 'flow',
  before: schemesOf2,
  kinds: {
    implicit: kind('type flow authorizationUrl', 'description scopes'),
    password: kind('type flow tokenUrl', 'description scopes'),
    application: kind('type flow tokenUrl', 'description scopes'),
    accessCode: kind('type flow authorizationUrl tokenUrl', 'description scopes'),
  },
};

const schemesOf3: Choice = {
  key: 'type',
  kinds: {
    apiKey: kind('type name in', 'description'),
    http: kind('type scheme', 'description bearerFormat'),
    oauth2: kind('type flows', 'description'),
    openIdConnect: kind('type openIdConnectUrl', 'description'),
  },
};

const documented = 'format title description default required readOnly externalDocs example';

/** A response of OpenAPI 2.0 is a file, or has a schema. */
const bodiesOf2: Choice = {
  key: 'type',
  kinds: { file: kind('type', documented) },
  otherwise: kind(
    '',
    `${documented} ${simple} type maxProperties minProperties additionalProperties allOf properties discriminator xml`,
  ),
};

/** The schema takes a response of OpenAPI 2.0 for a reference, too, which has `$ref` and nothing else. */
const responsesOf2: Choice = {
  key: '$ref',
  kinds: {},
  otherwise: kind('description', 'schema headers examples'),
};

/**
 * How the object at a place says which kind it is; undefined where it is of one kind anyway, and in OpenAPI 3.1, whose
 * schema asks for the kind first.
 * @param at the place in the document as a whole
 * @see OpenAPI 2.0, parameter object and security scheme object; the same of OpenAPI 3.0.3
 */
export function choiceAt(at: Path, value: Data, version: Version): Choice | undefined {
  const container = at.at(-2);
  if (version === '3.1' || version === '3.2' || Array.isArray(value)) return undefined;
  if (version === '2.0' && at.at(-1) === 'schema' && at.at(-3) === 'responses') return bodiesOf2;
  if (version === '2.0' && container === 'responses') return responsesOf2;
  if (container === 'parameters') return version === '2.0' ? parametersOf2 : parametersOf3;
  if (container === 'securitySchemes' && at.length === 3) return schemesOf3;
  if (container !== 'securityDefinitions' || at.length !== 2) return undefined;
  return value.type === 'oauth2' && typeof value.flow === 'string' ? flowsOf2 : schemesOf2;
}

/** The order in which the schema of OpenAPI 3.0 tries the places of a parameter. */
export const placesOf3 = ['path', 'query', 'header', 'cookie'];
