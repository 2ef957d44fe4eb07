import type { Finding } from '../lint.ts';
import { jsonText } from './json-text.ts';
import { type Results, severities } from './report.ts';

/**
 * Spectral's JSON: an array of `code`, `path`, `message`, `severity` (0 error, 1 warn, 2 info, 3 hint), `range` (lines
 * and characters from 0) and `source` (an absolute path), plus `uses`: the operations and statuses that a finding
 * holds for.
 */
export function jsonReport({ documents }: Results): string {
  const findings = documents.flatMap((linted) => linted.findings.map(toJson));
  return jsonText(findings);
}

function toJson({ rule, path, message, severity, range, document, uses }: Finding): object {
  return {
    code: rule,
    path,
    message,
    severity: severities.indexOf(severity),
    range,
    source: document.uri,
    uses: uses.map(({ operation, status }) => ({ operation, status })),
  };
}
