/** Makes a failing input as small as it gets by leaving parts of it out. */
import { dump, load } from 'js-yaml';
import { type Site, sitesOf, valueAt } from './data-mutations.ts';

/** Tells whether a text still fails in the same way. */
export type StillFails = (text: string) => Promise<boolean>;

/**
 * Leaves out lines, then nodes, then lines again.
 * @param budget after so many milliseconds it is small enough
 */
export async function minimise(text: string, stillFails: StillFails, budget: number): Promise<string> {
  const end = Date.now() + budget;
  const inTime: StillFails = async (candidate) => Date.now() < end && (await stillFails(candidate));
  const fewerLines = await withoutParts(text.split(/(?<=\n)/), inTime);
  const fewerNodes = await withoutNodes(fewerLines.join(''), inTime);
  return (await withoutParts(fewerNodes.split(/(?<=\n)/), inTime)).join('');
}

/** Leaves out halves, quarters, and at last single parts, as long as that makes a difference. */
async function withoutParts(parts: readonly string[], stillFails: StillFails): Promise<readonly string[]> {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (await stillFails(fewer.join(''))) left = fewer;
      else at += size;
    }
  }
  return left;
}

/** Leaves out nodes of the data, as far as the text can be written anew and still fails. */
async function withoutNodes(text: string, stillFails: StillFails): Promise<string> {
  const write = /^\s*[{[]/.test(text) ? (data: unknown) => JSON.stringify(data, null, 2) : dump;
  let best = text;
  let data: unknown;
  try {
    data = load(text);
    const rewritten = write(data);
    if (!(await stillFails(rewritten))) return text;
    best = rewritten;
  } catch {
    return text;
  }
  const root: Site = { parent: { document: data }, key: 'document' };
  for (let index = 1; index < sitesOf(root).length; ) {
    const { parent, key } = sitesOf(root)[index] as Site;
    const value = valueAt({ parent, key });
    const entries = Object.entries(parent);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    const fewer = write(data);
    if (await stillFails(fewer)) best = fewer;
    else {
      if (Array.isArray(parent)) parent.splice(Number(key), 0, value);
      else restore(parent, entries);
      index += 1;
    }
  }
  return best;
}

function restore(parent: Record<string, unknown>, entries: readonly (readonly [string, unknown])[]): void {
  for (const [key] of entries) delete parent[key];
  for (const [key, value] of entries) {
    Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
  }
}
