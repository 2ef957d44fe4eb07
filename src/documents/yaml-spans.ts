import { YAMLException } from 'js-yaml';
import type { Path } from '../model/path.ts';
import type { Span } from './positions.ts';
import { readYamlNodes, type YamlNode } from './yaml-nodes.ts';

/**
 * Finds where the keys of a YAML text are written, quotes included; those of what is merged, at its anchor.
 * @returns undefined for a part of a text that cannot be read without the rest
 */
export function readYamlSpans(text: string): ((path: Path) => Span | undefined) | undefined {
  try {
    const spans = new YamlSpans(text);
    return (path) => spans.find(path);
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

interface Entry {
  readonly key: YamlNode;
  readonly value: YamlNode | undefined;
}

/** What a mapping has by its own keys, and what its merge keys name, of which there may be several. */
interface Entries {
  readonly own: ReadonlyMap<string, Entry>;
  readonly merged: readonly YamlNode[];
}

class YamlSpans {
  readonly #root: YamlNode | undefined;
  /** What each object was read from: where it is merged, there is but an alias for it. */
  readonly #written = new Map<unknown, YamlNode>();
  readonly #entries = new Map<YamlNode, Entries>();
  readonly #items = new Map<YamlNode, readonly (YamlNode | undefined)[]>();

  constructor(text: string) {
    this.#root = readYamlNodes(text);
    const waiting = this.#root ? [this.#root] : [];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.children.length > 0) this.#written.set(node.value, node);
      // Of more arguments than the stack holds, `push` would not take all at once.
      for (const child of node.children) waiting.push(child);
    }
  }

  /** The last key on a path, as far as the path leads: not behind an alias. */
  find(path: Path): Span | undefined {
    let node = this.#root;
    let span: Span | undefined;
    for (const key of path) {
      const step = node && this.#step(node, key);
      if (!step) break;
      ({ node } = step);
      span = step.span;
    }
    return span;
  }

  #step(
    container: YamlNode,
    key: string,
  ): { readonly node: YamlNode | undefined; readonly span: Span } | undefined {
    if (Array.isArray(container.value)) {
      const items = this.#items.get(container) ?? itemsOf(container.children, container.value);
      this.#items.set(container, items);
      const item = items[Number(key)];
      return item && { node: item, span: item.span };
    }
    const entry = this.#entryIn(container, key);
    return entry && { node: entry.value, span: entry.key.span };
  }

  /** @param merging the mappings on the way here, as one may merge itself */
  #entryIn(container: YamlNode, key: string, merging: readonly YamlNode[] = []): Entry | undefined {
    if (merging.includes(container)) return undefined;
    const { own, merged } = this.#entriesOf(container);
    return own.get(key) ?? this.#firstMerged(merged, key, [...merging, container]);
  }

  /** Looks into what merge keys name: mappings, or lists of them; the first that has the key wins. */
  #firstMerged(sources: readonly YamlNode[], key: string, merging: readonly YamlNode[]): Entry | undefined {
    for (const each of sources) {
      const source = this.#written.get(each.value) ?? each;
      const entry = Array.isArray(source.value)
        ? this.#firstMerged(source.children, key, merging)
        : this.#entryIn(source, key, merging);
      if (entry) return entry;
    }
    return undefined;
  }

  #entriesOf(container: YamlNode): Entries {
    const known = this.#entries.get(container);
    if (known) return known;
    const own = new Map<string, Entry>();
    const merged: YamlNode[] = [];
    let key: YamlNode | undefined;
    for (const node of container.children) {
      // A key without a value is followed by the next key.
      const isValue = key !== undefined && !node.isKey;
      if (key && isValue) own.set(keyOf(key.value), { key, value: node });
      else own.set(keyOf(node.value), { key: node, value: undefined });
      if (isValue && key?.value === '<<') merged.push(node);
      key = isValue ? undefined : node;
    }
    const entries = { own, merged };
    this.#entries.set(container, entries);
    return entries;
  }
}

/** The items of a sequence, each in its place: of those that are not written the parser says nothing. */
function itemsOf(nodes: readonly YamlNode[], values: readonly unknown[]): readonly (YamlNode | undefined)[] {
  if (nodes.length === values.length) return nodes;
  let next = 0;
  return values.map((value) => {
    const node = nodes[next];
    if (!Object.is(node?.value, value)) return undefined;
    next += 1;
    return node;
  });
}

/** The key that the parser makes of what is written for one, be it a mapping or a sequence. */
function keyOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(keyOf).join(',');
  return typeof value === 'object' && value !== null ? '[object Object]' : String(value);
}
