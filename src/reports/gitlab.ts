import type { Results } from './report.ts';

export function gitlabReport(_results: Results): string {
  return '';
}
