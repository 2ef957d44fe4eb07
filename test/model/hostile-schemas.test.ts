import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { evaluate } from '../../src/evaluate.ts';
import { enforce } from '../../src/profile.ts';
import { apiOfData } from './api-of.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Thirty levels, each of which takes the next one twice: a billion ways through it. */
const doubled = Object.fromEntries(
  indexes(30).map((n) => [`A${n}`, { allOf: [ref(`A${n + 1}`), ref(`A${n + 1}`)] }]),
);
/** Ten schemas, each of which may be any of the ten. */
const circular = Object.fromEntries(
  indexes(10).map((n) => [`B${n}`, { oneOf: indexes(10).map((m) => ref(`B${m}`)) }]),
);
/** A chain longer than the stack. */
const long = Object.fromEntries(indexes(5000).map((n) => [`C${n}`, { allOf: [ref(`C${n + 1}`)] }]));

it.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s comes to an end with schemas that explode',
  (_, rule) => {
    const response = (name: string) => ({
      description: 'x',
      content: { 'application/json': { schema: ref(name) } },
    });
    const responses = { 200: response('C0'), 400: response('A0'), 404: response('B0'), 409: response('C5') };
    const api = apiOfData({
      openapi: '3.1.0',
      paths: { '/a': { get: { responses }, post: { responses } } },
      components: { schemas: { ...doubled, ...circular, ...long, A30: {}, C5000: {} } },
    });
    expect(evaluate(enforce(rule), api).failed).toBeGreaterThanOrEqual(0);
  },
);
