import type { Profile } from '../../src/profile.ts';
import adidas from './adidas.ts';
import azure from './azure.ts';
import { type ErrorShape, envelopeProfile } from './error-shape.ts';
import facilityRegistry from './facility-registry.ts';
import fhir from './fhir.ts';
import google from './google.ts';
import heroku from './heroku.ts';
import huddle from './huddle.ts';
import ibm from './ibm.ts';
import jsonApi from './json-api.ts';
import odata from './odata.ts';
import paypal from './paypal.ts';
import problemDetails from './problem-details.ts';
import scim from './scim.ts';

/** Every error shape, once. */
export const shapes: readonly ErrorShape[] = [
  problemDetails,
  huddle,
  facilityRegistry,
  azure,
  odata,
  google,
  jsonApi,
  adidas,
  ibm,
  paypal,
  heroku,
  scim,
  fhir,
];

/** A profile for each of them: `envelopes/<id>`. */
export const envelopes: readonly Profile[] = shapes.map(envelopeProfile);
