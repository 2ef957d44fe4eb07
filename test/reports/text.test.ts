import pico from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import syntax from '../../rules/codes/status-code-syntax.ts';
import challenge from '../../rules/headers/unauthorized-challenge.ts';
import type { Unreadable } from '../../src/documents/unreadable.ts';
import type { Linted } from '../../src/lint.ts';
import { enforce } from '../../src/profile.ts';
import type { Results } from '../../src/reports/report.ts';
import { type TextOptions, textReport } from '../../src/reports/text.ts';
import { linesOf, removeFolders } from '../cli/run-cli.ts';
import { lintText as lintAlone, lintFixture, missing, resultsOf } from './results.ts';

afterAll(removeFolders);

const challengeAndSyntax = [enforce(challenge, 'warn'), enforce(syntax, 'error')];
const lintText = (text: string, name?: string) => lintAlone(text, challengeAndSyntax, name);

const report = (
  documents: readonly Linted[],
  { failSeverity = 'error', ...looks }: Partial<TextOptions & Results> = {},
  unreadable: readonly Unreadable[] = [],
) =>
  textReport(resultsOf(documents, { unreadable, failSeverity }), {
    colors: undefined,
    width: undefined,
    verbose: false,
    ...looks,
  });

const inColors = pico.createColors(true);

const broken = await lintFixture('broken/openapi-3.0.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');
const conforming = await lintFixture('conforming/openapi-3.0.yaml');

/** A document of which `paths` is given, in flow style. */
const document = (paths: string) =>
  `openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\npaths:\n${paths}`;

/** Operations with a 401 each, all of which lack WWW-Authenticate. */
const unchallenged = (count: number) =>
  document(
    Array.from(
      { length: count },
      (_, index) =>
        `  /b${index}: { get: { responses: { '200': { description: x }, '401': { description: x } } } }\n`,
    ).join(''),
  );

/** The rows of findings: place, severity, text and rule. */
const rowsOf = (text: string) =>
  linesOf(text).flatMap(
    (line) => /^( +(\d+:\d+) {2}(error|warn |info |hint ) {2})(.*) {2}([a-z-]+)$/.exec(line) ?? [],
  );
const rowLines = (text: string) => linesOf(text).filter((line) => /^ +\d+:\d+ {2}/.test(line));

describe('a text report', () => {
  it('has the findings of a file below its name, grouped by operation', () => {
    const lines = linesOf(report([broken]));
    expect(lines[0]).toBe('broken/openapi-3.0.yaml');
    const heading = lines.indexOf('  DELETE /books/{bookId}');
    expect(lines[heading + 1]).toMatch(/204 declares content.* {2}bodyless-status-content$/);
    expect(lines[heading + 2]).toMatch(/409 has an error body .* {2}error-envelope$/);
    expect(lines[heading + 3]).toMatch(/^ {2}\S/);
  });

  it('has every heading of a file once', () => {
    const headings = linesOf(report([broken])).filter(
      (line) => /^ {2}\S/.test(line) && !line.includes('Mend them'),
    );
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings).toContain(
      '  components.responses.Unauthorized (used by 10 operations, first POST /books 401)',
    );
  });

  it('has a section for each file that a finding lies in, those of the document first', () => {
    const names = linesOf(report([multiFile])).filter((line) => /^\S.*\.yaml$/.test(line));
    expect(names[0]).toBe('broken/multi-file/openapi.yaml');
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has one row for each finding, with its place counted from 1', () => {
    const rows = rowLines(report([broken], { verbose: true }));
    const places = broken.findings.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
    expect(rows.map((row) => row.trim().split(' ')[0]).sort()).toEqual([...places].sort());
  });

  it('lines up its columns within a file', () => {
    for (const linted of [broken, multiFile]) {
      const text = report([linted]);
      for (const section of text.split('\n\n').slice(0, -1)) {
        const starts = rowLines(section).map((line) => line.search(/(?<= {2})(error|warn|info|hint)/));
        const texts = rowLines(section).map((line) => /^ +\d+:\d+ {2}\w+ +/.exec(line)?.[0].length);
        expect(new Set(starts).size).toBeLessThanOrEqual(1);
        expect(new Set(texts).size).toBeLessThanOrEqual(1);
      }
    }
    expect(rowsOf(report([broken])).length).toBeGreaterThan(0);
  });

  it.each([undefined, 200])('has no trailing spaces and ends in one line break, at width %s', (width) => {
    for (const colors of [undefined, inColors]) {
      const text = report([broken, multiFile, conforming], { width, colors });
      expect(linesOf(text).filter((line) => line !== line.trimEnd())).toEqual([]);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toContain('\n\n\n');
    }
  });

  // Where the rule goes to a line of its own, one of the two spaces before it stays behind.
  it.each([60, 80, 100, 120])('has no trailing spaces at width %i', (width) => {
    const lines = linesOf(report([broken, multiFile], { width }));
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it('colours without changing what it says', () => {
    const colored = report([broken], { colors: inColors });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one.
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(report([broken]));
    expect(colored).toContain('\u001b[31merror');
    expect(colored).toContain('\u001b[33mwarn');
  });
});

describe('the width of a text report', () => {
  it.each([60, 80, 100, 120])('of %i columns is kept, unless one word alone is longer', (width) => {
    const wrapped = rowLinesWithRest(report([broken], { width }));
    expect(wrapped.filter((line) => line.length > width && line.trim().includes(' '))).toEqual([]);
    expect(wrapped.length).toBeGreaterThan(rowLines(report([broken])).length);
  });

  it('changes no word of what is said', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    expect(words(report([broken], { width: 70 }))).toEqual(words(report([broken])));
  });

  it('indents what goes on below where the text began', () => {
    const lines = linesOf(report([broken], { width: 80 }));
    const first = lines.findIndex((line) => line.includes('does not declare 201'));
    const indent = lines[first]?.indexOf('does not declare');
    expect(lines[first + 1]?.search(/\S/)).toBe(indent);
  });

  const rowLinesWithRest = (text: string) => linesOf(text).filter((line) => /^ {4}/.test(line));
});

