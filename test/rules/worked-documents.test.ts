import { describe, expect, it } from 'vitest';
import { profiles } from '../../rules/profiles/index.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { lint } from '../../src/lint.ts';
import { sourceOf } from '../documents/source-of.ts';

/** An API that is wrong in common ways, seen by each convention. */
const orders = `openapi: 3.0.4
paths:
  /orders:
    post:
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: object}}}}
        "401": {description: no}
  /orders/{id}:
    get:    {responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}}
    delete: {responses: {"204": {description: gone, content: {application/json: {schema: {type: object}}}}}}
`;

const created = (header: string) => `openapi: 3.0.4
paths:
  /orders:
    post:
      security: [{ key: [] }]
      responses:
        "201":
          description: created
          headers: { Location: ${header} }
          content: { application/json: { schema: { type: object } } }
  /orders/{id}:
    get: { responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } } }
components: { securitySchemes: { key: { type: apiKey, name: key, in: header } } }
`;

async function findingsOf(text: string, id: string): Promise<readonly string[]> {
  const profile = profiles.find((each) => each.id === id);
  const documents = await new DocumentStore('.').loadSource(sourceOf(text), 'orders.yaml', 'orders.yaml');
  const { findings } = await lint(documents, profile?.settings ?? []);
  return findings.map(({ rule, severity }) => `${rule} ${severity}`).sort();
}

describe('The orders API', () => {
  it.each([
    ['huddle', ['bodyless-status-content error', 'unauthorized-challenge warn']],
    [
      'facility-registry',
      [
        'error-body error',
        'expected-error-codes warn',
        'expected-error-codes warn',
        'method-success-codes error',
        'method-success-codes error',
        'post-created error',
        'status-code-in-catalogue info',
        'unauthorized-challenge warn',
        'unauthorized-security info',
      ],
    ],
    // A 200 on POST is not told: line 17 says of 200 that other operations use it too.
    ['level3', ['bodyless-status-content error', 'post-created info', 'status-code-in-catalogue info']],
    ['response-guide', ['bodyless-status-content error', 'unauthorized-security info']],
    ['status-reference', ['bodyless-status-content error', 'unauthorized-security warn']],
  ])('is to %s', async (id, expected) => {
    expect(await findingsOf(orders, id)).toEqual(expected);
  });

  // Its POST has no name, so nothing says that it creates.
  it('is to the RFCs wrong in four ways, and its POST is not taken for a creation', async () => {
    const findings = await findingsOf(orders, 'rfc');
    for (const finding of [
      'bodyless-status-content error',
      'error-body warn',
      'unauthorized-challenge error',
    ]) {
      expect(findings).toContain(finding);
    }
    expect(findings.filter((finding) => finding === 'error-response-declared info')).toHaveLength(2);
    expect(findings.some((finding) => finding.startsWith('post-created'))).toBe(false);
  });
});

describe('A 201 with Location and content', () => {
  const optional = '{ schema: { type: string, format: uri-reference } }';
  const required = '{ required: true, schema: { type: string, format: uri-reference } }';

  it.each([
    ['huddle', required, []],
    ['huddle', optional, ['mandatory-header-flag warn']],
    ['level3', required, ['created-body error']],
    ['response-guide', required, []],
    ['response-guide', optional, ['mandatory-header-flag warn']],
  ])('is to %s, with the header %s', async (id, header, expected) => {
    expect(await findingsOf(created(header), id)).toEqual(expected);
  });

  it('is to the facility registry without fault', async () => {
    const findings = await findingsOf(created(optional), 'facility-registry');
    expect(findings.filter((finding) => !finding.startsWith('expected-error-codes'))).toEqual([]);
  });
});
