import type { Finding } from '../../src/lint.ts';
import { severities } from '../../src/reports/report.ts';

/** What two hosts have to agree on. */
export interface Comparable {
  readonly code: string;
  /** 0 error, 1 warn, 2 info, 3 hint. */
  readonly severity: number;
  readonly message: string;
  readonly path: readonly string[];
  /** An absolute path. */
  readonly file: string;
  /** Counted from 0. */
  readonly line: number;
}

/** A finding as Spectral's JSON has it. */
export interface JsonFinding {
  readonly code: string | number;
  readonly severity: number;
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly source?: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** Codes that each host has of its own, for what no rule says: what cannot be parsed, resolved or recognised. */
const ownCodes = new Set(['parser', 'invalid-ref', 'unrecognized-format']);

/** The findings of rules, in an order that does not depend on the host. */
export function comparable(findings: readonly JsonFinding[]): readonly Comparable[] {
  return findings
    .filter(({ code }) => !ownCodes.has(String(code)))
    .map(({ code, severity, message, path, source, range }) => ({
      code: String(code),
      severity,
      message,
      path: path.map(String),
      file: source ?? '',
      line: range.start.line,
    }))
    .sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

/** A finding of the native host in Spectral's terms. */
export function toJsonFinding({ rule, severity, message, path, document, range }: Finding): JsonFinding {
  return { code: rule, severity: severities.indexOf(severity), message, path, source: document.uri, range };
}
