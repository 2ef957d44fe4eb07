import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import { flow, literal, yamlOf } from '../../src/documentation/values.ts';

describe('A value on one line', () => {
  it.each([
    [['a', 1, true, null], '[a, 1, true, null]'],
    [{ type: 'object', required: [] }, '{ type: object, required: [] }'],
    [{}, '{}'],
    ['a: b', '"a: b"'],
    ['true', '"true"'],
    ['12', '"12"'],
    ['', '""'],
    ['application/problem+json', 'application/problem+json'],
    [undefined, 'none'],
  ])('%j', (value, text) => {
    expect(flow(value)).toBe(text);
  });
});

describe('Values as YAML', () => {
  it('read back as what they were, for every option of every profile and rule', () => {
    const settings = profiles.flatMap((profile) => profile.settings.map(({ options }) => options));
    const defaults = rules.flatMap(({ options }) =>
      Object.entries(options)
        .filter(([, option]) => option.default !== undefined)
        .map(([name, option]) => ({ [name]: option.default })),
    );
    for (const options of [...settings, ...defaults]) {
      expect(load(yamlOf(options)) ?? {}).toEqual(JSON.parse(JSON.stringify(options)));
    }
  });
});

describe('Values as JavaScript', () => {
  it.each([
    [['a', 1, true, null], "['a', 1, true, null]"],
    [{ type: 'object', 'x-y': [], 404: {} }, "{ 404: {}, type: 'object', 'x-y': [] }"],
    ["Google's", "'Google\\'s'"],
    ['a\\b\nc', "'a\\\\b\\nc'"],
  ])('%j', (value, text) => {
    expect(literal(value)).toBe(text);
    expect(new Function(`return ${text}`)()).toEqual(value);
  });
});
