import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import recommended from '../../rules/profiles/recommended.ts';
import { evaluate } from '../../src/evaluate.ts';
import type { Api } from '../../src/model/api.ts';
import { apiOfData, labelsOf } from './api-of.ts';

const plain = `
openapi: 3.1.0
paths:
  /pets:
    post:
      parameters: [{ name: q, in: query }]
      responses:
        '201':
          description: The pet is created
          headers: { Location: { schema: { type: string } } }
          content:
            application/json:
              schema: { allOf: [{ properties: { id: { type: string }, tags: { type: array } } }] }
        '401':
          description: Who are you?
          headers: { WWW-Authenticate: { schema: { type: string } } }
          content:
            application/json:
              schema: { properties: { code: {} } }
`;

const operation = ['paths', '/pets', 'post'];
const response = [...operation, 'responses', '201'];
const mediaType = [...response, 'content', 'application/json'];
const places: Readonly<Record<string, readonly string[]>> = {
  'the paths': ['paths'],
  'a path item': ['paths', '/pets'],
  'an operation': operation,
  'a parameter': [...operation, 'parameters', '0'],
  'the responses': [...operation, 'responses'],
  'a response': response,
  'the headers': [...response, 'headers'],
  'a header': [...response, 'headers', 'Location'],
  'the content': [...response, 'content'],
  'a media type': mediaType,
  'a schema': [...mediaType, 'schema'],
  'a part of a schema': [...mediaType, 'schema', 'allOf', '0'],
  'a member of a schema': [...mediaType, 'schema', 'allOf', '0', 'properties', 'tags'],
};

type Data = Record<string, unknown>;
type Files = Record<string, unknown>;

/** Ways to refer to a value: what to put in its place, and what to add to the root document and beside it. */
const ways: Readonly<Record<string, (value: unknown) => { ref: string; extra?: Data; files?: Files }>> = {
  'elsewhere in the document': (value) => ({ ref: '#/x-moved', extra: { 'x-moved': value } }),
  'a chain': (value) => ({
    ref: '#/x-1',
    extra: { 'x-1': { $ref: '#/x-2' }, 'x-2': { $ref: '#/x-3' }, 'x-3': value },
  }),
  'an intermediate $ref': (value) => ({
    ref: '#/x-outer/0/inner',
    extra: { 'x-outer': { $ref: '#/x-real' }, 'x-real': [{ inner: value }] },
  }),
  'escapes in the pointer': (value) => ({ ref: '#/x-%7B~1a~0b%7D%20c', extra: { 'x-{/a~b} c': value } }),
  'another document': (value) => ({
    ref: 'parts/a.yaml#/moved',
    files: { 'parts/a.yaml': { moved: value } },
  }),
  'a whole file': (value) => ({ ref: './parts/a.json', files: { 'parts/a.json': value } }),
  'a file that refers to the next': (value) => ({
    ref: 'parts/a.yaml',
    files: { 'parts/a.yaml': { $ref: 'deep/b.yaml#/moved' }, 'parts/deep/b.yaml': { moved: value } },
  }),
  'another document and back to the root': (value) => ({
    ref: 'parts/a.yaml#/back',
    extra: { 'x-moved': value },
    files: { 'parts/a.yaml': { back: { $ref: '../openapi.yaml#/x-moved' } } },
  }),
  'a file with a space in its name': (value) => ({ ref: 'my%20part.yaml', files: { 'my part.yaml': value } }),
};

/** Puts something in the place of what stands at a path, and gives what stood there. */
function replace(data: unknown, path: readonly string[], by: unknown): unknown {
  const parent = path.slice(0, -1).reduce<Data>((node, key) => node[key] as Data, data as Data);
  const key = path.at(-1) ?? '';
  const { [key]: replaced } = parent;
  parent[key] = by;
  return replaced;
}

function moved(path: readonly string[], way: (typeof ways)[string]): Api {
  const data = load(plain) as Data;
  const { ref, extra, files } = way(replace(data, path, undefined));
  replace(data, path, { $ref: ref });
  return apiOfData({ ...data, ...extra }, files);
}

function portrait(api: Api): unknown {
  return api.operations.map((view) => ({
    name: String(view),
    parameters: view.parameters.map(({ name }) => name),
    responses: view.responses.all.map((each) => ({
      name: String(each),
      usePath: each.node.usePath,
      headers: each.headers.map(({ name }) => name),
      contents: each.contents.map(({ mediaType: type, schema }) => [type.text, labelsOf(schema)]),
    })),
  }));
}

const faultsOf = (api: Api) => recommended.settings.flatMap((setting) => evaluate(setting, api).faults);

const placesAndWays = Object.keys(places).flatMap((place) => Object.keys(ways).map((way) => [place, way]));

