import { Source } from '../../src/documents/source.ts';

/** A text as it is when it was read from a file. */
export function sourceOf(text: string): Source {
  return new Source(new TextEncoder().encode(text));
}
