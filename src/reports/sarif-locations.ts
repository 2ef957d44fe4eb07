import type { Finding } from '../lint.ts';
import { isRemote } from '../model/reference.ts';
import { pathFrom } from './report.ts';

const root = 'SRCROOT';

/** Says what the root is, but not where it was: that differs from machine to machine. */
export const sourceRoot = { [root]: { description: { text: 'The root of the repository.' } } };

/**
 * The place of a file, as a URI.
 * @param uri an absolute path with forward slashes, or a URL
 * @param base the folder that files below it are given relative to
 */
export function artifactLocation(uri: string, base: string): object {
  if (isRemote(uri)) return { uri };
  const path = pathFrom(base, { uri });
  return path === uri ? { uri: fileUri(uri) } : { uri: encodePath(path), uriBaseId: root };
}

/** The place of a range in a file. */
export function physicalLocation(uri: string, range: Finding['range'], base: string): object {
  return { artifactLocation: artifactLocation(uri, base), region: regionOf(range) };
}

/** Lines and columns count from 1 here, and from 0 in a range; both end behind the last character. */
function regionOf({ start, end }: Finding['range']): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The URI of an absolute path, of Windows too: `file:///C:/api.yaml`. */
function fileUri(path: string): string {
  const [, drive = '', rest = path] = /^([A-Za-z]:)(\/.*)$/.exec(path) ?? [];
  return `file://${drive && `/${drive}`}${encodePath(rest)}`;
}

function encodePath(path: string): string {
  return path
    .replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
