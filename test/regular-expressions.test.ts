import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

const files = globSync(['src/**/*.ts', 'rules/**/*.ts']);

/** A regular expression as it is written in a file. */
interface Written {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

it('No regular expression takes more than linear time, whatever stands in the text', async () => {
  const written = files.flatMap(regularExpressionsOf);
  expect(written.length).toBeGreaterThan(100);
  expect((await Promise.all(written.map(slowTextOf))).filter((slow) => slow !== undefined)).toEqual([]);
});

it('One that does is seen', async () => {
  const slow = await slowTextOf({ file: 'a.ts', pattern: '^(?:[&!]\\S+\\s*)*$', flags: '' });
  expect(slow).toMatch(/^a\.ts: \/\^\(\?:.*exponential/);
});

function regularExpressionsOf(file: string): readonly Written[] {
  const found: Written[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ file, ...node.regex });
    },
  });
  visitor.visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

/**
 * The text that takes a regular expression long, and how the time grows; undefined where there is none. Of those few
 * that look ahead nothing can be told.
 */
async function slowTextOf({ file, pattern, flags }: Written): Promise<string | undefined> {
  // Its other checker takes long texts for slow ones, and how many it tries depends on what else the machine does.
  const found = await check(pattern, flags, { checker: 'automaton' });
  if (found.status !== 'vulnerable') return undefined;
  return `${file}: /${pattern}/${flags} is ${found.complexity.summary} on ${found.attack.pattern}`;
}
