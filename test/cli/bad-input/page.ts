import { Turns } from '../../../src/documents/turns.ts';
import { attempt, type BadInput, type Outcome } from './case.ts';
import { badInputs } from './index.ts';

const introduction = `# Bad input

What cannot be read gets one sentence on stderr, the exit code is 2, and everything else is linted all the same. A \`$ref\`
that must not or cannot be followed is told of in the report, at its place, and the document is linted without what is
behind it; whether that fails the run depends on the severity. There is no stack trace, nothing hangs, and nothing that
was not read is reported as free of findings.

Every line below was written by the command itself; the tests make each of these inputs, and compare.
`;

/**
 * Runs every case, and writes the page of what came of it.
 * @param before the page as it is: its rows stay for cases that this machine cannot make
 */
export async function writePage(before: string): Promise<string> {
  const turns = new Turns(4);
  const sections: string[] = [];
  for (const [heading, cases] of badInputs) {
    const rows = await Promise.all(cases.map((bad) => turns.take(() => writeRow(bad, before))));
    sections.push(
      `## ${heading}\n\n| what | what you get | exit code |\n|---|---|---|\n${rows.join('\n')}\n`,
    );
  }
  return [mark, introduction, ...sections].join('\n');
}

async function writeRow(bad: BadInput, before: string): Promise<string> {
  const outcome = await attempt(bad);
  if (typeof outcome !== 'string') return rowOf(bad, outcome);
  const row = before.split('\n').find((line) => line.startsWith(`| ${bad.kind} |`));
  if (row === undefined) throw new Error(`This machine cannot make ${bad.kind}: ${outcome}.`);
  return row;
}

const mark = '<!-- Written by `npm run docs` from test/cli/bad-input: change it there. -->\n';

/** The row of a case: what the page says of it, and what a test expects there. */
export function rowOf({ kind }: BadInput, { sentences, code }: Outcome): string {
  const told = sentences.map((sentence) => cell(shortened(sentence))).join(' ');
  return `| ${kind} | ${told} | ${code} |`;
}

/** Longer sentences repeat what somebody wrote into a document. */
function shortened(sentence: string): string {
  return sentence.replaceAll(/\S{60,}/g, (word) => `${word.slice(0, 20)}…`);
}

/** A sentence as it is: code that no character ends. */
function cell(sentence: string): string {
  const fence = sentence.includes('`') ? '``' : '`';
  const space = sentence.includes('`') ? ' ' : '';
  return `${fence}${space}${sentence.replaceAll('|', '\\|')}${space}${fence}`;
}
