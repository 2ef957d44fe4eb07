import { describe, expect, it } from 'vitest';
import { apiOfData } from './api-of.ts';

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const shaped = (...names: readonly string[]) =>
  json({ properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });

/** The convention of a document with these error responses, each on an operation of its own. */
function conventionOf(errors: readonly unknown[], root: object = {}, method = 'get', status = '400') {
  const paths = errors.map((error, index) => [
    `/${index}`,
    { [method]: { responses: { 200: {}, [status]: error } } },
  ]);
  return apiOfData({ openapi: '3.1.0', paths: Object.fromEntries(paths), ...root }).errorConvention;
}

const standard = shaped('code', 'message');
const other = shaped('error');
const third = shaped('fault');

describe('The error convention of a document', () => {
  it('is the shape that it declares, whatever its errors are', () => {
    const convention = conventionOf([other, other, other], {
      'x-statusquo': { envelope: '#/components/schemas/Error' },
      components: { schemas: { Error: { required: ['title'], properties: { title: {}, detail: {} } } } },
    });
    expect(convention.envelope?.required).toEqual(['title']);
    expect(convention.declaredPointer).toBe('#/components/schemas/Error');
    expect(convention.reason).toBe('#/components/schemas/Error, which x-statusquo names');
    expect(convention.isMixed).toBe(false);
  });

  it('is that of most error bodies', () => {
    const convention = conventionOf([standard, other, standard, standard]);
    expect(convention.envelope?.required).toEqual(['code', 'message']);
    expect(convention.reason).toBe('{code, message}, which 3 of 4 error bodies have');
    expect(convention.shapes.map(({ label, count }) => [label, count])).toEqual([
      ['{code, message}', 3],
      ['{error}', 1],
    ]);
  });

  it('takes 60 % of them, and no less', () => {
    const errors = (few: number, many: number) => [
      ...Array<unknown>(few).fill(standard),
      ...Array<unknown>(many).fill(other),
    ];
    expect(conventionOf(errors(3, 2)).reason).toBe('{code, message}, which 3 of 5 error bodies have');
    expect(conventionOf(errors(2, 3)).reason).toBe('{error}, which 3 of 5 error bodies have');
    expect(conventionOf(errors(2, 1)).envelope).toBeDefined();
    expect(conventionOf(errors(59, 41)).envelope).toBeUndefined();
    expect(conventionOf(errors(60, 40)).envelope).toBeDefined();
  });

  it('is, of many shapes that are equally common, the one that most bodies follow', () => {
    const many = Array.from({ length: 300 }, (_, index) => shaped('code', `detail${index}`));
    const convention = conventionOf([...many, shaped('code')]);
    expect(convention.reason).toBe('{code}, which 301 of 301 error bodies have');
    expect(conventionOf(many).isMixed).toBe(true);
  });

  it('is, of shapes with the same members, the one that most bodies follow, though another comes first', () => {
    const listed = json({ properties: { code: { type: 'array' }, message: { type: 'string' } } });
    const others = [standard, shaped('code', 'message', 'id'), shaped('code', 'message', 'help')];
    expect(conventionOf([listed, ...others]).reason).toBe('{code, message}, which 3 of 4 error bodies have');
  });

  it('is mixed where three or more have no majority', () => {
    const convention = conventionOf([standard, other, third]);
    expect(convention.isMixed).toBe(true);
    expect(convention.envelope).toBeUndefined();
    expect(conventionOf([standard, standard, other, other]).isMixed).toBe(true);
  });

  it('is none where there are fewer than three', () => {
    for (const errors of [[], [standard], [standard, standard], [standard, other]]) {
      expect(conventionOf(errors).envelope).toBeUndefined();
      expect(conventionOf(errors).isMixed).toBe(false);
    }
  });

  it('does not depend on the order of members', () => {
    const convention = conventionOf([standard, shaped('message', 'code'), shaped('code', 'message')]);
    expect(convention.shapes).toHaveLength(1);
  });

  it('compares shapes, not the names of schemas', () => {
    const convention = conventionOf(
      [json({ $ref: '#/components/schemas/A' }), json({ $ref: '#/components/schemas/B' }), standard],
      {
        components: {
          schemas: {
            A: { properties: { code: {}, message: {} } },
            B: { allOf: [{ required: ['code'] }, { properties: { message: {} } }] },
          },
        },
      },
    );
    expect(convention.reason).toContain('3 of 3');
  });

  it('does not count bodies of which nothing is known', () => {
    const unknowns = [
      json({}),
      json(true),
      json({ $ref: '#/no' }),
      json({ oneOf: [{ type: 'string' }, {}] }),
      {},
    ];
    expect(conventionOf([...unknowns, standard, standard]).isMixed).toBe(false);
    expect(conventionOf([...unknowns, standard, standard]).envelope).toBeUndefined();
    expect(conventionOf([...unknowns, standard, standard, standard]).reason).toContain('3 of 3');
  });

  it('does not count bodies that are no JSON', () => {
    const xml = { content: { 'application/xml': { schema: { properties: { fault: {} } } } } };
    expect(conventionOf([xml, xml, xml]).bodies).toEqual([]);
    expect(conventionOf([xml, xml, xml, standard, standard, standard]).reason).toContain('3 of 3');
    const problem = { content: { 'application/problem+json; v=1': { schema: { required: ['title'] } } } };
    expect(conventionOf([problem, problem, problem]).reason).toContain('{title}, which 3 of 3');
  });

  it('does not count what HEAD answers', () => {
    expect(conventionOf([standard, standard, standard], {}, 'head').bodies).toEqual([]);
  });

  it('counts default beside other responses, and ranges', () => {
    expect(conventionOf([standard, standard, standard], {}, 'get', 'default').bodies).toHaveLength(3);
    expect(conventionOf([standard, standard, standard], {}, 'get', '4XX').bodies).toHaveLength(3);
    expect(conventionOf([standard, standard, standard], {}, 'get', '3XX').bodies).toEqual([]);
  });

  it('does not count default where it is the only response', () => {
    const paths = { '/a': { get: { responses: { default: standard } } } };
    expect(apiOfData({ openapi: '3.1.0', paths }).errorConvention.bodies).toEqual([]);
  });

  it('says whether an error without content is an exception', () => {
    const errors = (empty: number, full: number) => [
      ...Array<unknown>(empty).fill({}),
      ...Array<unknown>(full).fill(standard),
    ];
    expect(conventionOf(errors(2, 0)).expectsContent).toBe(true);
    expect(conventionOf(errors(3, 0)).expectsContent).toBe(false);
    expect(conventionOf(errors(4, 6)).expectsContent).toBe(true);
    expect(conventionOf(errors(5, 6)).expectsContent).toBe(false);
    expect(conventionOf(errors(3, 0), { 'x-statusquo': { envelope: '#/x' } }).expectsContent).toBe(true);
    expect(conventionOf([{}, standard, { $ref: '#/no' }]).emptyErrors.map(String)).toEqual(['GET /0 400']);
  });

  // Bodies are grouped by the names of their members; the envelope is that of the first of the group.
  it('is not that of one body among three, two of which have a member of another type', () => {
    const having = (type: string) => json({ properties: { error: { type, properties: { code: {} } } } });
    const { envelope, bodies } = conventionOf([having('object'), having('string'), having('string')]);
    const departures = bodies.filter(({ schema }) => envelope && schema.departureFrom(envelope));
    expect(departures.length).toBeLessThan(2);
  });

  // A pointer to nothing leaves no envelope, no mixture and no broken reference: the rules fall silent.
  it('that is declared by a pointer to nothing does not silence everything', () => {
    const api = apiOfData({ openapi: '3.1.0', 'x-statusquo': { envelope: '#/components/schemas/Eror' } });
    expect(api.errorConvention.isUnusable).toBe(true);
  });
});
