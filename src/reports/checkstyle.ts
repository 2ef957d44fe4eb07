import type { Results } from './report.ts';

export function checkstyleReport(_results: Results): string {
  return '';
}
