import pico from 'picocolors';
import { jsonText } from './json-text.ts';

/** How a rule of a convention fared over all documents. */
export interface RuleFit {
  readonly rule: string;
  /** How many places it had anything to say about. */
  readonly applicable: number;
  readonly failed: number;
}

/** A convention, and how each of its rules fared. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly RuleFit[];
}

/** What a report on fits is made from. */
export interface Fits {
  /** The documents as a person types them: files and globs. */
  readonly inputs: readonly string[];
  readonly documents: number;
  readonly operations: number;
  readonly recommended: Candidate;
  readonly conventions: readonly Candidate[];
  /** Shapes of error bodies. */
  readonly envelopes: readonly Candidate[];
}

/** How well a convention fits, and what stands in its way. */
export interface Fit {
  readonly id: string;
  readonly title: string;
  /** The weighted mean, over the rules that apply, of the share of places that obey; null where no rule applies. */
  readonly share: number | null;
  /** How many checks applied: places, summed over the rules. */
  readonly checks: number;
  readonly failed: number;
  /** The rules that apply, those that cost most first. */
  readonly rules: readonly RuleFit[];
}

/**
 * Measures a convention. Each rule counts the same, or one that applies to every response would drown one that applies
 * to ten; only where it applies to a handful of places it counts for less, as a single place tells little.
 */
export function measure({ id, title, rules }: Candidate): Fit {
  const applied = rules.filter(({ applicable }) => applicable > 0);
  const weight = sum(applied, weightOf);
  return {
    id,
    title,
    share: applied.length > 0 ? 1 - sum(applied, costOf) / weight : null,
    checks: sum(applied, ({ applicable }) => applicable),
    failed: sum(applied, ({ failed }) => failed),
    rules: [...applied].sort((left, right) => costOf(right) - costOf(left) || right.failed - left.failed),
  };
}

/** The best fit first; those that nothing can be said of last. */
export function ranked(candidates: readonly Candidate[]): readonly Fit[] {
  return candidates
    .map(measure)
    .sort((left, right) => (right.share ?? -1) - (left.share ?? -1) || right.checks - left.checks);
}

/** The fits for programs: the same numbers, unrounded, and every rule that applies. */
export function fitJson({ documents, operations, recommended, conventions, envelopes }: Fits): string {
  const report = {
    documents,
    operations,
    conventions: ranked(conventions),
    recommended: measure(recommended),
    envelopes: ranked(envelopes),
  };
  return jsonText(report);
}

/** How the report looks. */
interface Looks {
  readonly colors: boolean;
  /** The columns to break lines at. */
  readonly width: number;
}

/** The fits for people: the conventions, `recommended`, the shapes of error bodies, and what to do next. */
export function fitReport(fits: Fits, { colors, width }: Looks): string {
  const conventions = ranked(fits.conventions);
  const recommended = measure(fits.recommended);
  const all = [...conventions, recommended, ...fits.envelopes];
  const idWidth = Math.max(...all.map(({ id }) => shortName(id).length));
  const table = new FitTable(pico.createColors(colors), width, idWidth);
  return [
    ...table.title(
      `Which convention ${fits.documents === 1 ? 'does this document' : `do these ${count(fits.documents)} documents`} (${plural(fits.operations, 'operation')}) follow already?`,
    ),
    ...table.note(
      `The fit is the share of places that obey a rule, averaged over the rules of the convention; a rule with fewer than ${handful} places counts for less.`,
    ),
    '',
    ...table.head(),
    ...conventions.flatMap((fit) => table.convention(fit)),
    ...(conventions.length > 0 ? [''] : []),
    ...table.convention(recommended),
    ...table.envelopes(ranked(fits.envelopes)),
    '',
    ...table.advice(conventions, fits.inputs),
    '',
  ].join('\n');
}

const barWidth = 16;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** With fewer checks than this a fit says little. */
const fewChecks = 10;

class FitTable {
  readonly #colors: ReturnType<typeof pico.createColors>;
  readonly #width: number;
  readonly #idWidth: number;

  constructor(colors: ReturnType<typeof pico.createColors>, width: number, idWidth: number) {
    this.#colors = colors;
    this.#width = width;
    this.#idWidth = idWidth;
  }

