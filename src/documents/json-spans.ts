import { type Node, parseTree } from 'jsonc-parser';
import type { Path } from '../model/path.ts';
import type { Span } from './positions.ts';

/** Finds where the keys of a JSON text are written, quotes included. */
export function readJsonSpans(text: string): (path: Path) => Span | undefined {
  const tree = parseTree(text);
  return (path) => {
    let value = tree;
    let span: Span | undefined;
    for (const key of path) {
      const step = value && stepInto(value, key);
      if (!step) break;
      value = step.value;
      span = [step.at.offset, step.at.offset + step.at.length];
    }
    return span;
  };
}

function stepInto(container: Node, key: string): { at: Node; value: Node } | undefined {
  if (container.type === 'array') {
    const item = container.children?.[Number(key)];
    return item && { at: item, value: item };
  }
  const property = container.children?.find((child) => child.children?.[0]?.value === key);
  const [at, value] = property?.children ?? [];
  return at && value && { at, value };
}
