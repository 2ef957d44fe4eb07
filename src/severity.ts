/** How much a finding matters. In a profile or ruleset, `off` switches a rule off. */
export type Severity = 'error' | 'warn' | 'info' | 'hint';
