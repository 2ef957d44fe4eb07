import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';

/** What two hosts have to agree on. Lines count from 0. */
export interface Comparable {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly path: string;
  readonly file: string;
  readonly line: number;
}

/** Codes of Spectral's own: its parser, its resolver and its formats are not rules. */
const ownCodes = new Set(['parser', 'invalid-ref', 'unrecognized-format']);

/** Lints a file in vanilla Spectral, as its command line does: everything is read as YAML. */
export async function lintInSpectral(file: string, ruleset: unknown): Promise<readonly Comparable[]> {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(ruleset, { severity: 'recommended' }));
  const path = resolve(file);
  const results = await spectral.run(new Document(await readFile(path, 'utf8'), parsers.Yaml, path));
  return results
    .filter(({ code }) => !ownCodes.has(String(code)))
    .map(({ code, severity, message, path: at, source, range }) => ({
      code: String(code),
      severity,
      message,
      path: at.join(' '),
      file: source ?? '',
      line: range.start.line,
    }))
    .sort(compare);
}

/** Orders findings so that lists of them can be compared. */
export function compare(left: Comparable, right: Comparable): number {
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}
