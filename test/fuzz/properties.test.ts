/** Fuzzing finds nothing if inputs are all alike, or if nothing is ever objected to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import all from '../../rules/profiles/all.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { lint } from '../../src/lint.ts';
import { fixtures } from '../cli/run-cli.ts';
import { comparable, toJsonFinding } from '../hosts/comparable.ts';
import { differencesOf } from './differences.ts';
import { makeInput, mutations } from './input.ts';
import { minimise } from './minimise.ts';
import { objectionsToPlaces } from './places.ts';
import { objectionsToReading } from './readings.ts';
import { Sources } from './sources.ts';

const sources = new Sources();

describe('An input', () => {
  it('is the same each time', () => {
    for (let number = 0; number < 100; number += 1) {
      expect(makeInput({ seed: 7, number }, sources)).toEqual(makeInput({ seed: 7, number }, sources));
    }
  });

  it.each(mutations.map((name) => [name]))('can be made by %s', (only) => {
    const texts = Array.from({ length: 20 }, (_, number) => makeInput({ seed: 7, number, only }, sources));
    expect(texts.some((input) => input.mutations.includes(only))).toBe(true);
  });
});

const file = 'broken/openapi-3.1.yaml';
const bytes = readFileSync(join(fixtures, file));
const documents = await new DocumentStore(fixtures).load(join(fixtures, file), file);
const linted = await lint(documents, all.settings);
const input = { source: file, mutations: [], file, root: file, bytes };

describe('There is nothing to object to in a fixture, but', () => {
  it('to a place that is off by one character', () => {
    expect(objectionsToPlaces(linted.findings)).toEqual([]);
    const moved = linted.findings.map(({ range: { start, end }, ...finding }) => ({
      ...finding,
      range: { start, end: { ...end, character: end.character - 1 } },
    }));
    expect(objectionsToPlaces(moved).length).toBe(linted.findings.length);
  });

  it('to one that is read otherwise, or refused', () => {
    expect(objectionsToReading(input, { documents })).toEqual([]);
    const other = { ...input, bytes: Buffer.from(`${bytes}x-more: 1\n`) };
    expect(objectionsToReading(other, { documents })).toHaveLength(1);
    const duplicate = { ...input, bytes: Buffer.from(`${bytes}openapi: 3.1.0\n`) };
    expect(objectionsToReading(duplicate, { documents })).toHaveLength(1);
    const refusal = new Unreadable(file, 'is not valid YAML', { line: 9999, column: 1 });
    expect(objectionsToReading(input, { refusal })).toHaveLength(2);
  });

  it('to a finding that one host alone has', () => {
    const spectral = comparable(linted.findings.map(toJsonFinding));
    expect(differencesOf(linted, spectral)).toEqual([]);
    expect(differencesOf(linted, spectral.slice(1))).toHaveLength(1);
    const moved = spectral.map((finding) => ({ ...finding, line: finding.line + 1 }));
    expect(differencesOf(linted, moved)).toHaveLength(1);
  });
});

describe('A failing input', () => {
  it('is made as small as it gets, by lines and by nodes', async () => {
    const stillFails = async (text: string) => text.includes('WWW-Authenticate') || text.includes("'4");
    const small = await minimise(bytes.toString(), stillFails, 10_000);
    expect(small.split('\n').length).toBeLessThan(5);
  });
});
