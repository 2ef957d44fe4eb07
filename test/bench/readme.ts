import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { root } from './places.ts';

const begin = '<!-- bench -->';
const end = '<!-- /bench -->';
const noMarks = `README.md has no ${begin} with ${end} below it.`;

/**
 * Replaces what a text has between the marks of the benchmark.
 * @throws where it has no such marks
 */
export function withResults(text: string, results: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(noMarks);
  return `${text.slice(0, from)}${begin}\n\n${results}\n\n${text.slice(to)}`;
}

const readme = `${root}README.md`;

/** Says why results have no place in README.md, before anybody waits for them in vain; undefined where they have. */
export function complaintAboutMarks(): string | undefined {
  const text = readFileSync(readme, 'utf8');
  return text.includes(begin) && text.includes(end) ? undefined : noMarks;
}

/** Puts results into README.md. */
export function writeResults(results: string): void {
  writeFileSync(readme, withResults(readFileSync(readme, 'utf8'), results));
}

/** The machine that this runs on: processor, how many cores of it, and Node. */
export function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || process.arch;
  return `${model}, ${cores.length} cores, Node ${process.versions.node}`;
}