  title(text: string): string[] {
    return wrap(text, this.#width).map((line) => this.#colors.bold(line));
  }

  note(text: string): string[] {
    return wrap(text, this.#width).map((line) => this.#colors.dim(line));
  }

  head(): string[] {
    const head = `  ${'convention'.padEnd(this.#idWidth)}  ${'fit'.padStart(5)}  ${' '.repeat(barWidth)}  checks`;
    return [this.#colors.dim(head)];
  }

  /** The row of a convention, and below it the three rules that cost most. */
  convention(fit: Fit): string[] {
    if (fit.share === null) return [this.#row(fit, 'nothing to check here')];
    const indent = this.#idWidth + 4;
    const costs = fit.rules
      .filter(({ failed }) => failed > 0)
      .slice(0, 3)
      .map(({ rule, failed, applicable }) => `${rule} ${count(failed)} of ${count(applicable)}`);
    const lines = wrapParts('fails most: ', costs, this.#width - indent);
    return [
      this.#row(fit, count(fit.checks).padStart(6)),
      ...lines.map((line) => ' '.repeat(indent) + this.#colors.dim(line)),
    ];
  }

  /** The shapes that some error body has; the others share a line. */
  envelopes(fits: readonly Fit[]): string[] {
    const [first] = fits;
    if (!first || first.share === null) return [];
    const seen = fits.filter(({ share }) => share !== null && share > 0);
    const unseen = fits.filter((fit) => !seen.includes(fit));
    const rest = wrapParts(
      'no body has the shape of: ',
      unseen.map(({ id }) => shortName(id)),
      this.#width - 2,
    );
    return [
      '',
      ...this.title('Whose shape do the error bodies have?'),
      ...seen.map((fit) => this.#row(fit, `${count(fit.checks - fit.failed)} of ${count(fit.checks)}`)),
      ...rest.map((line) => `  ${this.#colors.dim(line)}`),
    ];
  }

  /** What fits best, and the command to lint with it. */
  advice([best]: readonly Fit[], inputs: readonly string[]): string[] {
    if (!best || best.share === null) return ['No convention has anything to say about these documents.'];
    const how = best.share < 0.5 ? 'None fits well; the nearest is' : 'The best fit is';
    const doubt = best.checks < fewChecks ? `, though only ${plural(best.checks, 'check')} applied` : '';
    const files = inputs.length > 3 ? '<the same files>' : inputs.map(quoted).join(' ');
    return [
      ...wrap(
        `${how} ${best.id} (${best.title}), ${percent(best.share)}${doubt}. Lint with it:`,
        this.#width,
      ),
      `  ${this.#colors.cyan(`statusquo ${files} -r ${best.id}`)}`,
    ];
  }

  #row({ id, share }: Fit, end: string): string {
    const { bold, dim, green, red, yellow } = this.#colors;
    const name = bold(shortName(id).padEnd(this.#idWidth));
    if (share === null) return `  ${name}  ${dim(`${'–'.padStart(5)}  ${' '.repeat(barWidth)}  ${end}`)}`;
    const color = share >= 0.8 ? green : share >= 0.5 ? yellow : red;
    const [full, empty] = bar(share);
    return `  ${name}  ${percent(share).padStart(5)}  ${color(full)}${dim(empty)}  ${end}`;
  }
}

/** The full and the empty part of a bar, in eighths of a column. */
function bar(share: number): [string, string] {
  const units = Math.round(share * barWidth * 8);
  const full = '█'.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '');
  return [full, '·'.repeat(barWidth - full.length)];
}

/** Whole percents, but 0 and 100 only for none and all. */
function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`;
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}

function shortName(id: string): string {
  return id.replace(/^envelopes\//, '');
}

/** A rule that applies to fewer places than this counts for less. */
const handful = 5;

function weightOf({ applicable }: RuleFit): number {
  return Math.min(applicable, handful) / handful;
}

/** What a rule takes away from the fit, before the weights of all rules are evened out. */
function costOf(rule: RuleFit): number {
  return (weightOf(rule) * rule.failed) / rule.applicable;
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

function plural(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function wrap(text: string, width: number): string[] {
  return wrapParts('', text.split(' '), width, ' ');
}

/** A list of parts behind a label, broken between parts only. */
function wrapParts(label: string, parts: readonly string[], width: number, separator = ', '): string[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const lines = [label + first];
  for (const part of rest) {
    const line = (lines.at(-1) ?? '') + separator;
    if (line.length + part.length + separator.trimEnd().length <= width)
      lines[lines.length - 1] = line + part;
    else lines.splice(-1, 1, line.trimEnd(), ' '.repeat(label.length) + part);
  }
  return lines;
}
