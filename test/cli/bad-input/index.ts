import type { BadInput } from './case.ts';
import { outputs, paths, stdin, surroundings } from './files.ts';
import { network } from './network.ts';
import { references } from './references.ts';
import { sizes, texts } from './texts.ts';

/** Every kind of bad input, by the heading of the page. */
export const badInputs: readonly (readonly [heading: string, cases: readonly BadInput[]])[] = [
  ['A path', paths],
  ['A text', texts],
  ['A size', sizes],
  ['stdin', stdin],
  ['A `$ref`', references],
  ['A `$ref` to a host that `--allow-host` names', network],
  ['The surroundings', surroundings],
  ['The report', outputs],
];
