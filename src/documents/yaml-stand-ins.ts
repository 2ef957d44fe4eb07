import type { SourceText } from './source-text.ts';
import type { ReadOptions } from './yaml-options.ts';
import { mayHaveAnchors, mayHaveEscapes, mayHaveTags } from './yaml-properties.ts';

/**
 * A YAML text with its stand-ins, if they can be told from what else the parser makes of it, or else without: what has
 * an anchor is repeated, what has a tag may be read twice, and an escape sequence may mean the letter that stands in.
 */
export function withSafeStandIns(text: SourceText): SourceText {
  if (!text.hasStandIns) return text;
  const { narrow } = text;
  return mayHaveAnchors(narrow) || mayHaveTags(narrow) || mayHaveEscapes(narrow) ? text.plain : text;
}

/** Has the parser put back what stand-ins mean, in each scalar that has some. */
export function restoring(text: SourceText): Pick<ReadOptions, 'listener'> {
  const { standInsAt } = text;
  const end = Number.POSITIVE_INFINITY;
  let index = 0;
  let next = standInsAt[0] ?? end;
  if (next === end) return {};
  return {
    listener(event, state) {
      const { position, result } = state;
      // That is all there is to do for most nodes.
      if (position <= next || event === 'open') return;
      if (typeof result === 'string') state.result = text.restore(result);
      while (next < position) {
        index += 1;
        next = standInsAt[index] ?? end;
      }
    },
  };
}
