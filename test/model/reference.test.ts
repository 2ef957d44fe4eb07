import { describe, expect, it } from 'vitest';
import { isRemote, resolveReference, withoutBackslashes } from '../../src/model/reference.ts';

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
    ['../../../errors.yaml', 'C:/api/openapi.yaml', 'C:/errors.yaml'],
    ['/shared/errors.yaml', 'C:/api/openapi.yaml', 'C:/shared/errors.yaml'],
    ['D:/errors.yaml', 'C:/api/openapi.yaml', 'D:/errors.yaml'],
    ['d:/errors.yaml', 'C:/api/openapi.yaml', 'D:/errors.yaml'],
    ['errors.yaml', 'c:/api/openapi.yaml', 'c:/api/errors.yaml'],
    ['C:\\errors.yaml', 'C:/api/openapi.yaml', 'C:\\errors.yaml'],
    ['file:///c:/my%20errors.yaml#/x', '/api/openapi.yaml', 'C:/my errors.yaml'],
    ['file://C:/errors.yaml', '/api/openapi.yaml', 'C:/errors.yaml'],
    ['file:errors.yaml', '/api/openapi.yaml', '/api/errors.yaml'],
    ['file:/errors.yaml', '/api/openapi.yaml', '/errors.yaml'],
    ['file://localhost/errors.yaml', '/api/openapi.yaml', '/errors.yaml'],
    ['file://Server/Share/errors.yaml', '/api/openapi.yaml', '//server/Share/errors.yaml'],
    ['//Server/Share/errors.yaml', '/api/openapi.yaml', '//server/Share/errors.yaml'],
    ['../errors.yaml', '//server/share/api/openapi.yaml', '//server/share/errors.yaml'],
    ['/errors.yaml', '//server/share/openapi.yaml', '//server/errors.yaml'],
    ['///errors.yaml', '/api/openapi.yaml', '/errors.yaml'],
    ['./c:errors.yaml', '/api/openapi.yaml', '/api/c:errors.yaml'],
    ['/c:errors.yaml', '/api/openapi.yaml', '/c:errors.yaml'],
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

describe('A $ref without a backslash', () => {
  it.each(['../errors.yaml#/x', '#/a\\b', 'C:/errors.yaml', 'https://a.example\\x', ''])(
    'such as %s has nothing to be put right',
    (reference) => {
      expect(withoutBackslashes(reference)).toBeUndefined();
    },
  );
});
