import { sep } from 'node:path';

/** An absolute path as documents are known by: with forward slashes, on Windows too. */
export function toUri(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
