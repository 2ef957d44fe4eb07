import type { Profile } from '../../src/profile.ts';
import { envelopes } from '../envelopes/index.ts';
import all from './all.ts';
import facilityRegistry from './facility-registry.ts';
import huddle from './huddle.ts';
import level3 from './level3.ts';
import recommended from './recommended.ts';
import responseGuide from './response-guide.ts';
import rfc from './rfc.ts';
import statusReference from './status-reference.ts';

/** Every profile, once; its id is also the name of its package entry: `statusquo/<id>`. */
export const profiles: readonly Profile[] = [
  recommended,
  rfc,
  huddle,
  facilityRegistry,
  level3,
  responseGuide,
  statusReference,
  all,
  ...envelopes,
];
