import type { Results } from './report.ts';

export function junitReport(_results: Results): string {
  return '';
}
