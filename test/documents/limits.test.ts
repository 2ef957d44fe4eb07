import { afterAll, describe, expect, it } from 'vitest';
import { assertSize, assertSizeSoFar, toBytes } from '../../src/documents/limits.ts';
import { expand } from '../../src/documents/measure.ts';
import { folderWith, removeFolders, runCli } from '../cli/run-cli.ts';

afterAll(removeFolders);

describe('The size of a file', () => {
  const limit = toBytes(2.5);

  it('may be the limit, and no byte more', () => {
    expect(() => assertSize(limit, 'a', limit)).not.toThrow();
    expect(() => assertSizeSoFar(limit, 'a', limit)).not.toThrow();
    expect(() => assertSize(limit + 1, 'a', limit)).toThrow(
      'has 2.51 MB, and no more than 2.5 MB are read; --max-size 3 raises that',
    );
    expect(() => assertSizeSoFar(limit + 1, 'a', limit)).toThrow(
      'has more than 2.5 MB, and no more is read; --max-size raises that',
    );
  });

  it('may not be more than a text can have, whatever the limit', () => {
    for (const assert of [assertSize, assertSizeSoFar]) {
      expect(() => assert(toBytes(600), 'a', toBytes(10_000))).toThrow(
        /more than the 512 MB that Node\.js can hold as one text; split it/,
      );
    }
  });
});

it('Lists and maps that the memory has no room for are told of, before Node gives up', async () => {
  const cwd = await folderWith({
    'a.json': `{"openapi":"3.0.3","paths":{},"x":[${'[],'.repeat(5_000_000)}[]]}`,
  });
  const { stderr, code } = await runCli(['a.json'], { cwd, node: ['--max-old-space-size=200'] });
  expect(stderr).toMatch(
    /^statusquo: a\.json may hold more than \d,\d{3},\d{3} lists and maps, too many for the memory that there is; split it, or give Node\.js more with NODE_OPTIONS=--max-old-space-size=8192\.\n$/,
  );
  expect(code).toBe(2);
});

describe('What aliases grow to', () => {
  /** A list inside of so many others. */
  const nest = (levels: number, inner: unknown): unknown =>
    levels === 0 ? inner : [nest(levels - 1, inner)];
  const shared = nest(3, 1);

  it('has each of them counted in full', () => {
    expect(expand([shared, shared], 10)).toEqual({ size: 9, isTooDeep: false, isEndless: false });
  });

  it('is as deep as the deepest of them, wherever that was met before', () => {
    for (const list of [
      [shared, nest(3, shared)],
      [nest(3, shared), shared],
    ]) {
      expect(expand(list, 6)).toMatchObject({ isTooDeep: false });
      expect(expand(list, 5)).toMatchObject({ isTooDeep: true });
    }
  });

  it('has no end where one holds itself', () => {
    const endless: unknown[] = [];
    endless.push([endless]);
    expect(expand(endless, 10)).toMatchObject({ isEndless: true });
  });
});
