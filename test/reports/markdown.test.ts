import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, describe, expect, it } from 'vitest';
import challenge from '../../rules/headers/unauthorized-challenge.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { Unreadable } from '../../src/documents/unreadable.ts';
import { type Finding, type Linted, lint } from '../../src/lint.ts';
import { enforce } from '../../src/profile.ts';
import { markdownReport } from '../../src/reports/markdown.ts';
import type { Results, RuleDescription } from '../../src/reports/report.ts';
import { describeRule } from '../../src/reports/rule-description.ts';
import { headingOf, placeOf, tellOf } from '../../src/reports/wording.ts';
import { folderWith, removeFolders } from '../cli/run-cli.ts';
import { hostileTexts, lintHostile } from './hostile-documents.ts';
import { lintFixture, lintText, missing, resultsOf } from './results.ts';

afterAll(removeFolders);

/** A report as GitHub or GitLab would show it. */
const render = (documents: readonly Linted[], changes: Partial<Results> = {}): string =>
  marked.parse(markdownReport(resultsOf(documents, changes)), { async: false, gfm: true });

/** What a person reads of HTML, on one line. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#\d+|[a-z]+);/g, (entity, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? entity),
    )
    .replaceAll('\u200B', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The text of a document on one line, as `textOf` gives it back. */
const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The cells of all rows of all tables, as texts. */
const rowsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell)))
    .filter((cells) => cells.length > 0);

const nouns = { error: '❌ error', warn: '⚠️ warning', info: 'ℹ️ info', hint: '💡 hint' };

const cellsOf = (finding: Finding) =>
  [nouns[finding.severity], placeOf(finding), headingOf(finding), tellOf(finding), finding.rule].map(
    onOneLine,
  );

const broken = await lintFixture('broken/openapi-3.0.yaml');
const multiFile = await lintFixture('broken/multi-file/openapi.yaml');
const conforming = await lintFixture('conforming/openapi-3.0.yaml');
const hostile = await lintHostile();

/** Operations with a 401 each, all of which lack WWW-Authenticate. */
const unchallenged = (count: number) =>
  lintText(
    `openapi: 3.0.3\ninfo: { title: Bookshelf, version: 1.4.0 }\npaths:\n${Array.from(
      { length: count },
      (_, index) =>
        `  /b${index}: { get: { responses: { '200': { description: x }, '401': { description: x } } } }\n`,
    ).join('')}`,
    [enforce(challenge, 'warn')],
  );

describe('a Markdown report', () => {
  it('has a row for every finding, the most severe of a file first', () => {
    const html = render([broken]);
    expect(html).toContain('<h3><code>broken/openapi-3.0.yaml</code></h3>');
    expect(rowsOf(html)).toHaveLength(broken.findings.length);
    expect(rowsOf(html)).toEqual(expect.arrayContaining(broken.findings.map(cellsOf)));
    const ranks = rowsOf(html).map(([severity = '']) => Object.values(nouns).indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
  });

  it('has a table for every file, each fault in it once', () => {
    const html = render([multiFile, multiFile]);
    const files = [...html.matchAll(/<h3><code>(.*?)<\/code><\/h3>/g)].map(([, file]) => file);
    expect(files).toContain('broken/multi-file/paths/books.yaml');
    expect(new Set(files).size).toBe(files.length);
    expect(rowsOf(html)).toHaveLength(multiFile.findings.length);
  });

  it('links a rule to where more is to be read', () => {
    expect(render([broken])).toContain(
      '<a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3"><code>post-created</code></a>',
    );
  });

  it('folds away what to do for each rule, why, and who says so', () => {
    const details = [...render([broken]).matchAll(/<details>.*?<\/details>/gs)].map(([each]) => textOf(each));
    const ids = new Set(broken.findings.map(({ rule }) => rule));
    expect(details).toHaveLength(ids.size);
    const { remedy = '', why = '', sentence, sources } = describeRule(enforce(challenge));
    const [own] = details.filter((each) => each.startsWith(challenge.id));
    for (const part of [sentence, remedy, why, ...sources]) {
      expect(own).toContain(part.replaceAll('`', ''));
    }
  });

  it('has code in code of a remedy', () => {
    expect(render([broken])).toContain(
      '<code>headers: { WWW-Authenticate: { schema: { type: string } } }</code>',
    );
  });

  it('folds what holds for the whole document into a row', async () => {
    const rows = rowsOf(render([await unchallenged(5)]));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[2]).toBe('everywhere (5×), first GET /b0 401');
    expect(rowsOf(render([await unchallenged(2)]))).toHaveLength(2);
  });
});

it('counts a fault that two documents share in one of their folds', async () => {
  const item = "{ get: { responses: { '200': { description: x }, '401': { description: x } } } }";
  const root = (own: string) =>
    `openapi: 3.0.3\ninfo: { title: x, version: '1' }\npaths:\n  /s: { $ref: 'shared.yaml#/s' }\n${[1, 2, 3]
      .map((index) => `  /${own}${index}: ${item}\n`)
      .join('')}`;
  const folder = await folderWith({
    'a.yaml': root('a'),
    'b.yaml': root('b'),
    'shared.yaml': `s: ${item}\n`,
  });
  const store = new DocumentStore(folder);
  const documents = await Promise.all(
    ['a.yaml', 'b.yaml'].map(async (name) =>
      lint(await store.load(join(folder, name), name), [enforce(challenge, 'warn')]),
    ),
  );
  const html = render(documents, { base: folder });
  expect(textOf(html)).toContain('statusquo: 7 warnings');
  expect(rowsOf(html).map(([, , where]) => where)).toEqual([
    'everywhere (3×), first GET /a1 401',
    'everywhere (4×), first GET /b1 401',
  ]);
});

