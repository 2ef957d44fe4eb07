import type { Profile } from '../../src/profile.ts';
import { envelopes } from '../envelopes/index.ts';
import all from './all.ts';
import recommended from './recommended.ts';

/** Every profile, once; its id is also the name of its package entry: `statusquo/<id>`. */
export const profiles: readonly Profile[] = [recommended, all, ...envelopes];
