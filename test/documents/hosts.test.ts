import { describe, expect, it } from 'vitest';
import { type Host, hostOf, isAllowed, parseHost } from '../../src/documents/hosts.ts';

describe('The name of a host', () => {
  it.each<[string, Host]>([
    ['example.com', { name: 'example.com', port: undefined }],
    ['EXAMPLE.com', { name: 'example.com', port: undefined }],
    ['example.com:8080', { name: 'example.com', port: '8080' }],
    ['example.com:80', { name: 'example.com', port: '80' }],
    ['bücher.example', { name: 'xn--bcher-kva.example', port: undefined }],
    ['127.0.0.1:8080', { name: '127.0.0.1', port: '8080' }],
    ['0x7f.1', { name: '127.0.0.1', port: undefined }],
    ['[::1]', { name: '[::1]', port: undefined }],
    ['[::1]:8080', { name: '[::1]', port: '8080' }],
  ])('%s is understood', (text, host) => {
    expect(parseHost(text)).toEqual(host);
  });

  it.each([
    '',
    ' ',
    'http://example.com',
    'example.com/',
    'example.com/path',
    'me@example.com',
    '*.example.com',
    '*',
    'example.com:x',
    'example.com:99999',
    'a b',
    '::1',
    'example.com?x',
    'example.com#x',
    'example.com\\x',
  ])('%j is none', (text) => {
    expect(parseHost(text)).toBeUndefined();
  });
});

describe('A URL', () => {
  const hosts = (...names: string[]) => names.flatMap((name) => parseHost(name) ?? []);

  it.each([
    ['http://example.com/x', ['example.com']],
    ['https://example.com/x', ['example.com']],
    ['HTTPS://EXAMPLE.COM/x', ['example.com']],
    ['https://example.com:443/x', ['example.com']],
    ['http://example.com:8080/x', ['other.com', 'example.com:8080']],
    ['https://example.com/x', ['example.com:443']],
    ['http://127.1/x', ['127.0.0.1']],
    ['http://[::1]:8080/x', ['[::1]:8080']],
  ])('%s is allowed by %j', (url, names) => {
    expect(isAllowed(url, hosts(...names))).toBe(true);
  });

  it.each([
    ['http://example.com/x', []],
    ['http://example.com:8080/x', ['example.com']],
    ['http://example.com/x', ['example.com:8080']],
    ['http://example.com/x', ['example.com:443']],
    ['http://sub.example.com/x', ['example.com']],
    ['http://example.com.evil.com/x', ['example.com']],
    ['http://example.com@evil.com/x', ['example.com']],
    ['http://evil.com/example.com', ['example.com']],
    ['http://evil.com\\@example.com/', ['example.com']],
    ['ftp://example.com/x', ['example.com']],
    ['file://example.com/x', ['example.com']],
    ['http://[', ['example.com']],
    ['//example.com/x', ['example.com']],
  ])('%s is not allowed by %j', (url, names) => {
    expect(isAllowed(url, hosts(...names))).toBe(false);
  });

  it('names the host that would have to be allowed', () => {
    expect(hostOf('https://Example.com:443/x')).toBe('example.com');
    expect(hostOf('http://example.com:8080/x')).toBe('example.com:8080');
    expect(hostOf('data:text/plain,x')).toBeUndefined();
    expect(hostOf('http://[')).toBeUndefined();
  });
});
