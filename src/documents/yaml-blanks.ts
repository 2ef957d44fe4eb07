/**
 * Takes the blanks and line breaks off the end of a YAML text. Other characters that JavaScript takes for spaces belong
 * to the text, such as a no-break space or a byte order mark.
 * @see YAML 1.2.2, sections 5.4 and 5.5
 */
export function trimBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
