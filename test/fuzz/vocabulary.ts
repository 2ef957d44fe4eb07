/** Keys and values that are likely to be misread. */
import type { Random } from './random.ts';

/** A key that an OpenAPI document has somewhere, or should not have anywhere. */
export function keys(random: Random): string {
  return random.pick(random.pick([statuses, names, methods, headers, hostile]));
}

const statuses =
  words(`200 201 202 204 205 206 301 304 400 401 404 405 406 409 412 415 422 429 500 503 2XX 4XX 4xx 5XX
  default 0 99 600 999 1e3 0x1f4 0o777 200.0 +200 2_0_0 20x success -1 9007199254740993`);

const names =
  words(`$ref x-statusquo paths responses content schema headers parameters components security properties
  required allOf oneOf anyOf items type example examples additionalOperations produces consumes requestBody callbacks
  links securitySchemes envelope intent $anchor operationId openapi swagger definitions application/json
  application/problem+json;charset=utf-8 APPLICATION/JSON */* text/event-stream / /a/{b} /a/{b}/ x- /a~1b /%7Bid%7D`);

const methods = words('get put post delete options head patch trace query GET Post LINK');

const headers =
  words(`Location location LOCATION Content-Type WWW-Authenticate Retry-After Allow ETag Link Set-Cookie
  RateLimit-Limit x-request-id Content-Location Deprecation`);

/** What is special in YAML, JSON, pointers, JavaScript, XML, Markdown or terminals. */
const hostile = [
  ...words(`__proto__ constructor toString hasOwnProperty length << 0 - ? # ~ ~1 % %2F / // \\ ' " | > &a *a !!str ! @ \`
    { } [ ] , : --- ... null true yes é 📚 {{error}} {{path}} \${a} $1 <b> ]]> ::error:: a.b a|b`),
  ...[
    '',
    ' ',
    'a: b',
    'a #b',
    ' 200',
    'a\nb',
    'a\r\nb',
    '\t',
    '\u0007',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\uFFFE',
  ],
  ...['e\u0301', '\u202Eabc', '9'.repeat(40), 'k'.repeat(2000)],
];

/** A value of another type than is expected, or one that looks like part of a document. */
export function values(random: Random): unknown {
  return random.oneIn(2)
    ? random.pick([null, null, true, 404, 'text', [], {}])
    : random.pick([scalars, containers, parts])(random);
}

function scalars(random: Random): unknown {
  const plain = [
    null,
    true,
    false,
    0,
    -0,
    1,
    -1,
    404,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER + 1,
    Infinity,
    NaN,
  ];
  const texts = [
    '',
    ' ',
    'text',
    'null',
    '~',
    '12',
    '2024-01-01',
    '=',
    'x'.repeat(5000),
    'two\nlines',
    'a\r\nb\n',
  ];
  const intents = words('create action search upsert batch async');
  return random.pick<unknown>([...plain, ...texts, random.pick(intents), keys(random)]);
}

function containers(random: Random): unknown {
  return random.pick([
    () => ({}),
    () => [],
    () => [null],
    () => [[]],
    () => [{}, 'text', null, [[1]]],
    () => ({ [keys(random)]: scalars(random) }),
    () => JSON.parse('{"__proto__": {"$ref": "#"}, "constructor": {"prototype": null}}'),
    () => nested(random.pick([5, 60, 990, 1005]), random.oneIn(2)),
    () => Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key${index}`, index])),
  ])();
}

function nested(depth: number, isArray: boolean): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = isArray ? [value] : { a: value };
  return value;
}

function parts(random: Random): unknown {
  const status = random.pick(statuses);
  const header = random.pick(headers);
  const schema = random.pick<unknown>([
    { type: 'object', properties: { code: { type: 'string' }, message: {} }, required: ['code', 'message'] },
    { type: ['object', 'null'], allOf: [{ $ref: '#' }] },
    { oneOf: [{ type: 'array', items: {} }, true] },
    { $ref: '#/components/schemas/Error' },
    { enum: [] },
    false,
  ]);
  const response = {
    description: 'x',
    headers: { [header]: { schema } },
    content: { [random.pick(names)]: { schema } },
  };
  return random.pick<unknown>([
    schema,
    response,
    { [status]: response },
    { responses: { [status]: response, default: {} } },
    { [random.pick(methods)]: { responses: { [status]: response } } },
    { '/things': { post: { operationId: 'createThing', responses: { 200: response } } } },
    { intent: 'create', envelope: '#/components/schemas/Error' },
    { [header]: { description: 'x', schema: {} } },
    [{ name: 'id', in: 'path', required: true }, { $ref: '#/components/parameters/Id' }],
    [{}, { key: [] }],
  ]);
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
