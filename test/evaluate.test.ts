import { describe, expect, it } from 'vitest';
import { evaluate, messageOf } from '../src/evaluate.ts';
import type { Api } from '../src/model/api.ts';
import type { Response } from '../src/model/response.ts';
import { enforce } from '../src/profile.ts';
import { operations, option, type Rule, responses, rule } from '../src/rule.ts';
import { apiOf } from './model/api-of.ts';

const about = { sentence: '', why: '', remedy: '', sources: [], severity: 'warn', examples: [] } as const;

/** Finds fault with every response whose code is in its options. */
const badCode = rule({
  ...about,
  id: 'bad-code',
  options: { codes: option<readonly number[]>([404], ''), text: option('is bad.', '') },
  each: responses,
  when: (response: Response) => response.status.code !== undefined,
  *check(response, { codes, text }) {
    if (response.status.is(...codes)) yield response.finding(text);
  },
});

const api = apiOf(
  `
  openapi: 3.1.0
  paths:
    /a:
      get: { responses: { 200: {}, 404: { $ref: '#/components/responses/Missing' } } }
      put: { responses: { 404: { $ref: '#/components/responses/Missing' }, default: {} } }
    /b:
      get: { responses: { 404: { $ref: 'errors.yaml#/Not~1Found' }, 409: { $ref: gone.yaml } } }
      put: { responses: { 404: { $ref: 'errors.yaml#/Not~1Found' }, 409: { $ref: gone.yaml } } }
    /c:
      get: { responses: { 404: {}, 410: { $ref: '#/components/responses/Missing' } } }
  components: { responses: { Missing: { description: Not here } } }
  `,
  { 'errors.yaml': 'Not/Found: { description: Not there }', 'gone.yaml': 'description: Gone' },
);

const run = (tried: Rule, options = {}, on: Api = api) => evaluate(enforce(tried, 'warn', options), on);
const subjectsOf = (codes: readonly number[]) => run(badCode, { codes }).faults.map(({ subject }) => subject);

describe('Observations', () => {
  it('at one definition with one text are one fault, with all uses in the order of the document', () => {
    const [shared] = run(badCode, { codes: [404, 410] }).faults;
    expect(shared?.node.path).toEqual(['components', 'responses', 'Missing']);
    expect(shared?.text).toBe('is bad.');
    expect(shared?.uses.map(({ operation, status }) => ({ operation, status }))).toEqual([
      { operation: 'GET /a', status: '404' },
      { operation: 'PUT /a', status: '404' },
      { operation: 'GET /c', status: '410' },
    ]);
  });

  it('with different texts stay apart', () => {
    const texts = rule({
      ...about,
      id: 'texts',
      options: {},
      each: responses,
      *check(response) {
        yield response.finding(`says ${response.status}.`);
      },
    });
    const shared = run(texts).faults.filter(({ node }) => node.path.at(-1) === 'Missing');
    expect(shared.map(({ text, uses }) => [text, uses.length])).toEqual([
      ['says 404.', 2],
      ['says 410.', 1],
    ]);
  });

  it('at one path of different documents stay apart', () => {
    const one = apiOf(
      `
      openapi: 3.1.0
      paths: { /a: { get: { responses: { 404: { $ref: a.yaml } } }, put: { responses: { 404: { $ref: b.yaml } } } } }
      `,
      { 'a.yaml': '{}', 'b.yaml': '{}' },
    );
    expect(run(badCode, {}, one).faults.map(({ subject }) => subject)).toEqual(['GET /a 404', 'PUT /a 404']);
  });

  it('may point elsewhere than their view', () => {
    const elsewhere = rule({
      ...about,
      id: 'elsewhere',
      options: {},
      each: operations,
      *check(operation) {
        yield operation.finding('is there.', operation.responses.node);
      },
    });
    const [first] = run(elsewhere).faults;
    expect(first?.node.path).toEqual(['paths', '/a', 'get', 'responses']);
    expect(first?.subject).toBe('GET /a');
  });
});

