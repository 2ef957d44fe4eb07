/**
 * Whether a YAML text may have an anchor, without which there are no aliases. Some strings look like one; a URI
 * template, `{?name}{&page}`, does not.
 * @see YAML 1.2.2, section 6.9
 */
export function mayHaveAnchors(text: string): boolean {
  return mayBegin(text, '&', /[^ \t\r\n]/);
}

/**
 * Whether a YAML text may have a tag that the parser knows: `!!str`, `!<tag:yaml.org,2002:str>`, a `!` alone, or one with
 * a handle of its own. Markdown has others, `![name](…)` and `[!NOTE]`, that would end the parsing if they were tags.
 */
export function mayHaveTags(text: string): boolean {
  return text.includes('%TAG') || mayBegin(text, '!', /^(?:[!< \t\r\n]|$)/);
}

/**
 * Whether a YAML text may have escape sequences that mean a character by its number, or that it goes on in the next line.
 * @see YAML 1.2.2, section 5.7
 */
export function mayHaveEscapes(text: string): boolean {
  return ['\\x', '\\u', '\\U', '\\\n', '\\\r'].some((beginning) => text.includes(beginning));
}

/** Whether a mark may stand where a value can begin. */
function mayBegin(text: string, mark: string, next: RegExp): boolean {
  for (let index = text.indexOf(mark); index !== -1; index = text.indexOf(mark, index + 1)) {
    const before = text.slice(Math.max(index - 2, 0), index);
    if (/^$|[\s,:]$|(?:^|[\s,:[{])[[{]$/.test(before) && next.test(text.charAt(index + 1))) return true;
  }
  return false;
}
