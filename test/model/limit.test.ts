import { expect, it } from 'vitest';
import recommended from '../../rules/profiles/recommended.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { lint } from '../../src/lint.ts';
import { Api } from '../../src/model/api.ts';
import type { DocumentSet } from '../../src/model/documents.ts';
import { sourceOf } from '../documents/source-of.ts';

const refused = new Error('refused');

/** A set of one document, of which so many nodes may be made. */
function setOf(data: unknown, nodes: number): DocumentSet {
  const root = { uri: '/api.yaml', data };
  const refuse = () => {
    throw refused;
  };
  return { root, find: (uri) => (uri === root.uri ? root : undefined), limit: { nodes, refuse } };
}

/** As many operations as responses, which all of them share. */
function sharing(count: number) {
  const names = Array.from({ length: count }, (_, index) => `${index}`);
  const operation = { get: { responses: { $ref: '#/components/responses' } } };
  return {
    openapi: '3.1.0',
    paths: Object.fromEntries(names.map((name) => [`/${name}`, operation])),
    components: { responses: Object.fromEntries(names.map((name) => [name, { description: '' }])) },
  };
}

it('More nodes than the limit are not made, and as many are', () => {
  const made = (nodes: number) => new Api(setOf(sharing(10), nodes)).responses.length;
  const needed = Array.from({ length: 1000 }, (_, nodes) => nodes).find((nodes) => {
    try {
      return made(nodes) > 0;
    } catch (error) {
      expect(error).toBe(refused);
      return false;
    }
  });
  expect(made(needed ?? 0)).toBe(100);
  expect(needed).toBeGreaterThan(100);
  expect(needed).toBeLessThan(300);
});

it('A large document is not taken for one that multiplies', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `${index}`);
  const problem = { $ref: '#/components/schemas/Problem' };
  const error = { description: '', content: { 'application/problem+json': { schema: problem } } };
  const responses = { 200: { description: '', content: { 'application/json': {} } }, 404: error, 500: error };
  const source = sourceOf(
    JSON.stringify({
      openapi: '3.1.0',
      paths: Object.fromEntries(names.map((name) => [`/${name}`, { get: { responses } }])),
      components: { schemas: { Problem: { properties: { title: { type: 'string' } } } } },
    }),
  );
  const documents = await new DocumentStore('.').loadSource(source, 'api.json', 'api.json');
  expect((await lint(documents, recommended.settings)).operations).toBe(20_000);
});
