import { isAbsolute, type PlatformPath, relative, sep } from 'node:path';
import { normalizeRoot } from '../model/reference.ts';

/** `node:path` as it is on one platform: `posix` or `win32`. */
export type Platform = Pick<PlatformPath, 'sep' | 'relative' | 'isAbsolute'>;

const thisPlatform: Platform = { sep, relative, isAbsolute };

/** A path or glob with forward slashes. Where a backslash separates nothing, it is left alone. */
export function withForwardSlashes(
  path: string,
  { sep: separator }: Pick<Platform, 'sep'> = thisPlatform,
): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}

/**
 * An absolute path as documents are known by: with forward slashes, on Windows too, where `\\?\` is taken off, which
 * lifts the limit on a path's length, and where it makes no difference whether the drive is a capital letter.
 */
export function toUri(path: string, platform: Pick<Platform, 'sep'> = thisPlatform): string {
  if (platform.sep === '/') return path;
  const uri = withForwardSlashes(path, platform).replace(/^\/\/\?\/(UNC\/)?/i, (_, server) =>
    server ? '//' : '',
  );
  return normalizeRoot(uri);
}

/**
 * The `file:` URL of a document, not percent-encoded. A server has four slashes before it rather than two, so that
 * nobody takes it for the host of a URL, whose name may have fewer characters.
 * @see RFC 8089, appendix E.3.2
 */
export function toFileUrl(uri: string): string {
  return uri.startsWith('/') ? `file://${uri}` : `file:///${uri}`;
}

/** Whether a document lies in a folder, or in one below it; both as {@link toUri} gives them. */
export function isBelow(uri: string, folder: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  if (!hasWindowsRoot(folder)) return `${uri}/`.startsWith(prefix);
  return `${uri}/`.toLowerCase().startsWith(prefix.toLowerCase());
}

/** The way from a folder to a file, with forward slashes; undefined from one drive of Windows to another. */
export function wayTo(file: string, folder: string, platform: Platform = thisPlatform): string | undefined {
  const way = platform.relative(folder, file);
  return platform.isAbsolute(way) ? undefined : withForwardSlashes(way, platform);
}

/** How a person in the working directory calls a file: relative to it, or absolute when it lies elsewhere. */
export function nameOf(uri: string, platform: Platform = thisPlatform): string {
  const name = wayTo(uri, '', platform);
  return name === undefined || name.startsWith('..') ? uri : name;
}

/** Whether a path begins as only those on Windows do: with a drive or a server. Names in it have no case. */
export function hasWindowsRoot(path: string): boolean {
  return /^(?:[a-z]:\/|\/\/)/i.test(path);
}

/** Whether a path names a device of Windows, which has them in every folder, and some with any ending. */
export function isDevice(path: string, { sep: separator }: Pick<Platform, 'sep'> = thisPlatform): boolean {
  if (separator !== '\\') return false;
  const [last = ''] = path.split(/[\\/]/).slice(-1);
  return /(?:^|:)(?:nul|con|prn|aux|(?:com|lpt)\d)(?:\.|$)/i.test(last);
}
