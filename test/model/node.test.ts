import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { Graph } from '../../src/model/graph.ts';
import { documentsOf } from './api-of.ts';

const graphOf = (text: string, files: Readonly<Record<string, string>> = {}) =>
  new Graph(
    documentsOf(
      Object.fromEntries(
        Object.entries({ 'openapi.yaml': text, ...files }).map(([name, content]) => [name, load(content)]),
      ),
    ),
  );
const rootOf = (text: string, files?: Readonly<Record<string, string>>) => graphOf(text, files).root;

describe('A node', () => {
  it('answers what it is asked for', () => {
    const root = rootOf('{ text: a, list: [b, 1, c], object: { key: d }, nothing: null }');
    expect(root.get('text').string).toBe('a');
    expect(root.get('list').strings).toEqual(['b', 'c']);
    expect(root.get('list').items()).toHaveLength(3);
    expect(root.get('list').get('1').value).toBe(1);
    expect(root.get('object').entries()).toHaveLength(1);
    expect(root.has('nothing')).toBe(true);
    expect(root.get('nothing').exists).toBe(true);
    expect(root.entries().map(([key]) => key)).toEqual(['text', 'list', 'object', 'nothing']);
  });

  it.each(['{}', '[]', 'text', '1', 'true', 'null'])('of %s has nothing else, and never throws', (text) => {
    const absent = rootOf(text).get('a').get('b');
    expect(absent.exists).toBe(false);
    expect(absent.isObject).toBe(false);
    expect(absent.isUnknown).toBe(false);
    expect(absent.string).toBeUndefined();
    expect(absent.strings).toEqual([]);
    expect(absent.items()).toEqual([]);
    expect(absent.entries()).toEqual([]);
    expect(absent.has('c')).toBe(false);
    expect(absent.reference).toBeUndefined();
    expect(absent.path).toEqual(['a', 'b']);
  });

  it('has only keys of its own', () => {
    const root = rootOf('{ a: {}, list: [], text: abc }');
    for (const key of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      expect(root.get(key).exists).toBe(false);
      expect(root.get('a').has(key)).toBe(false);
      expect(root.get('list').has(key)).toBe(false);
      expect(root.get('text').has(key)).toBe(false);
    }
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('finds the key %s where it is written', (key) => {
    const root = rootOf(`{ ${key}: { a: found }, used: { $ref: '#/${key}' } }`);
    expect(root.get(key).get('a').string).toBe('found');
    expect(root.get('used').get('a').string).toBe('found');
    expect(root.get('used').path).toEqual([key]);
  });

  it('takes a $ref that is no text for an ordinary key', () => {
    const root = rootOf('{ properties: { $ref: { type: string } } }');
    expect(root.get('properties').get('$ref').get('type').string).toBe('string');
    expect(root.get('properties').reference).toBeUndefined();
  });
});

describe('A node knows where it is', () => {
  const files = {
    'openapi.yaml': '{ paths: { /pets: { $ref: "parts/pets.yaml#/pets" } } }',
    'parts/pets.yaml': '{ pets: { get: { $ref: "get.yaml" } } }',
    'parts/get.yaml': '{ responses: { 404: { $ref: "#/x-missing" } }, x-missing: { a: [{ b: c }] } }',
  };
  const root = rootOf(files['openapi.yaml'], files);
  const item = root.get('paths').get('/pets');
  const missing = item.get('get').get('responses').get('404');

  it('defined: a path in its own document, with no $ref on it', () => {
    expect(item.document.uri).toBe('/api/parts/pets.yaml');
    expect(item.path).toEqual(['pets']);
    expect(item.get('get').document.uri).toBe('/api/parts/get.yaml');
    expect(item.get('get').path).toEqual([]);
    expect(missing.path).toEqual(['x-missing']);
    expect(missing.get('a').get('0').get('b').path).toEqual(['x-missing', 'a', '0', 'b']);
    expect(missing.document.uri).toBe('/api/parts/get.yaml');
  });

  it('used: a path from the root document through all $refs', () => {
    expect(item.usePath).toEqual(['paths', '/pets']);
    expect(missing.usePath).toEqual(['paths', '/pets', 'get', 'responses', '404']);
    expect(missing.get('a').get('0').usePath).toEqual([...missing.usePath, 'a', '0']);
  });

  it('referred to: by the node that holds the $ref', () => {
    expect(missing.referrers.map(({ path }) => path)).toEqual([['responses', '404']]);
    expect(missing.referrers[0]?.reference).toBe('#/x-missing');
    expect(root.referrers).toEqual([]);
  });

  // The cached target of the first $ref forgets, in reachedVia(), by which $ref it was itself reached.
  it('referred to: by all nodes of a chain, the nearest first', () => {
    const chained = rootOf('{ a: { $ref: "#/b" }, b: { $ref: "#/c" }, c: {} }').get('a');
    expect(chained.referrers.map(({ path }) => path)).toEqual([['b'], ['a']]);
  });
});

describe('A $ref that leads nowhere', () => {
  it.each([
    ['target', '{ a: { $ref: "#/nowhere" } }'],
    ['target', '{ a: { $ref: "#anchor" } }'],
    ['target', '{ a: { $ref: "#/text/deeper" }, text: b }'],
    ['target', '{ a: { $ref: "other.yaml#/nowhere" } }'],
    ['document', '{ a: { $ref: "missing.yaml#/b" } }'],
    ['document', '{ a: { $ref: "https://a.example/b.yaml" } }'],
    ['cycle', '{ a: { $ref: "#/a" } }'],
    ['cycle', '{ a: { $ref: "#/b" }, b: { $ref: "#/c" }, c: { $ref: "#/b" } }'],
    ['cycle', '{ a: { $ref: "#/a/b" } }'],
    ['cycle', '{ a: { $ref: "self.yaml" } }'],
    ['cycle', '{ a: { $ref: "ping.yaml" } }'],
  ])('for the reason "%s" is unknown and reported once: %s', (fault, text) => {
    const files = {
      'other.yaml': '{}',
      'self.yaml': '{ $ref: self.yaml }',
      'ping.yaml': '{ $ref: pong.yaml }',
      'pong.yaml': '{ $ref: ping.yaml }',
    };
    const graph = graphOf(text, files);
    for (let time = 0; time < 2; time += 1) {
      const node = graph.root.get('a');
      expect(node.isUnknown).toBe(true);
      expect(node.exists).toBe(false);
      expect(node.get('b').get('c').isUnknown).toBe(true);
      expect(node.usePath).toEqual(['a']);
    }
    expect(graph.broken.map((broken) => broken.fault)).toEqual([fault]);
  });

  it('is reported with the node that holds it, its text and the document that it names', () => {
    const graph = graphOf('{ a: { b: { $ref: "parts/missing.yaml#/c" } } }');
    graph.root.get('a').get('b');
    const [broken] = graph.broken;
    expect(broken?.node.path).toEqual(['a', 'b']);
    expect(broken?.reference).toBe('parts/missing.yaml#/c');
    expect(broken?.uri).toBe('/api/parts/missing.yaml');
  });

  it('is reported where it breaks, not where the chain begins', () => {
    const graph = graphOf(
      '{ a: { $ref: "#/c" }, b: { $ref: "#/c" }, c: { $ref: "#/d" }, d: { $ref: "#/nowhere" }, e: { $ref: "#/d/f" } }',
    );
    for (const key of ['a', 'b', 'c', 'd', 'e']) expect(graph.root.get(key).isUnknown).toBe(true);
    expect(graph.broken.map(({ node }) => node.path)).toEqual([['d']]);
  });

  it('is reported for each node that holds such a one', () => {
    const graph = graphOf('{ a: { $ref: "#/nowhere" }, b: { $ref: "#/nowhere" } }');
    graph.root.entries();
    expect(graph.broken.map(({ node }) => node.path)).toEqual([['a'], ['b']]);
  });

  it('is not reported before it is followed', () => {
    expect(graphOf('{ a: { $ref: "#/nowhere" } }').broken).toEqual([]);
  });

  it('does not hide its neighbours', () => {
    const root = rootOf('{ a: { b: { $ref: "#/nowhere" }, c: d } }');
    expect(root.get('a').get('c').string).toBe('d');
    expect(root.get('a').isUnknown).toBe(false);
    expect(root.get('a').has('b')).toBe(true);
  });

  it('is not what a recursive definition is', () => {
    const graph = graphOf('{ a: { child: { $ref: "#/a" }, name: b } }');
    const grandchild = graph.root.get('a').get('child').get('child').get('child');
    expect(grandchild.get('name').string).toBe('b');
    expect(grandchild.path).toEqual(['a']);
    expect(grandchild.usePath).toEqual(['a', 'child', 'child', 'child']);
    expect(graph.broken).toEqual([]);
  });

  // Every step of a chain recurses, so the stack ends somewhere between 2,000 and 3,000 steps.
  it.each([
    [90, 'end', []],
    [10_000, undefined, ['chain']],
  ])('may be one of a chain of %i, which is followed to %s', (length, end, faults) => {
    const links = Array.from({ length }, (_, index) => [`a${index}`, { $ref: `#/a${index + 1}` }]);
    const data = { ...Object.fromEntries(links), [`a${length}`]: 'end' };
    const graph = new Graph(documentsOf({ 'openapi.yaml': data }));
    expect(graph.root.get('a0').string).toBe(end);
    expect(graph.broken.map(({ fault }) => fault)).toEqual(faults);
  });

  it('is not one to the name of an anchor', () => {
    const graph = new Graph(
      documentsOf({ 'openapi.yaml': { a: { $ref: '#pet' }, b: [{ $anchor: 'pet', c: 'found' }] } }),
    );
    expect(graph.root.get('a').get('c').string).toBe('found');
    expect(graph.broken).toEqual([]);
  });

  it('is not one into a document that refers as a whole to another', () => {
    const root = rootOf('{ a: { $ref: "b.yaml#/x" } }', { 'b.yaml': '$ref: c.yaml', 'c.yaml': 'x: found' });
    expect(root.get('a').string).toBe('found');
  });
});

describe('A graph', () => {
  it('finds what stands at a pointer, through $refs', () => {
    const graph = graphOf('{ a: { $ref: "#/b" }, b: { "c/d": e } }');
    expect(graph.at('#/a/c~1d')?.string).toBe('e');
    expect(graph.at('')?.path).toEqual([]);
    expect(graph.at('#/a/x')).toBeUndefined();
    expect(graph.at('a')).toBeUndefined();
  });
});
