import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../rules/profiles/index.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { lint } from '../../src/lint.ts';
import type { Profile } from '../../src/profile.ts';
import { clauseMarksIn, marksIn, sorted } from '../markers.ts';

// `all` contradicts itself on purpose.
const conventions = profiles.filter(({ id }) => id !== 'all');

const fixtureOf = ({ id }: Profile, kind: string) => `fixtures/profiles/${id}/${kind}.yaml`;

async function lintFixture(profile: Profile, kind: 'conforming' | 'violating') {
  const documents = await new DocumentStore('.').load(fixtureOf(profile, kind));
  const { findings, unreadable, tallies } = await lint(documents, profile.settings);
  expect(unreadable).toEqual([]);
  const marks = findings.map(({ rule, range }) => ({ rule, line: range.start.line + 1 }));
  return { marks: sorted(marks), tallies };
}

describe.each(conventions.map((profile) => [profile.id, profile] as const))(
  'The profile %s',
  (_, profile) => {
    const enforced = profile.clauses.flatMap((clause) => ('enforcedBy' in clause ? [clause] : []));

    it('has a document that obeys it, in which each of its rules has something to look at', async () => {
      expect(
        existsSync(fixtureOf(profile, 'conforming')),
        `${fixtureOf(profile, 'conforming')} is missing`,
      ).toBe(true);
      const { marks, tallies } = await lintFixture(profile, 'conforming');
      expect(marks).toEqual([]);
      const idle = [...tallies].filter(([, { applicable }]) => applicable === 0).map(([rule]) => rule);
      expect(idle, 'rules that look at nothing in the conforming document').toEqual([]);
    });

    it('has a document that breaks each of its rules where it is marked, and nowhere else', async () => {
      const marked = marksIn(readFileSync(fixtureOf(profile, 'violating'), 'utf8'));
      const { marks } = await lintFixture(profile, 'violating');
      expect(marks).toEqual(sorted(marked));
      const broken = new Set(marked.map(({ rule }) => rule));
      const unbroken = profile.settings.map(({ rule }) => rule.id).filter((id) => !broken.has(id));
      expect(unbroken, 'rules of the profile that the violating document does not break').toEqual([]);
    });

    it('has a place in that document where each enforced clause is broken', () => {
      const marks = clauseMarksIn(readFileSync(fixtureOf(profile, 'violating'), 'utf8'));
      const unbroken = enforced.filter(
        ({ id, enforcedBy }) =>
          !marks.some(
            ({ rule, clauses }) => clauses.includes(id) && enforcedBy.some((each) => each.id === rule),
          ),
      );
      expect(
        unbroken.map(({ id }) => id),
        'clauses that no mark names',
      ).toEqual([]);
      const known = new Set(profile.clauses.map(({ id }) => id));
      const strange = marks.flatMap(({ clauses }) => clauses).filter((id) => !known.has(id));
      expect(strange, 'marks for clauses that the profile does not have').toEqual([]);
    });

    it('names each clause once, and each rule of a clause is one that it switches on', () => {
      const ids = profile.clauses.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      const on = new Set(profile.settings.map(({ rule }) => rule.id));
      const off = enforced
        .flatMap(({ enforcedBy }) => enforcedBy.map(({ id }) => id))
        .filter((id) => !on.has(id));
      expect(off, 'rules that a clause names and the profile leaves off').toEqual([]);
      expect(on.size, 'each rule is set once').toBe(profile.settings.length);
    });

    it('says why each clause that no rule enforces cannot be checked', () => {
      for (const clause of profile.clauses) {
        expect(clause.says).toMatch(/^["A-Z0-9`].*\.$/);
        if ('unenforceable' in clause) expect(clause.unenforceable).toMatch(/^[A-Z].{15,}\.$/);
        else expect(clause.enforcedBy.length).toBeGreaterThan(0);
      }
    });
  },
);
