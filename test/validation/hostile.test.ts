import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { fixtures, removeFolders } from '../cli/run-cli.ts';
import { tellOf, validationOf } from './validation-of.ts';

afterAll(removeFolders);

describe('hostile documents', () => {
  it('nested a thousand deep are checked', async () => {
    let schema: object = { type: 'nothing' };
    for (let depth = 0; depth < 480; depth += 1) schema = { properties: { a: schema } };
    const text = JSON.stringify({
      openapi: '3.0.3',
      info: { title: 'A', version: '1' },
      paths: {},
      components: { schemas: { A: schema } },
    });
    const told = await tellOf({ 'api.json': text });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('type is "nothing"');
  });

  it('that refer in doubling chains neither grow nor hang', async () => {
    const files: Record<string, object> = {
      'api.json': {
        openapi: '3.0.3',
        info: { title: 'A', version: '1' },
        paths: { '/a': { $ref: 'f0.json' } },
      },
    };
    for (let index = 0; index < 40; index += 1)
      files[`f${index}.json`] = {
        get: { $ref: `f${index + 1}.json#/get` },
        put: { $ref: `f${index + 1}.json#/put` },
      };
    files['f40.json'] = { get: { responses: {} }, put: { responses: { 200: { description: 'A' } } } };
    expect((await tellOf(files)).every((line) => line.includes('responses is empty'))).toBe(true);
  });

  it('whose parameters are in what nobody can make a text of are told of', async () => {
    const parameter = (where: unknown) => ({ name: 'a', in: where, schema: {} });
    const told = await tellOf({
      'api.json': {
        openapi: '3.0.3',
        info: { title: 'A', version: '1' },
        paths: { '/a': { parameters: [parameter({ toString: null }), parameter(['query'])] } },
      },
    });
    expect(told).toEqual([
      expect.stringContaining('parameters[0].in is an object, and has to be "path"'),
      expect.stringContaining('parameters[1].in is a list, and has to be "path"'),
    ]);
  });

  const bookshelf = async (name: string) => readFile(join(fixtures, 'conforming', name), 'utf8');

  it.each(['openapi-2.0.yaml', 'openapi-3.0.yaml', 'openapi-3.1.yaml'])(
    '%s with any node replaced is told of in sentences',
    async (name) => {
      const text = JSON.stringify(load(await bookshelf(name)));
      const replacements: readonly unknown[] = [
        null,
        0,
        '',
        [],
        {},
        [null],
        { $ref: null },
        { toString: null },
      ];
      const data = JSON.parse(text);
      let index = 0;
      for (const place of placesOf(data)) {
        index += 1;
        // Every place with one replacement, each replacement at many places.
        const replacement = replacements[index % replacements.length];
        const before = place.parent[place.key];
        place.parent[place.key] = replacement;
        const { findings, unreadable } = await validationOf({ 'api.json': data }).catch((error) => {
          // A version that there is not.
          if (error instanceof Unreadable) return { findings: [], unreadable: [] };
          throw new Error(`${place.key} is ${JSON.stringify(replacement)}`, { cause: error });
        });
        place.parent[place.key] = before;
        expect(unreadable).toEqual([]);
        for (const { message } of findings)
          expect(message).not.toMatch(/undefined|\[object|NaN|fits none|several ways/);
        if (index > 80) break;
      }
    },
  );
});

/** Every place of data, in an order that spreads over it. */
function placesOf(data: unknown): readonly { parent: Record<string, unknown>; key: string }[] {
  const found: { parent: Record<string, unknown>; key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      found.push({ parent: value as Record<string, unknown>, key });
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(data);
  const step = 7919;
  return found.map((_, index) => found[(index * step) % found.length] as (typeof found)[number]);
}
