import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePages, complaintsAbout, foldersIn, writePages } from '../../.config/page-files.ts';
import { createRule } from '../../.config/skeleton.ts';
import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import { indexPage, pagesOf } from '../../src/documentation/pages.ts';
import { folders, plainRule, sampleProfile, sampleRule } from './sample.ts';

const library = { rules: [sampleRule, plainRule], profiles: [sampleProfile], folders, decisions: undefined };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'statusquo-'));
  for (const folder of ['codes', 'content', 'headers', 'errors', 'profiles', 'envelopes']) {
    mkdirSync(join(root, folder));
  }
});

afterEach(() => rmSync(root, { recursive: true }));

describe('The pages', () => {
  it('are one for each rule and profile, and an index', () => {
    const envelope = { ...sampleProfile, id: 'envelopes/pets' };
    expect([...pagesOf({ ...library, profiles: [sampleProfile, envelope] }).keys()]).toEqual([
      'README.md',
      'headers/pet-named.md',
      'codes/pet-fed.md',
      'profiles/pets.md',
      'envelopes/pets.md',
    ]);
  });

  it('link to pages that there are', () => {
    const all = pagesOf({ rules, profiles, folders: foldersIn('rules'), decisions: undefined });
    const dead = [...all].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^):]+\.md)\)/g)]
        .map(([, link = '']) => new URL(link, `file:///${path}`).pathname.slice(1))
        .filter((target) => !all.has(target))
        .map((target) => `${path} links to ${target}`),
    );
    expect(all.size).toBe(rules.length + profiles.length + 1);
    expect(dead).toEqual([]);
  });
});

describe('The index', () => {
  it('lists the rules by topic, a line each, and the profiles', () => {
    const page = indexPage(library);
    expect(page).toContain(
      '## Status codes\n\n| rule | what it demands |\n| --- | --- |\n| [`pet-fed`](codes/pet-fed.md) | A pet is fed. |',
    );
    expect(page.indexOf('## Status codes')).toBeLessThan(page.indexOf('## Headers'));
    expect(page).toContain('| [`pets`](profiles/pets.md) | How pets are treated. |');
    expect(page).not.toContain('DECISIONS');
  });

  it('links to the decisions where there are some', () => {
    const page = indexPage({ ...library, decisions: '# What was decided\n\nThis.\n' });
    expect(page).toContain('[What was decided](DECISIONS.md)');
  });
});

describe('Pages on disk', () => {
  const pages = pagesOf(library);

  it('are written once, and are then as they should be', () => {
    expect(writePages(root, pages).missing).toEqual([...pages.keys()]);
    expect(comparePages(root, pages)).toEqual({ missing: [], stale: [], superfluous: [] });
    expect(readFileSync(join(root, 'codes/pet-fed.md'), 'utf8')).toMatch(
      /^<!-- Written by `npm run docs` from pet-fed\.ts: change it there\. -->\n\n# pet-fed\n/,
    );
    expect(readdirSync(join(root, 'codes'))).toEqual(['pet-fed.md']);
  });

  it('are mended where they are stale, missing or superfluous, and each is named', () => {
    writePages(root, pages);
    writeFileSync(join(root, 'README.md'), 'Something else.\n');
    writeFileSync(join(root, 'errors/gone.md'), pages.get('codes/pet-fed.md') ?? '');
    rmSync(join(root, 'headers/pet-named.md'));
    expect(complaintsAbout(comparePages(root, pages))).toEqual([
      'rules/headers/pet-named.md is missing: run `npm run docs`.',
      'rules/README.md no longer says what the code says: run `npm run docs`.',
      'rules/errors/gone.md is superfluous, as what it describes is gone: run `npm run docs`.',
    ]);
    writePages(root, pages);
    expect(complaintsAbout(comparePages(root, pages))).toEqual([]);
    expect(readdirSync(join(root, 'errors'))).toEqual([]);
  });

  it('that are written by hand stay', () => {
    writeFileSync(join(root, 'DECISIONS.md'), '# Decisions\n');
    writePages(root, pages);
    expect(comparePages(root, pages).superfluous).toEqual([]);
    expect(readFileSync(join(root, 'DECISIONS.md'), 'utf8')).toBe('# Decisions\n');
  });
});

describe('A new rule', () => {
  const index = "import a from './codes/a-rule.ts';\n\nexport const rules = [\n  a,\n];\n";

  beforeEach(() => {
    writeFileSync(join(root, 'index.ts'), index);
    writeFileSync(join(root, 'codes/a-rule.ts'), '');
  });

  it('is a file of its own, in the list', () => {
    createRule(root, 'headers', 'pet-header');
    expect(readFileSync(join(root, 'headers/pet-header.ts'), 'utf8')).toContain("id: 'pet-header'");
    expect(readFileSync(join(root, 'index.ts'), 'utf8')).toBe(
      "import a from './codes/a-rule.ts';\nimport petHeader from './headers/pet-header.ts';\n\nexport const rules = [\n  a,\n  petHeader,\n];\n",
    );
  });

  it.each([
    ['pets', 'pet-header', 'pets is no folder of rules: choose one of codes, content, headers, errors.'],
    ['', '', 'Nothing is no folder of rules: choose one of codes, content, headers, errors.'],
    ['codes', 'PetHeader', /^PetHeader is no id of a rule: write words in small letters/],
    ['codes', '../a-rule', /^\.\.\/a-rule is no id of a rule/],
    ['headers', 'a-rule', 'There is a rule a-rule already, in rules/codes/a-rule.ts.'],
  ])('in %s called %s is refused with a sentence, and nothing is changed', (folder, id, sentence) => {
    expect(() => createRule(root, folder, id)).toThrow(sentence);
    expect(readFileSync(join(root, 'index.ts'), 'utf8')).toBe(index);
    expect(readdirSync(join(root, 'headers'))).toEqual([]);
  });

  it('is not written where it cannot be registered', () => {
    writeFileSync(join(root, 'index.ts'), 'export const rules = [];\n');
    expect(() => createRule(root, 'headers', 'pet-header')).toThrow(/nothing can be added/);
    expect(readdirSync(join(root, 'headers'))).toEqual([]);
  });
});
