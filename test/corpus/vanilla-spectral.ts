import { readFile } from 'node:fs/promises';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import ruleset from '../../src/index.ts';
import { type Comparable, comparable } from '../hosts/comparable.ts';

/** Reads a file as Spectral's command line does it: every document as YAML. */
export async function readInSpectral(file: string) {
  return new Document(await readFile(file, 'utf8'), parsers.Yaml, file);
}

/** The findings of the packaged ruleset in Spectral's engine, or why there are none, going on from "Spectral". */
export async function lintInSpectral(file: string): Promise<readonly Comparable[] | string> {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(ruleset, { severity: 'recommended' }));
  const document = await readInSpectral(file);
  // Integer keys are errors for Spectral, yet it reads them; after other errors it loses parts of the document.
  const fault = document.diagnostics.find(
    ({ severity, message }) => severity === 0 && !/^(Mapping|Duplicate) key/.test(message),
  );
  if (fault) return `cannot read line ${fault.range.start.line + 1}: ${fault.message}`;
  return comparable(await spectral.run(document));
}
