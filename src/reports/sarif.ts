import type { Results } from './report.ts';

export function sarifReport(_results: Results): string {
  return '';
}
