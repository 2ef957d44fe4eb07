import recommended from '../rules/profiles/recommended.ts';
import { toRuleset } from './spectral/ruleset.ts';

/** The profile `recommended` as a Spectral ruleset, for `extends: [statusquo]` in a `.spectral.yaml`. */
export default toRuleset(recommended);