describe('A $ref is followed', () => {
  it.each(placesAndWays)('in the place of %s to %s', (place = '', way = '') => {
    const api = moved(places[place] ?? [], ways[way] as never);
    expect(portrait(api)).toEqual(portrait(apiOfData(load(plain))));
    expect(api.brokenReferences).toEqual([]);
  });

  it('and nothing of the example is lost', () => {
    expect(portrait(apiOfData(load(plain)))).toMatchObject([
      {
        name: 'POST /pets',
        parameters: ['q'],
        responses: [
          {
            name: 'POST /pets 201',
            headers: ['Location'],
            contents: [['application/json', ['{id, tags[]}']]],
          },
          { name: 'POST /pets 401' },
        ],
      },
    ]);
  });
});

const brokenWays: Readonly<Record<string, { ref: string; fault: string }>> = {
  'a missing target': { ref: '#/components/nowhere', fault: 'target' },
  'a missing document': { ref: 'missing.yaml#/a', fault: 'document' },
  'a circle': { ref: '#/x-loop', fault: 'cycle' },
  'a place behind a broken $ref': { ref: '#/x-broken/inner', fault: 'target' },
};

function broken(place: string, { ref }: { ref: string }): Api {
  const data = load(plain) as Data;
  replace(data, places[place] ?? [], { $ref: ref });
  return apiOfData({
    ...data,
    'x-loop': { $ref: '#/x-pool' },
    'x-pool': { $ref: '#/x-loop' },
    'x-broken': { $ref: '#/components/nowhere' },
  });
}

describe('Behind a $ref that leads nowhere', () => {
  const cases = Object.keys(places).flatMap((place) => Object.keys(brokenWays).map((way) => [place, way]));

  it('the example has no fault to begin with', () => {
    expect(faultsOf(apiOfData(load(plain)))).toEqual([]);
  });

  it.each(cases)('in the place of %s, to %s, no rule finds a fault', (place = '', way = '') => {
    const { [way]: to = { ref: '', fault: '' } } = brokenWays;
    const api = broken(place, to);
    expect(faultsOf(api)).toEqual([]);
    void portrait(api);
    expect(api.brokenReferences.map(({ fault }) => fault)).toEqual([to.fault]);
  });

  describe.each(Object.entries(brokenWays))('to %s', (_, way) => {
    const subject = (place: string) => {
      const found = broken(place, way).operations[0]?.responses.all.find(({ status }) => status.is(201));
      if (!found) throw new Error('There is no such response.');
      return found;
    };

    it('an operation is not among the operations', () => {
      expect(broken('an operation', way).operations).toEqual([]);
      expect(broken('a path item', way).operations).toEqual([]);
      expect(broken('the paths', way).operations).toEqual([]);
    });

    it('responses are not known', () => {
      const [first] = broken('the responses', way).operations;
      expect(first?.responses.isKnown).toBe(false);
      expect(first?.responses.all).toEqual([]);
    });

    it('a response has its status, and neither lacks nor has anything', () => {
      const view = subject('a response');
      expect(view.isKnown).toBe(false);
      expect([view.lacksHeader('Location'), view.header('Location')]).toEqual([false, undefined]);
      expect([view.lacksContent, view.hasContent]).toEqual([false, false]);
      expect(view.operation.responses.has(201)).toBe(true);
      expect(view.operation.api.responses.map(String)).toEqual(['POST /pets 401']);
    });

    it('headers neither lack nor have one', () => {
      const view = subject('the headers');
      expect([view.lacksHeader('Location'), view.header('Location')]).toEqual([false, undefined]);
      expect(view.hasContent).toBe(true);
    });

    it('a header is there by its name', () => {
      expect(subject('a header').lacksHeader('location')).toBe(false);
      expect(subject('a header').header('LOCATION')?.name).toBe('Location');
      expect(subject('a header').lacksHeader('Allow')).toBe(true);
    });

    it('content is neither lacking nor there', () => {
      expect([subject('the content').lacksContent, subject('the content').hasContent]).toEqual([
        false,
        false,
      ]);
    });

    it('a media type is there, and its schema unknown', () => {
      expect(subject('a media type').hasContent).toBe(true);
      expect(subject('a media type').contents.map(({ schema }) => labelsOf(schema))).toEqual([['unknown']]);
    });

    it('a schema is unknown, as is one that it is a part of, and departs from no envelope', () => {
      for (const place of ['a schema', 'a part of a schema']) {
        const schema = subject(place).contents[0]?.schema;
        expect(schema && labelsOf(schema)).toEqual(['unknown']);
        expect(schema?.departureFrom({ type: 'array' })).toBeUndefined();
        expect(schema?.envelope).toBeUndefined();
      }
    });
  });
});
