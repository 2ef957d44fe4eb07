/**
 * Lints the whole corpus in the native host and in vanilla spectral-core under `recommended`, and compares code,
 * severity, message, path, file and start line of every finding. `npm run parity`.
 *
 * The native host marks a key, and Spectral what is behind it: from behind the colon where the value is an object or
 * a list, which is the key's own line. Of a scalar it marks the scalar, which may stand on a line below; then the
 * hosts differ by design, and this would show it.
 */
import recommended from '../../rules/profiles/recommended.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { type Finding, lint } from '../../src/lint.ts';
import { type Comparable, comparable, toJsonFinding } from '../hosts/comparable.ts';
import { corpusRoot, hasCorpus, readIndex } from './corpus.ts';
import { whySpectralStopsAbove } from './spectral-location.ts';
import { lintInSpectral } from './vanilla-spectral.ts';

/** A finding that one host has, and the other has not. */
interface Lone {
  readonly path: string;
  readonly host: 'native' | 'Spectral';
  readonly finding: Comparable;
}

const compared = { documents: 0, findings: 0 };
const lone: Lone[] = [];
/** What cannot be compared, by document or finding, and why. */
const incomparable: { readonly what: string; readonly why: string }[] = [];

if (!hasCorpus) {
  console.log(`Skipped: there is no corpus at ${corpusRoot}.`);
} else {
  for (const { path } of readIndex()) await compareHosts(path);
  report();
  process.exitCode = lone.length > 0 ? 1 : 0;
}

async function compareHosts(path: string): Promise<void> {
  const [native, spectral] = [await lintNatively(path), await lintInSpectral(corpusRoot + path)];
  if (typeof native === 'string' || typeof spectral === 'string') {
    const tell = (host: string, outcome: string | readonly unknown[]) =>
      `${host} ${typeof outcome === 'string' ? outcome : `has ${outcome.length} findings`}`;
    incomparable.push({ what: path, why: `${tell('statusquo', native)}; ${tell('Spectral', spectral)}` });
    return;
  }
  compared.documents += 1;
  const findings = comparable(native.map(toJsonFinding));
  const onlyNative = without(findings, spectral);
  const onlySpectral = without(spectral, findings);
  compared.findings += findings.length - onlyNative.length;
  for (const finding of onlyNative) {
    const counterpart = onlySpectral.find((other) => other.message === finding.message);
    const whole = native.find((each) => each.rule === finding.code && each.message === finding.message);
    const why =
      counterpart && whole && (await whySpectralStopsAbove(whole, counterpart.path, corpusRoot + path));
    if (why === undefined || !counterpart) {
      lone.push({ path, host: 'native', finding });
      continue;
    }
    onlySpectral.splice(onlySpectral.indexOf(counterpart), 1);
    incomparable.push({ what: `${path}, one finding of ${finding.code}`, why });
  }
  for (const finding of onlySpectral) lone.push({ path, host: 'Spectral', finding });
}

/** The findings, or why there are none. */
async function lintNatively(path: string): Promise<readonly Finding[] | string> {
  try {
    const documents = await new DocumentStore(corpusRoot).load(corpusRoot + path, path);
    return (await lint(documents, recommended.settings)).findings;
  } catch (error) {
    if (error instanceof Unreadable) return `cannot read it: it ${error.message}`;
    throw error;
  }
}

/** The findings that others lack; what one has twice, the others must have twice. */
function without(findings: readonly Comparable[], others: readonly Comparable[]): Comparable[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(JSON.stringify(other), (left.get(JSON.stringify(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const id = JSON.stringify(finding);
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  });
}

function report(): void {
  const number = (count: number) => count.toLocaleString('en').padStart(8);
  console.log('Native host and vanilla spectral-core: code, severity, message, path, file and start line');
  console.log(`  documents compared ${number(compared.documents)}`);
  console.log(`  findings the same  ${number(compared.findings)}`);
  console.log(`  findings different ${number(lone.length)}`);
  if (incomparable.length > 0) console.log(`\nCannot be compared (${incomparable.length}):`);
  for (const { what, why } of incomparable) console.log(`  ${what}\n    ${why}`);
  if (lone.length > 0) console.log('\nDifferent:');
  for (const { path, host, finding } of lone.slice(0, 30)) {
    console.log(`  ${path}, only ${host}\n    ${JSON.stringify(finding)}`);
  }
  if (lone.length > 30) console.log(`  and ${lone.length - 30} more`);
}
