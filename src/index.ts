import recommended from '../rules/profiles/recommended.ts';
import type { SpectralRuleset } from './spectral/contract.ts';
import { toRuleset } from './spectral/ruleset.ts';

/** A convention as a Spectral ruleset, for `extends` in a `.spectral.yaml`; `statusquo` itself is `recommended`. */
const ruleset: SpectralRuleset = toRuleset(recommended);
export default ruleset;
