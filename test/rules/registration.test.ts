import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { register, skeletonOf } from '../../.config/skeleton.ts';
import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import { ruleFolders } from '../../src/documentation/folders.ts';
import type { Rule } from '../../src/rule.ts';
import { type Inventory, missingPages, type RuleFile, registrationProblems } from './registration.ts';

const root = new URL('../../rules/', import.meta.url);

function pathsIn(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, root)).map((name) => `${folder}/${name}`);
}

async function ruleFile(path: string): Promise<RuleFile> {
  const url = new URL(path, root);
  const { default: exported } = (await import(url.href)) as { default?: unknown };
  return { path, text: readFileSync(url, 'utf8'), exported };
}

let inventory: Inventory;

beforeAll(async () => {
  const paths = [...ruleFolders, 'profiles', 'envelopes'].flatMap(pathsIn);
  const sources = paths.filter(
    (path) => path.endsWith('.ts') && ruleFolders.includes(path.split('/')[0] ?? ''),
  );
  inventory = {
    files: await Promise.all(sources.map(ruleFile)),
    registered: rules,
    profiles,
    pages: new Set(paths.filter((path) => path.endsWith('.md'))),
  };
});

describe('The rules', () => {
  it('are all registered, named after their files, and whole', () => {
    expect(inventory.files.length).toBeGreaterThan(rules.length - 1);
    expect(registrationProblems(inventory)).toEqual([]);
  });

  it('have a page each, as have the profiles', () => {
    expect(missingPages(inventory)).toEqual([]);
  });
});

describe('What is wrong with a rule is said in a sentence:', () => {
  const whole = rules[0] as Rule;
  const problems = (change: Partial<Rule>, path = `codes/${whole.id}.ts`, text = '') => {
    const exported = { ...whole, ...change };
    return registrationProblems({
      files: [{ path, text, exported }],
      registered: [exported],
      profiles: [],
      pages: new Set(),
    });
  };

  it('nothing of a rule that is whole', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[string, Partial<Rule>, string]>([
    [
      'an id unlike its file',
      { id: 'other-id' },
      'holds the rule other-id: a file has the name of its rule.',
    ],
    ['no sentence', { sentence: ' ' }, 'has no sentence: write it.'],
    ['no remedy', { remedy: '' }, 'has no remedy: write it.'],
    ['no sources', { sources: [] }, 'names no sources: cite the section that demands it.'],
    [
      'no violating example',
      { examples: whole.examples.filter(({ kind }) => kind === 'conforming') },
      'has no violating example: write the smallest document that is one.',
    ],
  ])('%s', (_, change, sentence) => {
    expect(problems(change)).toEqual([`rules/codes/${whole.id}.ts ${sentence}`]);
  });

  it('a rule that is not registered, one that is twice, and one without a file', () => {
    const file = { path: `codes/${whole.id}.ts`, text: '', exported: whole };
    const listed = (registered: readonly Rule[], files = [file]) =>
      registrationProblems({ files, registered, profiles: [], pages: new Set() });
    expect(listed([])).toEqual([
      `rules/codes/${whole.id}.ts is not in the list of rules/index.ts, so it never runs.`,
    ]);
    expect(listed([whole, whole])).toEqual([`rules/index.ts lists ${whole.id} more than once.`]);
    expect(listed([whole], [])).toEqual([
      `rules/index.ts lists ${whole.id}, which is in none of the folders of rules.`,
    ]);
  });

  it('a page that is missing', () => {
    const file = { path: 'codes/a-rule.ts', text: '', exported: whole };
    const found = { files: [file], registered: [], profiles: [], pages: new Set<string>() };
    expect(missingPages(found)).toEqual(['rules/codes/a-rule.md is missing: run `npm run docs`.']);
    expect(missingPages({ ...found, pages: new Set(['codes/a-rule.md']) })).toEqual([]);
  });

  it('each text of the skeleton that its author has left', () => {
    const found = problems({}, `codes/${whole.id}.ts`, skeletonOf(whole.id));
    expect(found).toHaveLength(7);
    expect(found[0]).toBe(
      `rules/codes/${whole.id}.ts still has the skeleton's sentence, "Say in one sentence what the rule demands.": write the rule's own.`,
    );
  });
});

describe('The list of rules', () => {
  const index = `import type { Rule } from '../src/rule.ts';
import a from './codes/a.ts';
import c from './codes/c.ts';
import e from './errors/e.ts';

export const rules: readonly Rule[] = [
  c,
  a,
  e,
];
`;

  it('takes a rule in behind the others of its folder, and its import in order', () => {
    const lines = register(index, 'codes', 'b-rule').split('\n');
    expect(lines.slice(1, 5)).toEqual([
      "import a from './codes/a.ts';",
      "import bRule from './codes/b-rule.ts';",
      "import c from './codes/c.ts';",
      "import e from './errors/e.ts';",
    ]);
    expect(lines.slice(6, 12)).toEqual([
      'export const rules: readonly Rule[] = [',
      '  c,',
      '  a,',
      '  bRule,',
      '  e,',
      '];',
    ]);
  });

  it('takes in the first rule of a folder, at the end', () => {
    const lines = register(index, 'headers', 'h-rule').split('\n');
    expect(lines[4]).toBe("import hRule from './headers/h-rule.ts';");
    expect(lines.slice(-4)).toEqual(['  e,', '  hRule,', '];', '']);
  });
});
