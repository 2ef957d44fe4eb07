import { readFileSync } from 'node:fs';

/** A section of a page: the files that it says to write, and the commands that it says to run. */
export interface Recipe {
  /** The text of the first file of that name, or of the last one if there are several. */
  file(name: string, which?: 'first' | 'last'): string;
  /** The commands of all `sh` blocks, a line each, but for files of that kind. */
  readonly commands: readonly string[];
}

const hookPage = readFileSync('.github/HOOKS.md', 'utf8');

/** A file of the page is a block below a line that has nothing but the name of the file. */
const block = /(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * Reads what a section of the page on git hooks says to do.
 * @param heading the heading of the section
 */
export function recipe(heading: string): Recipe {
  const section = hookPage.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`The page has no section "${heading}"`);
  const blocks = [...section.matchAll(block)].map(([, name, language, text = '']) => ({
    name,
    language,
    text,
  }));
  return {
    file: (name, which = 'first') => {
      const found = blocks.filter((each) => each.name === name).at(which === 'first' ? 0 : -1);
      if (!found) throw new Error(`The section "${heading}" has no file ${name}`);
      return found.text;
    },
    commands: blocks
      .filter(({ name, language }) => name === undefined && language === 'sh')
      .flatMap(({ text }) => text.trimEnd().split('\n')),
  };
}
