import type pico from 'picocolors';
import type { Finding, Linted } from '../lint.ts';
import { describeUse } from '../model/view.ts';
import type { Severity } from '../rule.ts';
import { type Fold, fold } from './fold.ts';
import { countBySeverity, fails, groupBy, nouns, plural, type Results, severities } from './report.ts';
import { headingOf, onOneLine, placeOf, tellOf } from './wording.ts';

type Colors = ReturnType<typeof pico.createColors>;

/** How a text report looks. */
export interface TextOptions {
  /** What colours a text; undefined for no colours. Whoever wants them loads them, so that nobody else has to. */
  readonly colors: Colors | undefined;
  /** The columns to wrap lines at; undefined for no wrapping. */
  readonly width: number | undefined;
  /** Shows every finding, also those that fold into one line. */
  readonly verbose: boolean;
}

/** A report for people: by file and operation, then the findings that hold for a whole document, then the counts. */
export function textReport(results: Results, options: TextOptions): string {
  const style = styleOf(options.colors);
  const folded = results.documents.map((linted) => fold(linted, options.verbose));
  const lines = results.documents.flatMap((linted, index) => {
    const { single, folds } = folded[index] ?? { single: linted.findings, folds: [] };
    return [...fileSections(single, style, options), ...foldSection(linted, folds, style, options)];
  });
  const hidden = folded.flatMap(({ folds }) => folds).reduce((sum, { findings }) => sum + findings.length, 0);
  return `${[...lines, ...summary(results, hidden, style)].join('\n')}\n`;
}

type Style = ReturnType<typeof styleOf>;

function styleOf(colors: Colors | undefined) {
  const { bold, cyan, dim, green, red, underline, yellow } = colors ?? plain;
  const bySeverity: Record<Severity, (text: string) => string> = {
    error: red,
    warn: yellow,
    info: cyan,
    hint: dim,
  };
  return { bold, dim, green, red, underline, bySeverity };
}

const plain = {
  bold: String,
  cyan: String,
  dim: String,
  green: String,
  red: String,
  underline: String,
  yellow: String,
};

function fileSections(findings: readonly Finding[], style: Style, options: TextOptions): string[] {
  return [...groupBy(findings, ({ document }) => document.name)].flatMap(([name, inFile]) => {
    const rows = new Rows(inFile, style, options.width);
    const sections = [...groupBy(inFile, headingOf)].flatMap(([heading, group]) => [
      `  ${style.bold(heading)}`,
      ...group.flatMap((finding) => rows.render(finding, tellOf(finding))),
    ]);
    return [style.underline(onOneLine(name)), ...sections, ''];
  });
}

function foldSection(
  { document }: Linted,
  folds: readonly Fold[],
  style: Style,
  options: TextOptions,
): string[] {
  if (folds.length === 0) return [];
  const rows = new Rows(
    folds.map(({ first }) => first),
    style,
    options.width,
  );
  return [
    `${style.underline(onOneLine(document.name))} as a whole`,
    ...folds.flatMap(({ first, findings }) =>
      rows.render(
        first,
        onOneLine(`${findings.length}×, first ${describeUse(first.uses[0])}: ${first.text}`),
      ),
    ),
    '',
  ];
}

/** Lays findings out in columns that line up: place, severity, what is wrong, rule. */
class Rows {
  readonly #style: Style;
  readonly #width: number | undefined;
  readonly #placeWidth: number;

  constructor(findings: readonly Finding[], style: Style, width: number | undefined) {
    this.#style = style;
    this.#width = width;
    this.#placeWidth = findings.reduce((width, finding) => Math.max(width, placeOf(finding).length), 0);
  }

  render(finding: Finding, tell: string): string[] {
    const place = placeOf(finding).padStart(this.#placeWidth);
    const indent = this.#placeWidth + 13;
    const severity = this.#style.bySeverity[finding.severity](finding.severity.padEnd(5));
    const width = this.#width === undefined ? undefined : Math.max(this.#width - indent, 30);
    const [first = '', ...rest] = withRule(wrap(tell, width), finding.rule, width, this.#style);
    return [
      `    ${this.#style.dim(place)}  ${severity}  ${first}`,
      ...rest.map((line) => ' '.repeat(indent) + line),
    ];
  }
}

function summary({ documents, unreadable, failSeverity }: Results, hidden: number, style: Style): string[] {
  const counts = countBySeverity(documents);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const read = `${plural(documents.length, 'document')}, ${plural(
    documents.reduce((sum, { operations }) => sum + operations, 0),
    'operation',
  )}`;
  const missed =
    unreadable.length > 0
      ? [style.red(`✖ ${plural(unreadable.length, 'problem')} kept something from being read: see below.`)]
      : [];
  if (total === 0) {
    const tick = unreadable.length > 0 ? '' : `${style.green('✔')} `;
    return documents.length > 0 ? [`${tick}No findings in ${read}.`, ...missed] : missed;
  }
  const parts = severities.filter((severity) => counts.has(severity));
  const list = parts.map((severity) =>
    style.bySeverity[severity](plural(counts.get(severity) ?? 0, nouns[severity])),
  );
  const isFailed = parts.some((severity) => fails(severity, failSeverity));
  return [
    `${isFailed || unreadable.length > 0 ? style.red('✖') : style.green('✔')} ${plural(total, 'finding')} in ${read}: ${list.join(', ')}.`,
    ...(hidden > 0 ? [`  --verbose shows the ${hidden} that are folded above one by one.`] : []),
    isFailed
      ? '  Mend them, or set the severity of a rule in .spectral.yaml: rules: { <rule>: off }.'
      : `  None is ${failSeverity === 'error' ? 'an error' : `at or above ${failSeverity}`}, so the run passes; --fail-severity ${parts[0]} would fail it.`,
    ...missed,
  ];
}

function wrap(text: string, width: number | undefined): string[] {
  if (width === undefined) return [text];
  const lines = [''];
  for (const word of text.split(/ +/)) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Puts the rule behind the last line, or on a line of its own where it does not fit. */
function withRule(lines: readonly string[], rule: string, width: number | undefined, style: Style): string[] {
  const last = lines.at(-1) ?? '';
  const fits = width === undefined || last.length + 2 + rule.length <= width;
  return fits ? [...lines.slice(0, -1), `${last}  ${style.dim(rule)}`] : [...lines, style.dim(rule)];
}