describe('The subject of a fault', () => {
  it('is its use where there is one', () => {
    expect(subjectsOf([200])).toEqual(['GET /a 200']);
  });

  it('is the shared definition and its users where there are more', () => {
    expect(subjectsOf([404])).toEqual([
      'components.responses.Missing (used by 2 operations, first GET /a 404)',
      'errors.yaml#/Not~1Found (used by 2 operations, first GET /b 404)',
      'GET /c 404',
    ]);
  });

  it('is a whole file where that is shared', () => {
    expect(subjectsOf([409])).toEqual(['gone.yaml (used by 2 operations, first GET /b 409)']);
  });

  it('counts operations, not uses', () => {
    const twice = apiOf(`
      openapi: 3.1.0
      paths:
        /a: { get: { responses: { 404: { $ref: '#/x-a' }, 410: { $ref: '#/x-a' } } } }
      x-a: {}
    `);
    const [fault] = run(badCode, { codes: [404, 410] }, twice).faults;
    expect(fault?.subject).toBe('x-a (used by GET /a 404 and 410)');
    expect(fault?.uses).toHaveLength(2);
  });

  it('is the document where it is about the document as a whole', () => {
    const whole = rule({
      ...about,
      id: 'whole',
      options: {},
      each: (given: Api) => [given],
      *check(document) {
        yield document.finding('is odd.', document.versionNode);
      },
    });
    const { faults, applicable, failed } = run(whole);
    expect(faults.map(({ subject, uses }) => [subject, uses])).toEqual([['The document', []]]);
    expect(faults[0]?.node.path).toEqual(['openapi']);
    expect([applicable, failed]).toEqual([1, 1]);
  });

  // The view of a response behind a broken $ref has the path of the root, whatever its key; see status-code-syntax.
  it('names a place even where a response is a $ref that leads nowhere', () => {
    const keys = rule({
      ...about,
      id: 'keys',
      options: {},
      each: operations,
      *check(operation) {
        for (const response of operation.responses.all) yield response.finding('is no status code.');
      },
    });
    const broken = '{ responses: { 4xx: { $ref: "#/nowhere" } } }';
    const [fault] = run(
      keys,
      {},
      apiOf(`{ openapi: 3.1.0, paths: { /a: { get: ${broken}, put: ${broken} } } }`),
    ).faults;
    expect(fault?.subject).toBe('GET /a 4xx');
  });
});

describe('The counts of a rule', () => {
  it('are of views it had something to say about, and of those it found fault with', () => {
    const { applicable, failed, faults } = run(badCode);
    expect([applicable, failed, faults.length]).toEqual([9, 5, 3]);
  });

  it('count a view once, however many faults it has', () => {
    const two = rule({
      ...about,
      id: 'two',
      options: {},
      each: operations,
      *check(operation) {
        yield operation.finding('has one.');
        yield operation.finding('has two.');
      },
    });
    const { applicable, failed, faults } = run(two);
    expect([applicable, failed, faults.length]).toEqual([5, 5, 10]);
  });

  it('are nothing where a rule never applies', () => {
    expect(run({ ...badCode, when: () => false })).toEqual({ applicable: 0, failed: 0, faults: [] });
  });
});

describe('The options of a rule', () => {
  it('are its own unless the setting differs, each by itself', () => {
    expect(run(badCode, { text: 'is worse.' }).faults.map(({ text }) => text)).toEqual(
      Array(3).fill('is worse.'),
    );
    expect(run(badCode).faults[0]?.text).toBe('is bad.');
  });

  it('are none and its severity its own where a profile says nothing else', () => {
    expect(enforce(badCode)).toEqual({ rule: badCode, severity: 'warn', options: {} });
    expect(enforce(badCode, 'error', { codes: [] })).toMatchObject({
      severity: 'error',
      options: { codes: [] },
    });
  });
});

describe('A message', () => {
  it('is the subject and what is said of it', () => {
    expect(messageOf({ subject: 'GET /pets 404', text: 'is bad.' })).toBe('GET /pets 404 is bad.');
    expect(messageOf({ subject: 'GET /pets/{id}', text: 'lacks {a}.' })).toBe('GET /pets/{id} lacks {a}.');
  });

  it('has no doubled braces, which Spectral would take for a placeholder', () => {
    expect(messageOf({ subject: 'GET /{{id}}', text: 'has {{a}} and {{b}}.' })).toBe(
      'GET /{id} has {a} and {b}.',
    );
  });

  // A tripled brace becomes a doubled one.
  it('has no doubled braces even where there were three', () => {
    expect(messageOf({ subject: 'GET /{{{id}}}', text: 'is odd.' })).not.toContain('{{');
  });
});
