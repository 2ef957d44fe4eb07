import { enforce, type Profile } from '../../src/profile.ts';
import { conforming, given, option, responses, rule, violating } from '../../src/rule.ts';

/** A rule with everything that a rule can have, and texts that Markdown would take for its own. */
export const sampleRule = rule({
  id: 'pet-named',
  sentence: 'A 200 response names the <pet> in `X-Pet`, never in *_any_* other place.',
  why: 'Without a name a client cannot call it.',
  remedy: 'Declare `headers: { X-Pet: { schema: { type: string } } }`.',
  sources: [
    { document: 'RFC 9110', place: 'section 9.3.3', strength: 'SHOULD' },
    { document: 'Pets for all', place: 'line 8', strength: '' },
  ],
  severity: 'warn',
  options: {
    kinds: option<readonly string[]>(['cat', 'true'], 'Which pets have a name | all but fish.'),
    shape: option<object | undefined>(undefined, 'The shape of a name.'),
  },
  each: responses,
  when: ({ status }) => status.is(200),
  *check(response) {
    if (response.lacksHeader('X-Pet')) yield response.finding('does not declare X-Pet.');
  },
  examples: [
    conforming`
      /pets:
        get: { responses: { "200": { headers: { X-Pet: {} } } } }
    `,
    violating`
      /pets:
        get:
          responses:
            "200": { description: The pet }  # <- pet-named
    `,
    given(
      { kinds: ['dog'] },
      violating`
        /dogs:
          get:
            responses:
              "200": { description: The dog }  # <- pet-named
      `,
    ),
  ],
});

/** A rule with as little as a rule can have. */
export const plainRule = rule({
  id: 'pet-fed',
  sentence: 'A pet is fed.',
  why: 'A hungry pet bites.',
  remedy: 'Feed it.',
  sources: [{ document: 'Pets for all', place: 'line 9', strength: 'must' }],
  severity: 'error',
  options: {},
  each: responses,
  *check() {},
  examples: [],
});

export const folders = { 'pet-named': 'headers', 'pet-fed': 'codes' };

const shape = {
  type: 'object',
  required: ['first', 'last'],
  properties: { first: { type: 'string' }, last: { type: 'string' } },
};

export const sampleProfile: Profile = {
  id: 'pets',
  title: 'Pets for all',
  summary: 'How pets are treated.',
  settings: [enforce(sampleRule, 'info', { kinds: ['cat'], shape }), enforce(plainRule)],
  clauses: [
    {
      id: '8',
      says: 'A pet has a name.',
      source: { document: 'Pets for all', place: 'line 8', strength: 'will' },
      enforcedBy: [sampleRule, plainRule],
    },
    {
      id: '9.2',
      says: 'A pet is loved.',
      source: { document: 'Pets for all', place: 'line 9', strength: 'must' },
      unenforceable: 'no document shows love.',
    },
  ],
};

export const everything: Profile = {
  ...sampleProfile,
  id: 'all',
  settings: [enforce(sampleRule), enforce(plainRule)],
  clauses: [],
};
