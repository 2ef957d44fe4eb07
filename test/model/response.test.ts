import { describe, expect, it } from 'vitest';
import { operationOf, responseOf } from './api-of.ts';

describe('A response', () => {
  it('has a name by which people call it', () => {
    const response = responseOf('description: The pets');
    expect(String(response)).toBe('GET /pets 200');
    expect(response.use).toEqual({ operation: 'GET /pets', status: '200', node: response.node });
    expect(response.finding('does.')).toEqual({ text: 'does.', node: response.node, use: response.use });
  });

  it.each([
    ['200', true, false],
    ['2XX', true, false],
    ['304', false, false],
    ['100', false, false],
    ['404', false, true],
    ['5XX', false, true],
    ['default', false, true],
    ['4xx', false, false],
    ['999', false, false],
  ])('under %s beside another answers a success (%s) or an error (%s)', (key, isSuccess, isError) => {
    const other = key === '200' ? '201' : '200';
    const { all } = operationOf(`responses: { ${other}: {}, ${key}: {} }`).responses;
    const response = all.find(({ status }) => status.key === key);
    expect([response?.isSuccess, response?.isError]).toEqual([isSuccess, isError]);
  });

  it('under default alone is no error, and no success either', () => {
    const [response] = operationOf('responses: { default: {}, x-note: {} }').responses.all;
    expect([response?.isSuccess, response?.isError]).toEqual([false, false]);
  });

  it('has links when it declares one', () => {
    expect(responseOf('links: { self: { operationId: a } }').mayHaveLinks).toBe(true);
    expect(responseOf('links: {}').mayHaveLinks).toBe(false);
    expect(responseOf('description: None').mayHaveLinks).toBe(false);
  });

  it('does not lack links that a broken $ref leads to', () => {
    expect(responseOf('links: { $ref: "#/nowhere" }').mayHaveLinks).toBe(true);
  });
});

describe('The headers of a response', () => {
  const response = responseOf('headers: { LOCATION: {}, x-rate-limit: null, Content-type: {} }');

  it('are found without regard to case', () => {
    expect(response.header('Location')?.name).toBe('LOCATION');
    expect(response.header('X-Rate-Limit')?.name).toBe('x-rate-limit');
    expect(response.header('Locatio')).toBeUndefined();
    expect(response.headers.map(({ name }) => name)).toEqual(['LOCATION', 'x-rate-limit', 'Content-type']);
  });

  it('are lacking when none of them is declared', () => {
    expect(response.lacksHeader('location')).toBe(false);
    expect(response.lacksHeader('Allow')).toBe(true);
    expect(response.lacksHeader('Allow', 'Location')).toBe(false);
    expect(response.lacksHeader('Allow', 'ETag')).toBe(true);
  });

  it.each(['description: No headers', 'headers: {}', 'headers:', 'headers: text', 'headers: 1', '{}'])(
    'are lacking in %s',
    (text) => {
      expect(responseOf(text).lacksHeader('Location')).toBe(true);
      expect(responseOf(text).headers).toEqual([]);
    },
  );

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('may be called %s', (name) => {
    expect(responseOf(`headers: { ${name}: {} }`).header(name)?.name).toBe(name);
    expect(responseOf('headers: {}').header(name)).toBeUndefined();
    expect(responseOf('headers: {}').lacksHeader(name)).toBe(true);
  });

  it('know where they are defined', () => {
    expect(response.header('location')?.node.path.slice(-2)).toEqual(['headers', 'LOCATION']);
  });
});
