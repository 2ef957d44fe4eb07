import { expect, it } from 'vitest';
import statusCodeRegistered from '../../rules/codes/status-code-registered.ts';
import { evaluate, messageOf } from '../../src/evaluate.ts';
import { enforce } from '../../src/profile.ts';
import { apiOfData } from '../model/api-of.ts';

function messagesOn(operations: number): readonly string[] {
  const responses = { 200: {}, 480: {}, 481: {} };
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, n) => [`/p${n}`, { get: { responses } }]),
  );
  return evaluate(enforce(statusCodeRegistered), apiOfData({ openapi: '3.1.0', paths })).faults.map(
    messageOf,
  );
}

it('A code that the document makes a habit of is told once for each code, and says how often', () => {
  expect(messagesOn(5)).toEqual([
    '480 in 5 operations (first GET /p0) is not a registered status code, so clients take 480 for 400.',
    '481 in 5 operations (first GET /p0) is not a registered status code, so clients take 481 for 400.',
  ]);
});

it('A code that few responses have is told of each', () => {
  expect(messagesOn(2)).toHaveLength(4);
});
