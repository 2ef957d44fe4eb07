/** Lints the whole corpus in the native host and in vanilla spectral-core, and compares: `npm run parity`. */
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import recommended from '../../rules/profiles/recommended.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import ruleset from '../../src/index.ts';
import { lint } from '../../src/lint.ts';

import { type Comparable, comparable, toJsonFinding } from '../hosts/comparable.ts';
import { corpusRoot, hasCorpus, readIndex } from './corpus.ts';

const counts = { documents: 0, findings: 0, different: 0, incomparable: 0 };

if (!hasCorpus) {
  console.log(`Skipped: there is no corpus at ${corpusRoot}.`);
} else {
  for (const { path } of readIndex()) await compareHosts(path);
  console.log(
    `Compared ${counts.findings} findings in ${counts.documents} documents: ${counts.different} documents differ; ${counts.incomparable} cannot be compared.`,
  );
  process.exitCode = counts.different > 0 ? 1 : 0;
}

async function compareHosts(path: string): Promise<void> {
  const native = await lintNatively(path);
  if (typeof native === 'string') return incomparable(path, native);
  const spectral = await lintInSpectral(path);
  if (typeof spectral === 'string') return incomparable(path, spectral);
  counts.documents += 1;
  counts.findings += native.length;
  if (isDeepStrictEqual(native, spectral)) return;
  counts.different += 1;
  console.log(`${path} differs`);
  printMissing('only native  ', native, spectral);
  printMissing('only Spectral', spectral, native);
}

function incomparable(path: string, reason: string): void {
  counts.incomparable += 1;
  console.log(`${path} cannot be compared: ${reason}`);
}

/** The findings, or why there are none. */
async function lintNatively(path: string): Promise<readonly Comparable[] | string> {
  try {
    const documents = await new DocumentStore(corpusRoot).load(corpusRoot + path, path);
    const { findings } = await lint(documents, recommended.settings);
    return comparable(findings.map(toJsonFinding));
  } catch (error) {
    if (error instanceof Unreadable) return `statusquo cannot read it: ${error.message}`;
    throw error;
  }
}

/** As Spectral's command line does it: every document is read as YAML. */
async function lintInSpectral(path: string): Promise<readonly Comparable[] | string> {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(ruleset, { severity: 'recommended' }));
  const file = corpusRoot + path;
  const document = new Document(await readFile(file, 'utf8'), parsers.Yaml, file);
  // Integer keys are errors for Spectral, yet it reads them; after other errors it loses parts of the document.
  const fault = document.diagnostics.find(
    ({ severity, message }) => severity === 0 && !/^(Mapping|Duplicate) key/.test(message),
  );
  if (fault) return `Spectral's parser fails on it: ${fault.message}`;
  return comparable(await spectral.run(document));
}

function printMissing(label: string, from: readonly Comparable[], others: readonly Comparable[]): void {
  const known = new Set(others.map((finding) => JSON.stringify(finding)));
  for (const finding of from.filter((each) => !known.has(JSON.stringify(each))).slice(0, 3)) {
    console.log(`  ${label} ${JSON.stringify(finding)}`);
  }
}
