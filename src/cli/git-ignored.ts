import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isBelow, toUri, withForwardSlashes } from '../documents/file-uri.ts';
import { repositoryAbove } from './repository.ts';

/** The patterns of one folder, and of those above it. */
interface Rules {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly above: Rules | undefined;
}

/**
 * What git ignores, as a walk through folders asks for it: by the `.gitignore` of each folder up to the root of the
 * repository, and by `.git/info/exclude`. Outside of a repository, those up to the working directory count.
 * @see https://git-scm.com/docs/gitignore
 */
export class GitIgnored {
  readonly #rules = new Map<string, Rules | undefined>();
  readonly #top: string;

  /** @param start the absolute path of the folder where the walk begins */
  constructor(start: string) {
    this.#top =
      repositoryAbove(start) ?? (isBelow(toUri(start), toUri(process.cwd())) ? process.cwd() : start);
  }

  /**
   * Whether git ignores a file or folder itself. That it ignores a folder above is not told: a walk gets there only
   * where it begins in such a folder, or where a pattern further down takes it back.
   */
  has(path: string, isFolder: boolean): boolean {
    for (let rules = this.#rulesIn(dirname(path)); rules; rules = rules.above) {
      const way = withForwardSlashes(relative(rules.folder, path));
      const { ignored, unignored } = rules.patterns.test(isFolder ? `${way}/` : way);
      if (unignored) return false;
      if (ignored && !isInIgnored(way, rules)) return true;
    }
    return false;
  }

  #rulesIn(folder: string): Rules | undefined {
    if (!this.#rules.has(folder)) this.#rules.set(folder, this.#readRules(folder));
    return this.#rules.get(folder);
  }

  #readRules(folder: string): Rules | undefined {
    const isRepository = existsSync(join(folder, '.git'));
    const isTop = isRepository || folder === this.#top || folder === dirname(folder);
    const above = isTop ? undefined : this.#rulesIn(dirname(folder));
    const text = `${isRepository ? textOf(join(folder, '.git/info/exclude')) : ''}${textOf(join(folder, '.gitignore'))}`;
    if (text === '') return above;
    const ignorecase = process.platform === 'win32' || process.platform === 'darwin';
    return { folder, patterns: ignore({ ignorecase }).add(text), above };
  }
}

function isInIgnored(way: string, { patterns }: Rules): boolean {
  const slash = way.lastIndexOf('/');
  return slash !== -1 && patterns.test(way.slice(0, slash + 1)).ignored;
}

/** The lines of a file, or nothing where it cannot be read. */
function textOf(file: string): string {
  try {
    return `${readFileSync(file, 'utf8').replace(/^\uFEFF/, '')}\n`;
  } catch {
    return '';
  }
}
