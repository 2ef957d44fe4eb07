import type { Severity } from '../severity.ts';

/** A Spectral ruleset, as far as this package makes one. It can stand in `extends`. */
export interface SpectralRuleset {
  readonly rules: Readonly<Record<string, SpectralRule>>;
}

/** A Spectral rule, as far as this package makes one. It can stand in the `rules` of a ruleset. */
export interface SpectralRule {
  readonly description: string;
  readonly message: '{{error}}';
  readonly severity: Severity;
  readonly given: '$';
  readonly formats: [DocumentTest];
  readonly then: { readonly function: SpectralFunction };
}

/** Tells Spectral whether a rule is for a document, by its data. */
export interface DocumentTest {
  (document: unknown): boolean;
  displayName?: string;
}

/** What Spectral calls with a document to get what is wrong with it. */
export type SpectralFunction = (
  document: unknown,
  options: unknown,
  context: FunctionContext,
) => SpectralResult[];

/** A result as a Spectral function gives it; Spectral follows the path through `$ref`s to the definition. */
interface SpectralResult {
  readonly message: string;
  readonly path: string[];
}

/** The part of Spectral's function context that this package makes use of. */
interface FunctionContext {
  /** The documents of one run. Spectral's type says less of them than there is. */
  readonly documentInventory: object;
}
