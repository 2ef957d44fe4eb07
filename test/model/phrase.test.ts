import { expect, it } from 'vitest';
import { phrase } from '../../src/model/phrase.ts';

it.each([[[]], [['a']], [['a', 'b']], [['a', 'b', 'c']], [['a', 'b', 'c', 'd']]])(
  '%j is written as English writes it',
  (items) => {
    expect(phrase(items, 'and')).toBe(new Intl.ListFormat('en').format(items));
    expect(phrase(new Set(items), 'or')).toBe(
      new Intl.ListFormat('en', { type: 'disjunction' }).format(items),
    );
  },
);
