import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv-draft-04';
import { afterAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/documents/unreadable.ts';
import type { Linted } from '../../src/lint.ts';
import type { Results } from '../../src/reports/report.ts';
import { sarifReport } from '../../src/reports/sarif.ts';
import { folderWith, removeFolders } from '../cli/run-cli.ts';
import { hostileName, hostileTexts, lintHostile } from './hostile-documents.ts';
import { lintFixture, missing, resultsOf } from './results.ts';

afterAll(removeFolders);

const require = createRequire(import.meta.url);
const report = (documents: readonly Linted[], changes: Partial<Results> = {}) =>
  sarifReport(resultsOf(documents, changes));

const broken = await lintFixture('broken/openapi-3.1.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');
const hostile = await lintHostile();
const unreadable = [
  missing,
  new Unreadable(hostileName, 'is not valid YAML', { line: 3, column: 7 }),
  new Unreadable('apis/**/*.yaml', 'matches no file'),
];

/** A log of each kind that there is. */
const logs: Readonly<Record<string, string>> = {
  'one file': await report([broken]),
  'many files': await report([multiFile]),
  'many roots': await report([broken, multiFile, await lintFixture('broken/openapi-2.0.yaml')]),
  'a clean run': await report([await lintFixture('conforming/openapi-3.1.yaml')]),
  'files that cannot be read': await report([broken], { unreadable }),
  'nothing but files that cannot be read': await report([], { unreadable }),
  'references that lead nowhere': await report([await lintFixture('survivable/missing-ref.yaml')]),
  'names and texts that are hard to write': await report([hostile], { unreadable }),
  'files outside of the root': await report([hostile, broken], { base: '/elsewhere', unreadable }),
  'rules that nobody describes': await report([broken], { describe: () => undefined }),
  'rules with descriptions of others': await report([broken], {
    describe: (id) => ({
      id,
      sentence: `${hostileTexts.join(' ')} ${'x'.repeat(2000)}`,
      remedy: hostileTexts.join(' '),
      sources: hostileTexts,
      url: 'javascript:alert(1)',
      severity: 'hint',
    }),
  }),
};

describe('the schema of SARIF 2.1.0 accepts a log of', () => {
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = new Ajv.default({
    strict: false,
    // A pattern of the schema is none with the flag u.
    unicodeRegExp: false,
    formats: {
      uri: (text: string) => URL.canParse(text) && isWithoutOddities(text),
      'uri-reference': (text: string) => URL.canParse(text, 'file:///') && isWithoutOddities(text),
      'date-time': true,
    },
    allErrors: true,
  }).compile(schema);

  it.each(Object.entries(logs))('%s', (_, log) => {
    validate(JSON.parse(log));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('nothing that is wrong', () => {
    expect(validate(JSON.parse(logs['one file']?.replaceAll('"startLine"', '"line"') ?? ''))).toBe(false);
  });
});

/** Whether a URI has none of the characters that have to be percent-encoded. */
function isWithoutOddities(uri: string): boolean {
  return /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(uri);
}

interface Verdict {
  readonly ruleId: string;
  readonly level?: string;
}

const multitool = multitoolPath();
// The multitool is one big program of .NET, built for some systems only; without ICU it has to be told so.
const runs = multitool !== undefined && (await canRun(multitool));
if (!runs) console.log('Skipped: the SARIF multitool does not run on this system.');

describe.skipIf(!runs)('the SARIF multitool, with the rules of GitHub', () => {
  it('finds no error in any log, and warns of nothing but the address that we do not have', async () => {
    const verdicts = await judge(Object.values(logs));
    expect(verdicts.filter(({ ruleId }) => ruleId !== 'SARIF2005')).toEqual([]);
  });

  it('would find errors', async () => {
    const log = logs['one file'] ?? '';
    const [verdict] = await judge([log.replaceAll(/"startLine": \d+/g, '"startLine": 99999')]);
    expect(verdict).toMatchObject({ level: 'error' });
  });
});

function multitoolPath(): string | undefined {
  try {
    return require('@microsoft/sarif-multitool');
  } catch {
    return undefined;
  }
}

async function canRun(command: string): Promise<boolean> {
  return run(command, ['version']).then(
    () => true,
    () => false,
  );
}

/** The errors and warnings of the multitool, which ends well whatever it finds. */
async function judge(texts: readonly string[]): Promise<readonly Verdict[]> {
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.sarif`, text]));
  const folder = await folderWith(files);
  const output = join(folder, 'verdict.json');
  const options = [
    '--rule-kind',
    'Sarif;Gh',
    '--level',
    'Error;Warning',
    '--quiet',
    'true',
    '--output',
    output,
  ];
  await run(multitool ?? '', [
    'validate',
    ...Object.keys(files).map((name) => join(folder, name)),
    ...options,
  ]);
  const [{ results }] = JSON.parse((await readFile(output, 'utf8')).replace(/^\uFEFF/, '')).runs;
  return results;
}

function run(command: string, args: readonly string[]) {
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  return promisify(execFile)(command, args, { env, timeout: 50_000 });
}
