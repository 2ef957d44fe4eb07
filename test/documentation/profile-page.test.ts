import { describe, expect, it } from 'vitest';
import { profilePage } from '../../src/documentation/profile-page.ts';
import type { Profile } from '../../src/profile.ts';
import { folders, sampleProfile } from './sample.ts';

describe('The page of a profile', () => {
  it('has its title, summary, clauses in order, and rules', () => {
    expect(profilePage(sampleProfile, folders)).toBe(`# Pets for all

How pets are treated.

Use it with \`statusquo openapi.yaml -r pets\`, or in \`.spectral.yaml\` with \`extends: [statusquo/pets]\`.

## What it says

1 of 2 clauses are checked; with each of the others stands why it is not.

| place | strength | it says | checked by |
| --- | --- | --- | --- |
| line 8 | will | A pet has a name. | [\`pet-named\`](../headers/pet-named.md) (info, \`kinds: [cat]\`, \`shape: {…}\`); [\`pet-fed\`](../codes/pet-fed.md) (error) |
| line 9 (9.2) | must | A pet is loved. | Not checked: no document shows love. |

## Its rules

| rule | severity | it demands |
| --- | --- | --- |
| [\`pet-named\`](../headers/pet-named.md) | info | A 200 response names the \\<pet> in \`X-Pet\`, never in \\*\\_any\\_\\* other place. With \`kinds: [cat]\`, \`shape: {…}\`. |
| [\`pet-fed\`](../codes/pet-fed.md) | error | A pet is fed. |

## The options of pet-named

\`\`\`yaml
kinds: [cat]
shape:
  type: object
  required: [first, last]
  properties: { first: { type: string }, last: { type: string } }
\`\`\`
`);
  });

  it('names the document of each clause where there are several', () => {
    const [first, second] = sampleProfile.clauses as [Profile['clauses'][0], Profile['clauses'][0]];
    const source = { document: 'RFC 9110', place: 'section 15', strength: 'MUST' };
    const page = profilePage(
      { ...sampleProfile, clauses: [first, { ...second, id: '15', source }] },
      folders,
    );
    expect(page).toContain('| Pets for all, line 8 |');
    expect(page).toContain(
      '| [RFC 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15) |',
    );
  });

  it('has no table of clauses where there are none', () => {
    expect(profilePage({ ...sampleProfile, clauses: [] }, folders)).not.toContain('What it says');
  });

  it('counts the clauses that are checked', () => {
    const [first, second] = sampleProfile.clauses as [Profile['clauses'][0], Profile['clauses'][0]];
    const page = (...clauses: Profile['clauses']) => profilePage({ ...sampleProfile, clauses }, folders);
    expect(page(first, first)).toContain('All 2 clauses are checked.');
    expect(page(first)).toContain('One clause, and it is checked.');
    expect(page(second)).toContain('One clause, which is not checked.');
  });

  it('is used by the name of the package where it is recommended', () => {
    expect(profilePage({ ...sampleProfile, id: 'recommended' }, folders)).toContain('`extends: [statusquo]`');
  });
});
