import { fileURLToPath } from 'node:url';
import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { describe, expect, it } from 'vitest';
import { readOptionTypes } from '../../.config/option-types.mjs';
import azure from '../../rules/envelopes/azure.ts';
import errorEnvelope from '../../rules/errors/error-envelope.ts';
import { rules } from '../../rules/index.ts';
import recommended from '../../rules/profiles/recommended.ts';
import type { EnvelopeId } from '../../src/entries/profile-id.ts';
import { envelopes, ruleFactory } from '../../src/entries/rule-factory.ts';
import type { OptionsOf, Rule } from '../../src/rule.ts';
import { identityOf, toRuleset } from '../../src/spectral/ruleset.ts';

const types = readOptionTypes(fileURLToPath(new URL('../..', import.meta.url)));
const shapes = Object.fromEntries([...types.shapes].map(([name, { members }]) => [name, members]));

function factoryOf(id: string) {
  const rule = rules.find((each) => each.id === id) as Rule;
  return ruleFactory(rule, Object.fromEntries(types.rules.get(id)?.options ?? []), shapes);
}

const optionsOf = (id: string, options: object) => identityOf(factoryOf(id)(options).then.function)?.options;

describe('A rule factory', () => {
  it('makes a Spectral rule that says which rule it is, with which options', () => {
    const made = factoryOf('error-envelope')({ codes: ['400'] }, 'hint');
    expect(made).toMatchObject({ description: errorEnvelope.sentence, given: '$', severity: 'hint' });
    expect(identityOf(made.then.function)).toEqual({ id: 'error-envelope', options: { codes: ['400'] } });
    expect(factoryOf('created-location')().severity).toBe('warn');
    expect(factoryOf('responses-declared')().severity).toBe('error');
  });

  it('leaves out what is undefined, so that the default holds', () => {
    expect(optionsOf('error-envelope', { codes: undefined, name: 'ours' })).toEqual({ name: 'ours' });
  });

  it.each([
    ['an envelope', { envelope: azure.envelope }, { envelope: azure.envelope }],
    ['its id', { envelope: 'azure' }, { envelope: azure.envelope, name: azure.name }],
    [
      'an envelope with its name',
      { envelope: envelopes.azure },
      { envelope: azure.envelope, name: azure.name },
    ],
    ['another name', { envelope: 'azure', name: 'ours' }, { envelope: azure.envelope, name: 'ours' }],
  ])('takes %s', (_, given, settled) => {
    expect(optionsOf('error-envelope', given)).toEqual(settled);
  });

  it('takes an envelope by its id where the rule has no name for it', () => {
    const schema: EnvelopeId = 'azure';
    expect(optionsOf('accepted-body', { schema })).toEqual({ schema: azure.envelope });
  });

  it('takes the options that a rule has by default, and those of its examples', () => {
    for (const rule of rules) {
      const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
      const examples = rule.examples.map(({ options = {} }) => options);
      for (const options of [Object.fromEntries(defaults), ...examples]) factoryOf(rule.id)(options);
    }
  });

  const anyType = '"array", "boolean", "integer", "number", "object", "string"';
  it.each<[string, object, string, string]>([
    [
      'error-envelope',
      { envelop: 1 },
      'RangeError',
      'error-envelope has no option envelop; did you mean envelope?',
    ],
    [
      'created-location',
      { codes: [201] },
      'RangeError',
      'created-location has no option codes; it has methods.',
    ],
    [
      'responses-declared',
      { codes: [1] },
      'RangeError',
      'responses-declared has no option codes; it has none.',
    ],
    [
      'error-envelope',
      { codes: '4XX' },
      'TypeError',
      'error-envelope: codes has to be a list of strings, not "4XX".',
    ],
    [
      'error-envelope',
      { codes: ['4XX', 500] },
      'TypeError',
      'error-envelope: codes[1] has to be a string, not 500.',
    ],
    [
      'status-code-in-catalogue',
      { codes: ['200'] },
      'TypeError',
      'status-code-in-catalogue: codes[0] has to be a number, not "200".',
    ],
    [
      'ok-body',
      { acceptEmpty: 'yes' },
      'TypeError',
      'ok-body: acceptEmpty has to be true or false, not "yes".',
    ],
    [
      'created-body',
      { mode: 'requires' },
      'RangeError',
      'created-body: mode has to be "forbid" or "require", not "requires"; did you mean require?',
    ],
    [
      'accepted-location',
      { methods: 'post' },
      'TypeError',
      'accepted-location: methods has to be a list of strings, not "post".',
    ],
    [
      'rate-limit-headers',
      { anyOf: ['Retry-After'] },
      'TypeError',
      'rate-limit-headers: anyOf[0] has to be a list of strings, not "Retry-After".',
    ],
    [
      'status-required-headers',
      { require: { 404: [1] } },
      'TypeError',
      'status-required-headers: require.404[0] has to be a string or a list of strings, not 1.',
    ],
    [
      'status-required-headers',
      { require: [] },
      'TypeError',
      'status-required-headers: require has to be an object, not a list.',
    ],
    [
      'header-schema',
      { map: { Location: { types: ['string'] } } },
      'TypeError',
      'header-schema: map.Location lacks its member sends.',
    ],
    [
      'error-envelope',
      { envelope: 'azur' },
      'RangeError',
      'error-envelope: there is no envelope "azur"; did you mean azure?',
    ],
    ['error-envelope', { envelope: {} }, 'TypeError', 'error-envelope: envelope lacks its member type.'],
    [
      'error-envelope',
      { envelope: { type: 'object', requird: [] } },
      'RangeError',
      'error-envelope: envelope has no member requird; did you mean required?',
    ],
    [
      'error-envelope',
      { envelope: { type: 'object', properties: { code: { type: 'int' } } } },
      'RangeError',
      `error-envelope: envelope.properties.code.type has to be ${anyType}, or a list of ${anyType.replace(', "string"', ', or "string"')}, not "int".`,
    ],
  ])('refuses options in one sentence: %s %j', (id, options, name, message) => {
    expect(() => factoryOf(id)(options)).toThrow(expect.objectContaining({ name, message }));
  });

  it('refuses a severity that there is none of', () => {
    expect(() => factoryOf('ok-body')({}, 'warning' as never)).toThrow(
      'The severity of ok-body has to be "error", "warn", "info", or "hint", not "warning"; did you mean warn?',
    );
    expect(() => factoryOf('ok-body')('warn' as never)).toThrow(
      'The options of ok-body have to be an object, not "warn".',
    );
  });
});

describe('The types', () => {
  // The compiler checks these: nothing is left to run.
  it('of the options of a rule are kept', () => {
    const right: OptionsOf<typeof errorEnvelope> = { codes: ['4XX'], envelope: { type: 'object' } };
    // @ts-expect-error: a list of strings, not a string.
    const wrong: OptionsOf<typeof errorEnvelope> = { codes: '4XX' };
    expect([right, wrong]).toHaveLength(2);
  });

  it("fit into Spectral's own types", () => {
    const ruleset: RulesetDefinition = {
      extends: [toRuleset(recommended)],
      rules: { 'error-envelope': factoryOf('error-envelope')() },
    };
    expect(Object.keys(new Ruleset(ruleset).rules)).toContain('error-envelope');
  });
});
