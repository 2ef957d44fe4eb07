import { describe, expect, it } from 'vitest';
import { decodePercent, fromPointer, toPointer } from '../../src/model/path.ts';

describe('A JSON pointer', () => {
  it.each([
    [[], '#'],
    [['paths', '/pets/{id}', 'get'], '#/paths/~1pets~1{id}/get'],
    [['a~b', 'c/d', '~1', ''], '#/a~0b/c~1d/~01/'],
  ])('is written for %j and read back', (path, pointer) => {
    expect(toPointer(path)).toBe(pointer);
    expect(fromPointer(pointer)).toEqual(path);
  });

  it.each([
    ['', []],
    ['#', []],
    ['/components/schemas', ['components', 'schemas']],
    ['#/paths/~1pets~1%7Bid%7D', ['paths', '/pets/{id}']],
    ['#/with%20space', ['with space']],
    ['#/%2Fencoded', ['/encoded']],
    ['#/%7E1pets', ['/pets']],
    ['#/100%', ['100%']],
    ['#/100%/with%20space', ['100%', 'with space']],
    ['#/servers/0', ['servers', '0']],
  ])('is read from %s, percent-encoded or not', (pointer, path) => {
    expect(fromPointer(pointer)).toEqual(path);
  });

  it.each(['#pet', 'pet', '#pet/name'])('is not what the anchor %s is', (anchor) => {
    expect(fromPointer(anchor)).toBeUndefined();
  });
});

describe('Percent-encoding', () => {
  it.each([
    ['%7Bid%7D', '{id}'],
    ['gr%C3%BCn', 'grün'],
    ['100%', '100%'],
    ['%zz', '%zz'],
    ['plain', 'plain'],
  ])('of %s is decoded to %s', (text, decoded) => {
    expect(decodePercent(text)).toBe(decoded);
  });
});
