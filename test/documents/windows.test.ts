import { posix, win32 } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isBelow,
  isDevice,
  nameOf,
  toFileUrl,
  toUri,
  wayTo,
  withForwardSlashes,
} from '../../src/documents/file-uri.ts';
import { LoadedDocument } from '../../src/documents/loaded-document.ts';
import { loadReferences } from '../../src/documents/references.ts';
import { resolveReference } from '../../src/model/reference.ts';
import { sourceOf } from './source-of.ts';

describe('A document is known by its path', () => {
  it.each([
    ['C:\\api\\openapi.yaml', 'C:/api/openapi.yaml'],
    ['c:\\Api\\OpenAPI.yaml', 'C:/Api/OpenAPI.yaml'],
    ['C:/api/openapi.yaml', 'C:/api/openapi.yaml'],
    ['C:\\', 'C:/'],
    ['\\\\Server\\Share\\openapi.yaml', '//server/Share/openapi.yaml'],
    ['\\\\wsl$\\Debian\\openapi.yaml', '//wsl$/Debian/openapi.yaml'],
    ['\\\\?\\c:\\api\\openapi.yaml', 'C:/api/openapi.yaml'],
    ['\\\\?\\UNC\\server\\share\\openapi.yaml', '//server/share/openapi.yaml'],
  ])('on Windows %s as %s', (path, uri) => {
    expect(toUri(path, win32)).toBe(uri);
  });

  it.each(['/api/openapi.yaml', '/a\\b/c.yaml', '/c:/openapi.yaml'])('elsewhere %s as it is', (path) => {
    expect(toUri(path, posix)).toBe(path);
    expect(withForwardSlashes(path, posix)).toBe(path);
  });
});

describe('A document lies below', () => {
  it.each([
    ['/api/a.yaml', '/api'],
    ['/api', '/api'],
    ['/a.yaml', '/'],
    ['C:/api/a.yaml', 'C:/api'],
    ['C:/a.yaml', 'C:/'],
    ['C:/API/a.yaml', 'C:/api'],
    ['//server/Share/a.yaml', '//server/share'],
  ])('%s: %s', (uri, folder) => {
    expect(isBelow(uri, folder)).toBe(true);
  });

  it.each([
    ['/api-2/a.yaml', '/api'],
    ['/API/a.yaml', '/api'],
    ['/a.yaml', '/api'],
    ['C:/api-2/a.yaml', 'C:/api'],
    ['D:/api/a.yaml', 'C:/api'],
    ['//server/other/a.yaml', '//server/share'],
    ['/api/a.yaml', 'C:/'],
    ['C:/api/a.yaml', '/'],
  ])('but not %s: %s', (uri, folder) => {
    expect(isBelow(uri, folder)).toBe(false);
  });
});

describe('The way to a file', () => {
  it.each([
    ['C:/api/paths/a.yaml', 'C:\\api', 'paths/a.yaml'],
    ['C:/api/a.yaml', 'c:\\API', 'a.yaml'],
    ['C:/a.yaml', 'C:\\api', '../a.yaml'],
    ['D:/api/a.yaml', 'C:\\api', undefined],
    ['//server/share/a.yaml', 'C:\\api', undefined],
    ['//server/share/api/a.yaml', '\\\\server\\share', 'api/a.yaml'],
  ])('on Windows to %s from %s is %s', (file, folder, way) => {
    expect(wayTo(file, folder, win32)).toBe(way);
  });

  it('elsewhere keeps its backslashes', () => {
    expect(wayTo('/api/a\\b.yaml', '/api', posix)).toBe('a\\b.yaml');
  });

  it('is how a person calls the file, unless it leads to another drive', () => {
    expect(nameOf('D:/api/a.yaml', { ...win32, relative: (_, to) => win32.relative('C:\\api', to) })).toBe(
      'D:/api/a.yaml',
    );
    expect(nameOf('C:/api/x/a.yaml', { ...win32, relative: (_, to) => win32.relative('C:\\api', to) })).toBe(
      'x/a.yaml',
    );
  });
});

describe('A device of Windows', () => {
  it.each(['NUL', 'nul', 'C:\\api\\NUL', '\\\\.\\NUL', 'con', 'COM1', 'lpt9', 'aux.json', 'a/prn'])(
    'is %s, though not elsewhere',
    (path) => {
      expect(isDevice(path, win32)).toBe(true);
      expect(isDevice(path, posix)).toBe(false);
    },
  );

  it.each(['null', 'annul', 'console.json', 'com.yaml', 'C:\\nul\\a.yaml'])('is not %s', (path) => {
    expect(isDevice(path, win32)).toBe(false);
  });
});

// swagger-parser asks once, when it is loaded, on which platform it runs. Nothing else in this file may load it before.
describe('On Windows swagger-parser hands over', () => {
  beforeAll(async () => {
    const { cwd, platform } = process;
    Object.defineProperty(process, 'platform', { value: 'win32' });
    process.cwd = () => 'C:\\work';
    const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
    const refs = await SwaggerParser.resolve('C:\\api\\a.yaml', { swagger: '2.0', paths: {} } as never, {});
    // Elsewhere the drive stays the small letter that a URL makes of it.
    expect(refs.paths()).toEqual(['C:/api/a.yaml']);
    return () => {
      Object.defineProperty(process, 'platform', { value: platform });
      process.cwd = cwd;
    };
  });

  const references = [
    'parts/a.yaml',
    './a.yaml#/x',
    '../a.yaml',
    '../../../../a.yaml',
    'a//b.yaml',
    'my%20part.yaml',
    'my part.yaml',
    '100%25.yaml',
    'bücher.yaml',
    '/shared/a.yaml',
    'D:/a.yaml',
    'd:/a.yaml',
    'file:a.yaml',
    'file:///C:/a.yaml',
    'file:///d:/a%20b.yaml',
    'file://C:/a.yaml',
    '//server/share/a.yaml',
    '//SERVER/Share/a.yaml',
    'file://server/share/a.yaml',
    'file:////server/share/a.yaml',
    'https://a.example/a.yaml',
  ];

  it.each([
    'C:/api/openapi.yaml',
    'C:/openapi.yaml',
    'C:/Users/Jörg #1/100%/a%20b/openapi.yaml',
    '//server/Share/api/openapi.yaml',
    '//wsl$/Debian/home/openapi.yaml',
  ])('the URIs that the model asks for, from %s', async (base) => {
    const text = JSON.stringify(references.map((reference) => ({ $ref: reference })));
    const opened: string[] = [];
    await loadReferences(await LoadedDocument.of(sourceOf(text), base, base), async (uri) => {
      opened.push(uri);
      return undefined;
    });
    const asked = references.map((reference) => resolveReference(reference, base).uri);
    expect(new Set(opened)).toEqual(new Set(asked));
  });

  it('nothing that the URL of a document does not lead back to', () => {
    for (const uri of ['C:/a b.yaml', '//server/Share/a.yaml', '/a.yaml'])
      expect(resolveReference(encodeURI(toFileUrl(uri)), '/').uri).toBe(uri);
  });
});
