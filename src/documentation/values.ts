/** Longer values stand in a block of their own. */
const longest = 60;

/** A value as YAML on one line: `{ type: object, required: [code] }`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isMapping(value)) {
    const members = Object.entries(value).map(([key, member]) => `${scalar(key)}: ${flow(member)}`);
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
  }
  return value === undefined ? 'none' : scalar(value);
}

/** A value as JavaScript on one line: `{ type: 'object', required: ['code'] }`. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (isMapping(value)) {
    const members = Object.entries(value).map(([key, member]) => `${keyOf(key)}: ${literal(member)}`);
    return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
  }
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** Options as YAML on lines of their own, each nested as far as it is too long for one line. */
export function yamlOf(value: object, indent = ''): string {
  const lines = Object.entries(value).map(([key, member]) => {
    const isLong = isMapping(member) && flow(member).length > longest;
    return isLong
      ? `${indent}${scalar(key)}:\n${yamlOf(member, `${indent}  `)}`
      : `${indent}${scalar(key)}: ${flow(member)}\n`;
  });
  return lines.join('');
}

/** Whether a value fits into a line with others. */
export function isShort(value: unknown): boolean {
  return flow(value).length <= longest;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** YAML reads these as something other than the string that they are. */
const ambiguous = /^(true|false|null|yes|no|on|off|~|[-+.\d][\d.eE+_xX-]*)$/i;

function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[\w/$][\w./+ $-]*$/.test(value) && !value.endsWith(' ') && !ambiguous.test(value);
  return isPlain ? value : JSON.stringify(value);
}

function keyOf(key: string): string {
  return /^([A-Za-z_$][\w$]*|\d+)$/.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
