import { describe, expect, it } from 'vitest';
import { isRemote, resolveReference } from '../../src/model/reference.ts';

describe('A $ref is resolved against the document that it stands in', () => {
  it.each([
    ['#/components/x', '/api/openapi.yaml', '/api/openapi.yaml'],
    ['', '/api/openapi.yaml', '/api/openapi.yaml'],
    ['errors.yaml#/x', '/api/openapi.yaml', '/api/errors.yaml'],
    ['./errors.yaml#/x', '/api/openapi.yaml', '/api/errors.yaml'],
    ['../errors.yaml', '/api/paths/pets.yaml', '/api/errors.yaml'],
    ['../../errors.yaml', '/api/paths/pets.yaml', '/errors.yaml'],
    ['../../../errors.yaml', '/api/paths/pets.yaml', '/errors.yaml'],
    ['a/./b/../c.yaml', '/api/openapi.yaml', '/api/a/c.yaml'],
    ['/shared/errors.yaml', '/api/openapi.yaml', '/shared/errors.yaml'],
    ['my%20errors.yaml', '/api/openapi.yaml', '/api/my errors.yaml'],
    ['file:///shared/errors.yaml', '/api/openapi.yaml', '/shared/errors.yaml'],
    ['errors.yaml', 'C:/api/openapi.yaml', 'C:/api/errors.yaml'],
    ['D:/errors.yaml', 'C:/api/openapi.yaml', 'D:/errors.yaml'],
    ['errors.yaml', '', 'errors.yaml'],
    ['../errors.yaml', 'openapi.yaml', '../errors.yaml'],
    ['../../errors.yaml', 'api/openapi.yaml', '../errors.yaml'],
    ['https://a.example/errors.yaml#/x', '/api/openapi.yaml', 'https://a.example/errors.yaml'],
    ['../errors.yaml', 'https://a.example/v1/openapi.yaml', 'https://a.example/errors.yaml'],
    ['urn:errors', '/api/openapi.yaml', 'urn:errors'],
    ['errors.yaml', 'urn:openapi', 'errors.yaml'],
  ])('%s in %s leads to %s', (reference, base, uri) => {
    expect(resolveReference(reference, base).uri).toBe(uri);
  });

  it.each([
    ['errors.yaml', ''],
    ['errors.yaml#', ''],
    ['errors.yaml#/', '/'],
    ['errors.yaml#/Not~1Found', '/Not~1Found'],
    ['errors.yaml#NotFound', 'NotFound'],
  ])('%s leads to the fragment "%s"', (reference, fragment) => {
    expect(resolveReference(reference, '/api/openapi.yaml').fragment).toBe(fragment);
  });

  it('../errors.yaml behind a doubled slash leads one folder up', () => {
    expect(resolveReference('../errors.yaml', '/api//openapi.yaml').uri).not.toContain('..');
  });
});

describe('A URI is remote', () => {
  it.each(['https://a.example/x.yaml', 'HTTP://a.example', 'urn:x:y', 'git+ssh://a.example/x'])(
    'when it is %s',
    (uri) => {
      expect(isRemote(uri)).toBe(true);
    },
  );

  it.each(['/api/x.yaml', 'x.yaml', 'C:/x.yaml', 'c:\\x.yaml', 'file:///x.yaml', 'FILE:x.yaml', ''])(
    'but not when it is %s',
    (uri) => {
      expect(isRemote(uri)).toBe(false);
    },
  );
});
