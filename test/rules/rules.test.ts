import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { lint } from '../../src/lint.ts';
import { enforce } from '../../src/profile.ts';
import { type Example, type Rule, textOf } from '../../src/rule.ts';
import { sourceOf } from '../documents/source-of.ts';
import { type Mark, marksIn, sorted } from '../markers.ts';

/** An example is a whole document, or only what stands below `paths:`. */
function documentOf(example: Example): string {
  const text = textOf(example);
  if (/^(openapi|swagger):/m.test(text)) return text;
  const indented = text.replaceAll(/^(?=.)/gm, '  ');
  return `openapi: 3.1.0\npaths:\n${indented}`;
}

async function findingsOf(rule: Rule, example: Example): Promise<readonly Mark[]> {
  const documents = await new DocumentStore('.').loadSource(
    sourceOf(documentOf(example)),
    'example.yaml',
    'example.yaml',
  );
  const { findings } = await lint(documents, [enforce(rule, rule.severity, example.options)]);
  return findings.map((finding) => ({ rule: finding.rule, line: finding.range.start.line + 1 }));
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.map((example, index) => [example.kind, index + 1, example] as const))(
    'finds in its %s example (number %i) what is marked there, and nothing else',
    async (kind, _number, example) => {
      const marks = marksIn(documentOf(example));
      expect(marks.length > 0, 'a violating example marks its findings, a conforming one has none').toBe(
        kind === 'violating',
      );
      expect(sorted(await findingsOf(rule, example))).toEqual(sorted(marks));
    },
  );

  it('has an example of either kind', () => {
    expect(new Set(rule.examples.map(({ kind }) => kind))).toEqual(new Set(['conforming', 'violating']));
  });

  it('names its sources, and says what it demands and why in sentences', () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.sentence).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z0-9`].*\.$/);
  });
});

describe('The list of rules', () => {
  it('has every rule file once, and each file is named after its rule', () => {
    const folders = ['codes', 'content', 'headers', 'errors'];
    const files = folders.flatMap((folder) =>
      readdirSync(new URL(`../../rules/${folder}/`, import.meta.url))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.replace(/\.ts$/, ''))
        .filter((name) => !['habit', 'registry', 'standard-headers'].includes(name)),
    );
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
  });
});
