import { enforce, type Profile } from '../../src/profile.ts';
import { rules } from '../index.ts';

const all: Profile = {
  id: 'all',
  title: 'Every rule',
  summary:
    'Every rule at its own severity, also those that contradict each other: to pick from, with `[statusquo/all, off]`.',
  settings: rules.map((rule) => enforce(rule)),
  clauses: [],
};

export default all;
