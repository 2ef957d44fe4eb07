import type { Profile } from '../../src/profile.ts';
import { envelopes } from '../envelopes/index.ts';
import all from './all.ts';
import azure from './azure.ts';
import facilityRegistry from './facility-registry.ts';
import google from './google.ts';
import huddle from './huddle.ts';
import jsonApi from './json-api.ts';
import level3 from './level3.ts';
import problemDetails from './problem-details.ts';
import recommended from './recommended.ts';
import responseGuide from './response-guide.ts';
import rfc from './rfc.ts';
import statusReference from './status-reference.ts';
import zalando from './zalando.ts';

/** Every profile, once; its id is also the name of its package entry: `statusquo/<id>`. */
export const profiles: readonly Profile[] = [
  recommended,
  rfc,
  huddle,
  facilityRegistry,
  level3,
  responseGuide,
  statusReference,
  problemDetails,
  zalando,
  azure,
  jsonApi,
  google,
  all,
  ...envelopes,
];
