import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ErrorShape } from '../../rules/envelopes/error-shape.ts';
import { envelopes, shapes } from '../../rules/envelopes/index.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { lint } from '../../src/lint.ts';
import { sourceOf } from '../documents/source-of.ts';

/** What the profile of a shape has to say about an error body with a schema. */
async function faultsOf({ id }: ErrorShape, schema: string): Promise<readonly string[]> {
  const text = `
openapi: 3.1.0
paths:
  /pets:
    get:
      responses:
        "404":
          content:
            application/json:
              schema: ${schema}
`;
  const profile = envelopes.find((each) => each.id === `envelopes/${id}`);
  const documents = await new DocumentStore('.').loadSource(sourceOf(text), 'example.yaml', 'example.yaml');
  const { findings, unreadable } = await lint(documents, profile?.settings ?? []);
  expect(unreadable).toEqual([]);
  return findings.map(({ message }) => message);
}

describe.each(shapes.map((shape) => [shape.id, shape] as const))('The error shape %s', (_, shape) => {
  it.each(shape.followedBy)('is followed by %s', async (schema) => {
    expect(await faultsOf(shape, schema)).toEqual([]);
  });

  it.each(shape.departedFromBy)('is departed from by %s', async (schema) => {
    expect(await faultsOf(shape, schema)).toEqual([
      expect.stringMatching(/^GET \/pets 404 has an error body that .+, so it departs from /),
    ]);
  });

  it('cannot be departed from by a schema of which nothing is known', async () => {
    expect(await faultsOf(shape, '{}')).toEqual([]);
  });

  it('has an example that follows it, two that depart from it, and a media type', () => {
    expect(shape.followedBy.length).toBeGreaterThanOrEqual(1);
    expect(shape.departedFromBy.length).toBeGreaterThanOrEqual(2);
    expect(shape.mediaTypes.length).toBeGreaterThanOrEqual(1);
  });
});

describe('The list of error shapes', () => {
  it('has every file of a shape once, named after it, and a profile for each', () => {
    const files = readdirSync(new URL('../../rules/envelopes/', import.meta.url))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'error-shape');
    expect(shapes.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(envelopes.map(({ id }) => id)).toEqual(shapes.map(({ id }) => `envelopes/${id}`));
  });
});
