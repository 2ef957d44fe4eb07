import type { Results } from './report.ts';

export function markdownReport(_results: Results): string {
  return '';
}