describe('findings that hold for a whole document', () => {
  it('fold into one line when there are three or more', async () => {
    const linted = await lintText(unchallenged(3));
    expect(linted.findings).toHaveLength(3);
    const lines = linesOf(report([linted]));
    expect(lines[0]).toBe('api.yaml as a whole');
    expect(lines[1]).toMatch(
      /^ +4:\d+ {2}warn {3}3×, first GET \/b0 401: does not declare WWW-Authenticate, .* {2}unauthorized-challenge$/,
    );
    expect(rowLines(lines.join('\n'))).toHaveLength(1);
    expect(lines).toContain('  --verbose shows the 3 that are folded above one by one.');
  });

  it('are shown one by one when asked for', async () => {
    const text = report([await lintText(unchallenged(3))], { verbose: true });
    expect(rowLines(text)).toHaveLength(3);
    expect(text).not.toMatch(/--verbose|as a whole/);
  });

  it('are counted one by one', async () => {
    expect(report([await lintText(unchallenged(5))])).toContain(
      '5 findings in 1 document, 5 operations: 5 warnings.',
    );
  });

  it('do not fold when there are two', async () => {
    const text = report([await lintText(unchallenged(2))]);
    expect(rowLines(text)).toHaveLength(2);
    expect(text).not.toContain('--verbose');
  });

  it('do not fold when one place does better', async () => {
    const good =
      "  /good: { get: { responses: { '200': { description: x }, '401': { description: x, headers: { WWW-Authenticate: { schema: { type: string } } } } } } }\n";
    const linted = await lintText(`${unchallenged(4)}${good}`);
    expect(rowLines(report([linted])).length).toBe(linted.findings.length);
  });

  it('fold for each document apart', async () => {
    const [one, two] = [
      await lintText(unchallenged(3), 'one.yaml'),
      await lintText(unchallenged(4), 'two.yaml'),
    ];
    const text = report([one, two, broken]);
    expect(text).toContain('one.yaml as a whole');
    expect(text).toContain('two.yaml as a whole');
    expect(text).toContain('shows the 7 that are folded above');
  });
});

describe('the closing line', () => {
  const closing = (text: string) => linesOf(text).find((line) => /^[✔✖]/u.test(line));

  it('says that there is nothing, and in how much', () => {
    expect(report([conforming])).toBe('✔ No findings in 1 document, 13 operations.\n');
    expect(report([conforming, conforming])).toBe('✔ No findings in 2 documents, 26 operations.\n');
  });

  it('counts by severity, from the most to the least severe', () => {
    const count = (severity: string) =>
      broken.findings.filter((finding) => finding.severity === severity).length;
    expect(closing(report([broken]))).toBe(
      `✖ ${broken.findings.length} findings in 1 document, 13 operations: ${count('error')} errors, ${count('warn')} warnings, ${count('info')} infos.`,
    );
  });

  it('has the singular for one', async () => {
    const one = "  /b: { get: { responses: { '200': { description: x }, '401': { description: x } } } }\n";
    expect(closing(report([await lintText(document(one))]))).toBe(
      '✔ 1 finding in 1 document, 1 operation: 1 warning.',
    );
    const wrong = "  /b: { get: { responses: { '200': { description: x }, '20x': { description: x } } } }\n";
    expect(closing(report([await lintText(document(wrong))]))).toBe(
      '✖ 1 finding in 1 document, 1 operation: 1 error.',
    );
    expect(closing(report([await lintText(document('  {}\n'))]))).toBe(
      '✔ No findings in 1 document, 0 operations.',
    );
  });

  it('says whether the run fails, by the severity that was asked for', async () => {
    const warning = [await lintText(unchallenged(1))];
    expect(report(warning)).toContain('✔ 1 finding');
    expect(report(warning)).toContain(
      'None is an error, so the run passes; --fail-severity warn would fail it.',
    );
    expect(report(warning, { failSeverity: 'warn' })).toContain('✖ 1 finding');
    expect(report(warning, { failSeverity: 'warn' })).not.toContain('passes');
    expect(report([broken], { failSeverity: 'hint' })).toContain(`✖ ${broken.findings.length} findings`);
  });

  it('says how many files could not be read', () => {
    expect(report([conforming], {}, [missing])).toContain(
      '✖ 1 problem kept something from being read: see below.\n',
    );
    expect(report([broken], {}, [missing, missing])).toContain(
      '✖ 2 problems kept something from being read: see below.\n',
    );
    expect(report([], {}, [missing, missing])).toBe(
      '✖ 2 problems kept something from being read: see below.\n',
    );
  });

  // A green tick beside "could not be read": whoever looks at the first sign takes the run for good.
  it('has no tick when something could not be read', () => {
    expect(report([conforming], {}, [missing])).not.toContain('✔');
  });

  it('has room for more findings than a call takes arguments', () => {
    const [first] = broken.findings;
    const findings = Array.from({ length: 140_000 }, () => first as NonNullable<typeof first>);
    const text = report([{ ...broken, findings }], { verbose: true });
    expect(linesOf(text).length).toBeGreaterThan(140_000);
  });
});
