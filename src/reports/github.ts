import type { Results } from './report.ts';

export function githubReport(_results: Results): string {
  return '';
}
