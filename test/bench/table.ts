import type { Id } from './contestants.ts';
import type { Format, Size } from './documents.ts';
import { targets, verdict } from './targets.ts';

/** What contestants took for one document. */
export interface Row {
  readonly title: string;
  readonly size: Size;
  readonly format: Format;
  /** The median of the milliseconds that each took; one that did not do its work has none. */
  readonly milliseconds: Readonly<Partial<Record<Id, number>>>;
}

/** A table in Markdown, the columns but the first aligned to the right. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(header), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

/** The table that README.md shows: how long each takes, and how that compares with statusquo. */
export function comparison(rows: readonly Row[]): string {
  const header = [
    'document',
    'statusquo',
    'Redocly',
    'Spectral',
    'the limit',
    'faster than these',
    'of the limit',
  ];
  return markdown(
    header,
    rows.map((row) => {
      const { limit } = targets[row.size][row.format];
      const { statusquo: own, redocly, spectral, [limit.of]: least } = row.milliseconds;
      const faster = `${times(redocly, own, 1)}, ${times(spectral, own, 1)}`;
      return [row.title, ...[own, redocly, spectral, least].map(inWords), faster, times(own, least, 2)];
    }),
  );
}

/** A line for each ratio that has a target: the ratio, the two numbers that it is of, and whether it is met. */
export function verdicts(row: Row): readonly string[] {
  const target = targets[row.size][row.format];
  const { statusquo: own, redocly, spectral, [target.limit.of]: limit } = row.milliseconds;
  const line = (what: string, part: number | undefined, whole: number | undefined, aim: Aim) => {
    if (part === undefined || whole === undefined) return `${row.title}  ${what}: not measured`;
    const ratio = part / whole;
    return `${row.title}  ${what} ${ratio.toFixed(2)}× (${inWords(part)} / ${inWords(whole)}), ${verdict(ratio, aim)}`;
  };
  const named = { node: 'node alone', parse: 'node + parse' }[target.limit.of];
  return [
    line('Redocly / statusquo', redocly, own, { least: target.redocly }),
    line('Spectral / statusquo', spectral, own, { least: target.spectral }),
    line(`statusquo / ${named}`, own, limit, { most: target.limit.most }),
  ];
}

type Aim = Parameters<typeof verdict>[1];

/** A time, to the millisecond; a dash for one that was not measured. */
export function inWords(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '–' : `${Math.round(milliseconds).toLocaleString('en')} ms`;
}

/** How many times a whole goes into a part; a dash where either was not measured. */
export function times(part: number | undefined, whole: number | undefined, digits: number): string {
  return part === undefined || whole === undefined ? '–' : `${(part / whole).toFixed(digits)}×`;
}
