import { resolve } from 'node:path';
import { toUri } from '../documents/file-uri.ts';
import type { Unreadable } from '../documents/unreadable.ts';
import type { Finding as NativeFinding } from '../lint.ts';
import { isRemote } from '../model/reference.ts';
import type { Finding, UnreadableFile } from './lint.ts';

/** A finding as plain data. */
export function toFinding(finding: NativeFinding, document: string): Finding {
  const { rule, severity, message, path, range, uses } = finding;
  return {
    rule,
    severity,
    message,
    document,
    file: finding.document.uri,
    path: [...path],
    range: { start: { ...range.start }, end: { ...range.end } },
    uses: uses.map(({ operation, status, node }) => ({
      operation,
      ...(status !== undefined && { status }),
      file: node.document.uri,
      path: [...node.path],
    })),
  };
}

/** What could not be read as plain data. Its name is absolute, or relative to the working directory. */
export function toUnreadable({ file, message, place }: Unreadable): UnreadableFile {
  const path = isRemote(file) ? file : toUri(resolve(file));
  return { file: path, message, ...(place && { place: { ...place } }) };
}
