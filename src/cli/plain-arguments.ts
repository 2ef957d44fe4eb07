/** The words that are commands where they come first: `lint`, and those that are added to it. */
export const commandNames: readonly string[] = ['lint', 'explain', 'rules', 'fit', 'help'];

/** Whether arguments are nothing but files and globs to be linted, as those of a hook are. */
export function arePlain(args: readonly string[]): boolean {
  const [first] = args;
  return first !== undefined && !commandNames.includes(first) && !args.some((arg) => arg.startsWith('-'));
}
