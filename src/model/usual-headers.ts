import type { Header } from './header.ts';
import type { Response } from './response.ts';

/** The share of responses that have to declare a header for it to be usual. */
const majority = 0.75;
/** Fewer responses than this are no habit. */
const fewest = 3;

/** The headers that most of some responses declare, each once, as it is first declared. */
export function usualHeaders(responses: readonly Response[]): readonly Header[] {
  const uses = new Map<string, { header: Header; responses: Set<Response> }>();
  for (const response of responses) {
    for (const header of response.headers) {
      const id = header.name.toLowerCase();
      const use = uses.get(id) ?? { header, responses: new Set() };
      uses.set(id, use);
      use.responses.add(response);
    }
  }
  if (responses.length < fewest) return [];
  return [...uses.values()]
    .filter((use) => use.responses.size / responses.length >= majority)
    .map(({ header }) => header);
}
