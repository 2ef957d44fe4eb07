import { describe, expect, it } from 'vitest';
import { rulePage } from '../../src/documentation/rule-page.ts';
import { everything, plainRule, sampleProfile, sampleRule } from './sample.ts';

describe('The page of a rule', () => {
  const page = rulePage(sampleRule, [sampleProfile, everything]);

  it('has what the rule demands, why, what to write, who says so, where it is on, its options and examples', () => {
    expect(page).toBe(`# pet-named

A 200 response names the \\<pet> in \`X-Pet\`, never in \\*\\_any\\_\\* other place.

Without a name a client cannot call it.

## What to write

Declare \`headers: { X-Pet: { schema: { type: string } } }\`.

## Who says so

- [RFC 9110, section 9.3.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.3): SHOULD
- Pets for all, line 8: a plain statement

## Where it is on

| profile | severity | options |
| --- | --- | --- |
| [\`pets\`](../profiles/pets.md) | info | \`kinds: [cat]\`, \`shape: {…}\` |

## Options

| option | default | meaning |
| --- | --- | --- |
| \`kinds\` | \`[cat, "true"]\` | Which pets have a name \\| all but fish. |
| \`shape\` | none | The shape of a name. |

Set them in a ruleset in JavaScript: \`import { petNamed } from 'statusquo/rules'\` and \`rules: { 'pet-named': petNamed({ kinds: ['dog'] }) }\`.

## This conforms

\`\`\`yaml
/pets:
  get: { responses: { "200": { headers: { X-Pet: {} } } } }
\`\`\`

## This does not

\`\`\`yaml
/pets:
  get:
    responses:
      "200": { description: The pet }  # <- pet-named
\`\`\`

With \`kinds: [dog]\`:

\`\`\`yaml
/dogs:
  get:
    responses:
      "200": { description: The dog }  # <- pet-named
\`\`\`
`);
  });

  it('says how to switch on a rule that is in no profile', () => {
    expect(rulePage(plainRule, [everything])).toContain(
      'In no profile of its own. Switch it on in `.spectral.yaml` with `extends: [statusquo, [statusquo/all, off]]` and `rules: { pet-fed: error }`.',
    );
  });

  it('leaves out options and examples where there are none, and columns with nothing in them', () => {
    const plain = rulePage(plainRule, [{ ...sampleProfile, settings: everything.settings }]);
    expect(plain).not.toMatch(/## Options|## This/);
    expect(plain).toContain(
      '| profile | severity |\n| --- | --- |\n| [`pets`](../profiles/pets.md) | error |\n',
    );
  });
});
