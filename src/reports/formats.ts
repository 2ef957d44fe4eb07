import type { Results } from './report.ts';
import { type TextOptions, textReport } from './text.ts';

/** The forms that a report can have. */
export const formats = [
  'text',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
  'checkstyle',
] as const;

export type Format = (typeof formats)[number];

/** What Spectral calls a form that has another name here. */
const namesInSpectral: Readonly<Record<string, Format>> = {
  stylish: 'text',
  pretty: 'text',
  'github-actions': 'github',
  'code-climate': 'gitlab',
};

/** The form of a name, ours or Spectral's; undefined where there is none. */
export function formatOf(name: string): Format | undefined {
  return formats.find((format) => format === name) ?? namesInSpectral[name];
}

/** Renders a report. The code of all forms but the usual one is loaded when the form is asked for. */
export async function render(format: Format, results: Results, looks: TextOptions): Promise<string> {
  switch (format) {
    case 'text':
      return textReport(results, looks);
    case 'json':
      return (await import('./json.ts')).jsonReport(results);
    case 'sarif':
      return (await import('./sarif.ts')).sarifReport(results);
    case 'github':
      return (await import('./github.ts')).githubReport(results);
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlabReport(results);
    case 'junit':
      return (await import('./junit.ts')).junitReport(results);
    case 'markdown':
      return (await import('./markdown.ts')).markdownReport(results);
    case 'checkstyle':
      return (await import('./checkstyle.ts')).checkstyleReport(results);
  }
}
