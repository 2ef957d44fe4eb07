import type { LoadedDocument } from '../documents/loaded-document.ts';
import type { LoadedSet } from '../documents/store.ts';
import type { Finding } from '../lint.ts';
import { toPointer } from '../model/path.ts';
import type { Severity } from '../severity.ts';
import type { Origin } from './targets.ts';

/** The code of what breaks the OpenAPI schema. It is no rule: no configuration switches it off. */
const code = 'openapi-schema';

/** What breaks the schema. */
export interface Fault {
  /** The place that is at fault. */
  readonly named: Origin;
  /** The key to show: that of the place, or the one that must not be in it. */
  readonly blamed: Origin;
  /** Goes on from the name of the place. */
  readonly text: string;
  /** An error where it is left out. */
  readonly severity?: Severity;
}

/** A fault as reports have it. */
export async function toFinding(
  { named, blamed, text, severity = 'error' }: Fault,
  { root }: Pick<LoadedSet, 'root'>,
): Promise<Finding> {
  const { subject, rest, link } = nameOf(named, root);
  const { document, path } = blamed;
  const told = rest === '' ? text : `${rest} ${text}`;
  const range = await document.rangeOf(path);
  return {
    rule: code,
    severity,
    message: `${subject}${rest === '' ? ' ' : link}${told}`,
    subject,
    text: told,
    uses: [],
    document,
    path,
    range,
  };
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

/** A place in two parts: the operation or definition, and the way from there, which may be empty. */
interface Name {
  readonly subject: string;
  readonly rest: string;
  /** What stands between them. */
  readonly link: string;
}

function nameOf({ document, path }: Origin, root: LoadedDocument): Name {
  const [first, second, third] = path;
  if (document !== root) {
    const file = document.uri.slice(document.uri.lastIndexOf('/') + 1);
    const pointer = path.length === 0 ? '' : toPointer(path.slice(0, 2));
    return { subject: `${file}${pointer}`, rest: dotted(path.slice(2)), link: ' ' };
  }
  if (first === undefined) return { subject: 'The document', rest: '', link: ' ' };
  if (first === 'paths' && second !== undefined) {
    const isOperation = third !== undefined && methods.has(third);
    return isOperation
      ? { subject: `${third.toUpperCase()} ${second}`, rest: dotted(path.slice(3)), link: ' ' }
      : { subject: second, rest: dotted(path.slice(2)), link: ' ' };
  }
  const depth = first === 'components' ? 3 : 2;
  const rest = dotted(path.slice(depth));
  return { subject: dotted(path.slice(0, depth)), rest, link: rest.startsWith('[') ? '' : '.' };
}

/** `parameters[0].schema` */
function dotted(path: readonly string[]): string {
  return path
    .map((key, index) => (/^\d{1,2}$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}