describe('the headline', () => {
  const headline = (...args: Parameters<typeof render>) =>
    textOf(/<h2>(.*?)<\/h2>/.exec(render(...args))?.[1] ?? '');

  it('says whether the run fails, and with how much', async () => {
    expect(headline([broken])).toMatch(/^❌ statusquo: \d+ errors, \d+ warnings, \d+ infos$/);
    expect(headline([await unchallenged(1)])).toBe('✅ statusquo: 1 warning');
    expect(headline([await unchallenged(1)], { failSeverity: 'warn' })).toBe('❌ statusquo: 1 warning');
    expect(headline([conforming])).toBe('✅ statusquo: no findings in 1 document, 13 operations');
  });

  it('fails a run in which something could not be read', () => {
    expect(headline([conforming], { unreadable: [missing] })).toMatch(/^❌/);
    expect(headline([], { unreadable: [missing] })).toBe('❌ statusquo: nothing was read');
  });
});

describe('what could not be read', () => {
  it('is listed with its place and its reason', () => {
    const broke = new Unreadable('a `b`|<c>.yaml', 'is <b>not</b> YAML', { line: 3, column: 7 });
    const html = render([conforming], { unreadable: [broke, missing] });
    const items = [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => textOf(item));
    expect(items).toEqual(['a `b`|<c>.yaml:3:7 is <b>not</b> YAML.', 'nowhere.yaml does not exist.']);
  });
});

describe('hostile texts', () => {
  const html = render([hostile]);

  it('stay texts in their cells', () => {
    // Without tallies nothing is folded.
    const rows = rowsOf(render([{ ...hostile, tallies: new Map() }]));
    expect(rows.sort()).toEqual(hostile.findings.map(cellsOf).sort());
    expect(rowsOf(html).every((cells) => cells.length === 5)).toBe(true);
  });

  it('become no elements, links or mentions', () => {
    const tags = new Set([...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag));
    const ours =
      /^<\/?(h2|h3|p|table|thead|tbody|tr|th|td|code|strong|details|summary)( align="(left|right)")?>$|^<\/?a( href="https:\/\/www\.rfc-editor\.org\/[^"]*")?>$/;
    expect([...tags].filter((tag) => !ours.test(tag))).toEqual([]);
    // Nobody is called from code.
    expect(html.replaceAll(/<code>.*?<\/code>/g, '')).not.toMatch(/@\w/);
  });

  it('of a rule of others stay texts too', () => {
    for (const text of hostileTexts) {
      const description: RuleDescription = {
        id: `x ${text}`,
        sentence: text,
        why: text,
        remedy: text,
        sources: [text],
        url: 'https://example.com/a b)|<c>"?`[x](y)',
        severity: 'warn',
      };
      const [first] = broken.findings as [Finding];
      const document = { ...broken, findings: [{ ...first, rule: description.id }], tallies: new Map() };
      const own = render([document], { describe: () => description });
      expect(textOf(/<summary>.*?<\/summary>/s.exec(own)?.[0] ?? '')).toContain(onOneLine(`x ${text}`));
      expect(own.match(/<(script|img|h1|em|del|ul|ol|pre|b)\b/)).toBeNull();
      expect(own.match(/<\/details>/g)).toHaveLength(1);
      const links = [...own.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      expect(links).toHaveLength(2);
      for (const href of links) expect(href).toMatch(/^https:\/\/example\.com\/a%20b%29%7C%3Cc%3E%22\?/);
    }
  });

  it('are no address of a link that would run', () => {
    const [first] = broken.findings as [Finding];
    const description = { id: first.rule, sentence: 'x', sources: [], severity: 'warn' } as const;
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://', '../x', 'x']) {
      const own = render([{ ...broken, findings: [first] }], { describe: () => ({ ...description, url }) });
      expect(own).not.toContain('href');
    }
  });
});

describe('a report that is too large', () => {
  const [first] = broken.findings as [Finding];
  const error = { ...first, severity: 'error', message: 'the only error', text: 'the only error' } as const;
  const many = Array.from({ length: 9000 }, (_, index): Finding => {
    const text = `${index} é ${'x'.repeat(100)}`;
    return { ...first, severity: 'hint', message: text, text, path: [`${index}`] };
  });
  const linted = { ...broken, findings: [...many, error], tallies: new Map() };
  const markdown = markdownReport(resultsOf([linted]));

  it('stays below what GitHub and GitLab take', () => {
    expect(Buffer.byteLength(markdown)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(900_000);
  });

  it('keeps whole rows, the most severe, and says how many are left out', () => {
    const html = marked.parse(markdown, { async: false });
    const rows = rowsOf(html);
    expect(rows[0]?.[3]).toContain('the only error');
    expect(rows.every((cells) => cells.length === 5)).toBe(true);
    expect(textOf(html)).toContain(`…and ${9001 - rows.length} findings more`);
    expect(html).toContain('<h3>What to do</h3>');
  });

  it('does the same with many files that could not be read', () => {
    const unreadable = Array.from(
      { length: 9000 },
      (_, index) => new Unreadable(`f${index}.yaml`, 'is empty'),
    );
    const html = render([broken], { unreadable });
    const items = html.match(/<li>/g) ?? [];
    expect(items.length).toBeGreaterThan(3000);
    expect(textOf(html)).toContain(`…and ${9000 - items.length} more files.`);
    expect(rowsOf(html)).toHaveLength(broken.findings.length);
  });
});
