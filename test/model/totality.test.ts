import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { evaluate, messageOf } from '../../src/evaluate.ts';
import { Api } from '../../src/model/api.ts';
import type { DocumentSet } from '../../src/model/documents.ts';
import { enforce } from '../../src/profile.ts';
import { apiOfData, fixture } from './api-of.ts';
import { readAll } from './views-of.ts';

const settings = rules.map((rule) => enforce(rule));

/** Reads all that there is to read, runs all rules, and gives what they found. */
function exercise(api: Api): readonly string[] {
  expect(readAll(api)).toBeGreaterThan(10);
  return settings.flatMap((setting) => evaluate(setting, api).faults.map(messageOf));
}

const replacements: readonly unknown[] = [null, 'text', 404, true, [{}, 'text', null], {}];

interface Site {
  readonly parent: Record<string, unknown>;
  readonly key: string;
  readonly path: string;
}

/** Every place below a value. */
function sitesOf(value: unknown, path: string): readonly Site[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [
    { parent, key, path: `${path}/${key}` },
    ...sitesOf(parent[key], `${path}/${key}`),
  ]);
}

/** What goes wrong when every node, or every one of so many, is replaced, by the replacements in turns. */
function failuresOf(documents: DocumentSet, roots: readonly unknown[], step: number) {
  const failures: string[] = [];
  const sites = roots.flatMap((data) => sitesOf(data, '')).filter((_, index) => index % step === 0);
  for (const [index, { parent, key, path }] of sites.entries()) {
    const { [key]: original } = parent;
    const replacement = replacements[index % replacements.length];
    parent[key] = replacement;
    try {
      exercise(new Api(documents));
    } catch (error) {
      failures.push(`${path} = ${JSON.stringify(replacement)}: ${error}`);
    }
    parent[key] = original;
  }
  return { tried: sites.length, failures };
}

/** All nodes of the oldest and the newest version; of those between, which are much the same, every fifth. */
const fixtures: readonly [name: string, step: number][] = [
  ['openapi-2.0.yaml', 1],
  ['openapi-3.0.yaml', 5],
  ['openapi-3.1.yaml', 5],
  ['openapi-3.2.yaml', 1],
];

describe('No node of a document makes the model or a rule throw', () => {
  it.each(fixtures)('in %s, whatever stands in its place', (name, step) => {
    const documents = fixture(`conforming/${name}`);
    const { tried, failures } = failuresOf(documents, [documents.root.data], step);
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(500 / step);
  });

  it('in an API of several files, whatever stands in its place', () => {
    const documents = fixture('conforming/multi-file');
    const parts = ['components/responses.yaml', 'components/error.json', 'paths/books.yaml'];
    const data = parts.map((part) => documents.find(`/api/${part}`)?.data);
    expect(failuresOf(documents, [documents.root.data, ...data], 1).failures).toEqual([]);
  });
});

describe('A document that is wrong from the root', () => {
  it.each([...replacements, undefined, [], { openapi: [] }, { swagger: {} }].map((data) => [data]))(
    'has no operations and no fault: %j',
    (data) => {
      const api = apiOfData(data);
      expect(exercise(api)).toEqual([]);
      expect(api.operations).toEqual([]);
    },
  );

  it.each(replacements.map((value) => [value]))(
    'is read to its end where everything at one level is %j',
    (value) => {
      for (const version of [{ swagger: '2.0' }, { openapi: '3.0.0' }, { openapi: '3.2.0' }]) {
        const response = { headers: value, content: value, schema: value, links: value };
        const responses = { 200: response, 201: value, 404: value, default: value };
        const operation = {
          responses,
          parameters: value,
          security: value,
          produces: value,
          requestBody: value,
        };
        const item = {
          get: operation,
          post: operation,
          put: value,
          additionalOperations: value,
          parameters: value,
        };
        exercise(apiOfData({ ...version, paths: value, security: value, components: value }));
        exercise(apiOfData({ ...version, paths: { '/a': value, '/b': item }, 'x-statusquo': value }));
        exercise(
          apiOfData({ ...version, paths: { '/b': item }, 'x-statusquo': { envelope: value, intent: value } }),
        );
      }
    },
  );

  it('may refer to itself anywhere', () => {
    for (const reference of [
      '#',
      '#/',
      '#/paths',
      '',
      'openapi.yaml',
      '#/paths/~1a/get/responses/404',
      '%',
      '#/%',
    ]) {
      const ref = { $ref: reference };
      const responses = {
        200: { headers: ref, content: ref },
        404: ref,
        405: { content: { 'text/json': ref } },
      };
      exercise(apiOfData({ openapi: '3.1.0', paths: { '/a': { get: { responses } }, '/b': ref } }));
      exercise(
        apiOfData({ openapi: '3.1.0', paths: { '/a': { get: { responses: ref, parameters: [ref] } } } }),
      );
      exercise(apiOfData({ openapi: '3.1.0', paths: ref }));
      exercise(apiOfData({ openapi: '3.1.0', $ref: reference }));
    }
  });
});

describe('The keys of every object', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'length'];

  it.each(names)('may be called %s', (name) => {
    const ref = `{ $ref: "#/components/schemas/${name}" }`;
    const api = apiOfData(
      load(`
        openapi: 3.2.0
        paths:
          ${name}: { post: { responses: { ${name}: {}, 404: { $ref: '#/components/responses/${name}' } } } }
          /a: { additionalOperations: { ${name}: { responses: { 200: {} } } } }
        components:
          responses: { ${name}: { headers: { ${name}: {} }, content: { ${name}: { schema: ${ref} } } } }
          schemas: { ${name}: { required: [${name}], properties: { ${name}: ${ref} } } }
      `),
    );
    exercise(api);
    expect(api.operations.map(String)).toEqual([`POST ${name}`, `${name.toUpperCase()} /a`]);
    const response = api.operations[0]?.responses.for(404);
    expect(response?.node.path).toEqual(['components', 'responses', name]);
    expect(response?.header(name)?.name).toBe(name);
    expect(response?.contents[0]?.schema.envelope?.required).toEqual([name]);
    expect(api.brokenReferences).toEqual([]);
  });
});
